package org.parley.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Range;
import org.parley.model.Span;

/**
 * Finds where a report attributes words to somebody, before it is known who that is, and where it names somebody or something.
 *
 * <p>Safe for use by many threads at once.
 */
public interface AttributionFinder {

    /** Name and version, kept as the coder of every attribution: {@code "minilm-1"}. */
    String name();

    /** SHA-256, in lower-case hex, of its weights. */
    String hash();

    /** All that it finds, each list in order of place. */
    Findings find(Report report);

    /**
     * @param attributions no two cues overlap
     * @param names        none overlap
     */
    record Findings(List<Finding> attributions, List<Name> names) {

        public Findings {
            attributions = List.copyOf(attributions);
            names = List.copyOf(names);
        }
    }

    /**
     * A name, without titles and articles.
     *
     * @param confidence of its words' kind, between 0 and 1; not calibrated
     */
    record Name(Range range, NameKind kind, double confidence) {}

    /**
     * @param source     null where the text names none
     * @param confidence that all three are right, between 0 and 1
     */
    record Finding(@Nullable Span source, Span cue, Span content, double confidence) {}
}
