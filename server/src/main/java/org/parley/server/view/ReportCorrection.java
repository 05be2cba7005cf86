package org.parley.server.view;

import org.jspecify.annotations.Nullable;

/** What a person says of a report; null leaves a field as it is. */
public record ReportCorrection(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String earliest,
        @Nullable String latest) {}
