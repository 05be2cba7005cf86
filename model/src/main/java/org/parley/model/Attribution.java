package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody said, thinks, wants, promised: a source, the cue that tells so, and the content.
 *
 * @param source     whose words they are; null where the text does not say
 * @param cue        the words that attribute, such as "said" or "according to"; null where marks alone do
 * @param content    what is attributed, marks left out
 * @param act        null where it is not known
 * @param confidence that source and content are right, between 0 and 1
 */
public record Attribution(
        Mode mode,
        @Nullable Source source,
        @Nullable Passage cue,
        Passage content,
        @Nullable Act act,
        double confidence,
        Coder coder) {

    public Attribution {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, not " + confidence);
        }
    }

    /**
     * @param passage the words that name the source; for a speaker carried over from before, the words there
     * @param actor   key of one of the reading's {@link LocalActor}s; null where it is not clear who that is
     */
    public record Source(Passage passage, @Nullable String actor) {}
}
