package org.parley.reading.voices;

import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into words and marks. Clitics stand alone ("Putin" + "’s", "would" + "n’t"), hyphenated words, numbers and
 * abbreviations stay whole, and every mark is a token of its own, except that dots, dashes and doubled apostrophes that
 * belong together are one.
 */
final class Tokenizer {

    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "cmdr", "adm", "sen", "rep",
            "gov", "st", "jr", "sr", "hon", "rev", "pres", "vs", "inc", "ltd", "co", "corp", "jan", "feb", "aug",
            "sept", "sep", "oct", "nov", "dec", "ft", "mt", "no", "dept", "amb", "messrs", "mme", "atty");

    private Tokenizer() {}

    /** Adds the tokens of {@code [from, to)} as one sentence; blank stretches add nothing. */
    static void tokenize(Tokens tokens, int from, int to, int block) {
        String text = tokens.text;
        int first = tokens.size();
        int sentence = tokens.sentences().size();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
                continue;
            }
            int end = Character.isLetterOrDigit(text.codePointAt(at)) ? word(text, at, to) : mark(text, at, to);
            end = Math.min(end, to);
            int cut = clitic(text, at, end);
            if (cut > at) {
                tokens.add(at, cut, sentence);
                at = cut;
            }
            tokens.add(at, end, sentence);
            at = end;
        }
        if (tokens.size() > first) {
            tokens.close(first, block);
        }
    }

    private static int word(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int point = text.codePointAt(at);
            if (Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK) {
                at += Character.charCount(point);
            } else if (joins((char) point)
                    && at + 1 < to
                    && Character.isLetterOrDigit(text.codePointAt(at + 1))
                    && joinable(text, at, (char) point)) {
                at++;
            } else {
                break;
            }
        }
        return at < to && text.charAt(at) == '.' && keepsDot(text, from, at) ? at + 1 : at;
    }

    private static boolean joins(char c) {
        return switch (c) {
            case '-', '‑', '\'', '’', '.', ',', '&', '_', '@', ':' -> true;
            default -> false;
        };
    }

    private static boolean joinable(String text, int at, char c) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
            case ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
            // "U.S", "3.5", "example.org", but not "end.Next"
            case '.' ->
                Character.isDigit(after)
                        || !Character.isUpperCase(after)
                        || at < 2
                        || !Character.isLetter(text.charAt(at - 2));
            default -> true;
        };
    }

    private static boolean keepsDot(String text, int from, int dot) {
        String word = text.substring(from, dot);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean dotted = word.length() > 2 && word.charAt(word.length() - 2) == '.';
        return initial || dotted || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static int mark(String text, int from, int to) {
        char c = text.charAt(from);
        int at = from + 1;
        switch (c) {
            case '.' -> {
                int ahead = at;
                while (ahead < to
                        && (text.charAt(ahead) == '.'
                                || text.charAt(ahead) == ' ' && ahead + 1 < to && text.charAt(ahead + 1) == '.')) {
                    ahead++;
                }
                at = ahead;
            }
            case '-', '\'', '`' -> {
                while (at < to && text.charAt(at) == c && (c == '-' || at < from + 2)) {
                    at++;
                }
                at = c != '-' && clitics(text, from, to) > 0 ? from + clitics(text, from, to) : at;
            }
            case '’' -> at = clitics(text, from, to) > 0 ? from + clitics(text, from, to) : at;
            default -> at = from + Character.charCount(text.codePointAt(from));
        }
        return at;
    }

    /** Length of a clitic that stands apart from its word here ("Putin” ’s"), or 0. */
    private static int clitics(String text, int from, int to) {
        int end = from + 1;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean follows = from > 0 && !Character.isWhitespace(text.charAt(from - 1));
        return follows && CLITICS.contains(text.substring(from + 1, end)) ? end - from : 0;
    }

    /** Where the clitic at the end of the word {@code [from, end)} begins, or {@code from}. */
    private static int clitic(String text, int from, int end) {
        for (int at = end - 2; at > from && at >= end - 3; at--) {
            if (text.charAt(at) == '\'' || text.charAt(at) == '’') {
                String tail = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
                if (tail.equals("t") && at - 1 > from && Character.toLowerCase(text.charAt(at - 1)) == 'n') {
                    return at - 1;
                }
                if (CLITICS.contains(tail)) {
                    return at;
                }
            }
        }
        return from;
    }
}
