package org.parley.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Mode;

/** Words that a person says are somebody's. */
public record NewAttribution(
        Mode mode,
        List<TextRange> content,
        @Nullable List<TextRange> source,
        @Nullable List<TextRange> cue,
        @Nullable String actor,
        @Nullable String newActor) {}
