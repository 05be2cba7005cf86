package org.parley.reading.structure.dating;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences of one report, as clues are looked for in them; offsets count {@code char}s.
 *
 * @param text the whole report
 */
record Sentences(String text, List<Cut> cuts) {

    /**
     * One sentence.
     *
     * @param begin where it stands in the report
     */
    record Cut(int begin, String words) {

        boolean has(String part) {
            return words.contains(part);
        }
    }

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|would|['’]ll|shall|(?:is|are|am) to|going to|set (?:to|for)|due|scheduled|"
                    + "slated|planned|plans?|planning|expect(?:s|ed)?|upcoming|coming|"
                    + "next|ahead of|until|till|by|deadline|looms?|later this|intends?|hopes?|proposed|"
                    + "invited)\\b|\\bbefore\\s+(?:the\\s+)?$",
            Pattern.CASE_INSENSITIVE);

    /** Whether what stands at {@code at} in a sentence is told as still to come, going by the words before it. */
    static boolean ahead(String sentence, int at, int window) {
        return AHEAD.matcher(sentence.substring(Math.max(0, at - window), at)).find();
    }
}
