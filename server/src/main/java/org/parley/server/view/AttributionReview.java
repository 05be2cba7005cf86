package org.parley.server.view;

import org.jspecify.annotations.Nullable;

/** A person's decision on an attribution. Actor (an id) or newActor (a name) say who it is when corrected. */
public record AttributionReview(
        Verdict verdict,
        @Nullable String actor,
        @Nullable String newActor,
        @Nullable String note) {}
