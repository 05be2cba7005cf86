package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something: an attribution before its actor is known.
 *
 * @param source  null where nobody is named
 * @param cue     null where marks alone attribute
 * @param content in order of place, at least one
 */
record Utterance(
        @Nullable Stretch source,
        @Nullable Stretch cue,
        List<Stretch> content,
        Line line,
        double confidence,
        Manner manner) {

    /** What the cue tells of. */
    enum Manner {
        /** Speech: "said", "warned", "according to". */
        SPEECH,
        /** Speech whose words are given without marks, in a paragraph or sentence of their own. */
        VERBATIM,
        /** Something done with words, or about what was said: "discussed", "called", "criticised". */
        TREATMENT,
        /** A wish, a thought, an intention. */
        ATTITUDE
    }

    Utterance {
        content = List.copyOf(content);
    }

    /** The same with more content, which may lie in a later line. */
    Utterance with(Stretch more) {
        List<Stretch> all = new ArrayList<>(content);
        all.add(more);
        return new Utterance(source, cue, all, line, confidence, manner);
    }
}
