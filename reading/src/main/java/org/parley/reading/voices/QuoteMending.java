package org.parley.reading.voices;

import java.util.Locale;

/**
 * Finds where a quotation ends whose closing mark is missing: before the verb that says whose words they are, as in
 * {@code “Why now? Asked the head of the union.}
 */
final class QuoteMending {

    /** How many words a speaker's name and role may take after the verb. */
    private static final int LONGEST_SPEAKER = 16;

    private QuoteMending() {}

    static Quote mend(Quote quote, String text, CueLexicon lexicon, Stems stems) {
        int at = quote.to();
        int words = 0;
        // from the end, the last sentence or comma clause that begins with a verb of saying
        while (at > quote.from() && words <= LONGEST_SPEAKER) {
            int end = at;
            while (end > quote.from() && !Character.isLetter(text.charAt(end - 1))) {
                end--;
            }
            int begin = end;
            while (begin > quote.from() && Character.isLetter(text.charAt(begin - 1))) {
                begin--;
            }
            if (begin == end) {
                break;
            }
            words++;
            int before = begin;
            while (before > quote.from() && Character.isWhitespace(text.charAt(before - 1))) {
                before--;
            }
            boolean afterMark =
                    before > quote.from() && before < begin && ".,?!…".indexOf(text.charAt(before - 1)) >= 0;
            if (afterMark && words > 1) {
                if (isInflected(text.substring(begin, end).toLowerCase(Locale.ROOT), lexicon, stems)) {
                    return quote.endingAt(before);
                }
                if (".?!".indexOf(text.charAt(before - 1)) >= 0) {
                    break;
                }
            }
            at = begin;
        }
        return quote;
    }

    /** Whether the word is a verb that tells, in a form that a narrator uses: "asked", "says". */
    private static boolean isInflected(String word, CueLexicon lexicon, Stems stems) {
        return lexicon.tells(stems.of(word)) && !stems.of(word).equals(word) && !word.endsWith("ing");
    }
}
