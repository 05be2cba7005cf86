package org.parley.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * Finds where a report attributes words to somebody, before it is known who that is.
 *
 * <p>Safe for use by many threads at once.
 */
public interface AttributionFinder {

    /** Name and version, kept as the coder of every attribution: {@code "minilm-1"}. */
    String name();

    /** SHA-256, in lower-case hex, of its weights. */
    String hash();

    /** In order of place; cues do not overlap. */
    List<Finding> find(Report report);

    /**
     * @param source     null where the text names none
     * @param confidence that all three are right, between 0 and 1
     */
    record Finding(@Nullable Span source, Span cue, Span content, double confidence) {}
}
