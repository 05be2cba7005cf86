package org.parley.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision on an attribution. When corrected: who it is (actor, an id, or newActor, a name), or the right words
 * of its parts (null leaves a part as it is).
 */
public record AttributionReview(
        Verdict verdict,
        @Nullable String actor,
        @Nullable String newActor,
        @Nullable List<TextRange> source,
        @Nullable List<TextRange> cue,
        @Nullable List<TextRange> content,
        @Nullable String note) {}
