package org.parley.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the list of reports. Corrected: fields that a person set. */
public record ReportRow(
        String id,
        String name,
        @Nullable String title,
        String file,
        @Nullable String outlet,
        @Nullable Dated published,
        @Nullable String language,
        @Nullable String unread,
        int version,
        int attributions,
        int reviewed,
        List<String> corrected) {}
