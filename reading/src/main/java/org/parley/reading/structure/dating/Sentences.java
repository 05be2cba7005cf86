package org.parley.reading.structure.dating;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences of one report, as clues are looked for in them; offsets count {@code char}s.
 *
 * @param text the whole report
 * @param cuts where each sentence begins and ends
 */
record Sentences(String text, List<Cut> cuts) {

    record Cut(int begin, int end) {}

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|would|['’]ll|shall|to be|going to|set (?:to|for)|due|scheduled|slated|planned|plans?|planning|expect(?:s|ed)?|upcoming|coming|"
                    + "next|ahead of|before|until|till|by|deadline|looms?|later this|intends?|hopes?|proposed|invited)\\b",
            Pattern.CASE_INSENSITIVE);

    String at(Cut cut) {
        return text.substring(cut.begin(), cut.end());
    }

    /** Whether what stands at {@code at} in a sentence is told as still to come, going by the words before it. */
    static boolean ahead(String sentence, int at, int window) {
        return AHEAD.matcher(sentence.substring(Math.max(0, at - window), at)).find();
    }
}
