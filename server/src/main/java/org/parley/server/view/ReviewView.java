package org.parley.server.view;

import org.jspecify.annotations.Nullable;

/** What a person decided about an attribution. */
public record ReviewView(
        Verdict verdict,
        String reviewer,
        String at,
        @Nullable String note) {}
