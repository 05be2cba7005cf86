package org.parley.reading.voices;

import java.util.List;
import java.util.Locale;

/**
 * Finds where a quotation ends whose closing mark is missing: before the verb that says whose words they are, as in
 * {@code “Why now? Asked the head of the union.}, also where the quotation goes on after that and is closed then.
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

    /**
     * The quotation, or the two halves of one whose speaker is named inside the marks: {@code “Thirty days? asked a
     * sergeant. Nobody lasts that long.”}
     */
    static List<Quote> split(Quote quote, String text, CueLexicon lexicon, Stems stems) {
        for (int at = quote.from() + 1; at + 2 < quote.to(); at++) {
            boolean mark = "?!,".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' ';
            int verb = at + 2;
            if (!mark || !Character.isLowerCase(text.charAt(verb))) {
                continue;
            }
            int verbEnd = wordEnd(text, verb, quote.to());
            String word = text.substring(verb, verbEnd);
            int stop = text.indexOf('.', verbEnd);
            boolean speaker = verbEnd + 1 < quote.to() && beginsSpeaker(text, verbEnd + 1, quote.to());
            if (speaker
                    && stop > 0
                    && stop < quote.to()
                    && lexicon.speaks(stems.of(word))
                    && isInflected(word, lexicon, stems)
                    && words(text, verbEnd, stop) <= LONGEST_SPEAKER) {
                Quote first = quote.endingAt(at + 1);
                int from = stop + 1;
                while (from < quote.to() && Character.isWhitespace(text.charAt(from))) {
                    from++;
                }
                return from >= quote.to()
                        ? List.of(first)
                        : List.of(first, new Quote(from, from, quote.to(), quote.end(), false, quote.closed()));
            }
        }
        return List.of(quote);
    }

    private static int wordEnd(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean beginsSpeaker(String text, int at, int to) {
        String word = text.substring(at, wordEnd(text, at, to));
        return word.equals("a")
                || word.equals("an")
                || word.equals("the")
                || !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }

    private static int words(String text, int from, int to) {
        return text.substring(from, to).strip().split("\\s+").length;
    }

    /** Whether the word is a verb that tells, in a form that a narrator uses: "asked", "says". */
    private static boolean isInflected(String word, CueLexicon lexicon, Stems stems) {
        return lexicon.tells(stems.of(word)) && !stems.of(word).equals(word) && !word.endsWith("ing");
    }
}
