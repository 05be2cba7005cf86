package org.parley.model;

import java.util.List;
import java.util.Locale;

/**
 * Reports that are not independent witnesses of each other.
 *
 * @param documents ids, earliest published first
 * @param why       one phrase: {@code "92 % of the shorter text is the same"}
 */
public record DocumentGroup(Kind kind, List<String> documents, String why) {

    /** What ties them together. */
    public enum Kind {
        /** Nearly the same words. */
        NEAR_DUPLICATE,
        /** Translated or reprinted from one original. */
        SAME_ORIGINAL;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public DocumentGroup {
        documents = List.copyOf(documents);
        if (documents.size() < 2) {
            throw new IllegalArgumentException("a group needs two documents or more, not " + documents);
        }
    }
}
