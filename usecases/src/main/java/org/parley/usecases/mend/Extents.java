package org.parley.usecases.mend;

import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/** Which words of a report an attribution's parts are; null leaves a part as it is. Code points of the report's text. */
public record Extents(
        @Nullable Span source, @Nullable Span cue, @Nullable Span content) {

    /** Refuses to change nothing. */
    public Extents {
        if (source == null && cue == null && content == null) {
            throw new IllegalArgumentException("no part of the attribution was given other words");
        }
    }
}
