package org.parley.reading.structure;

/** What single characters do in running text. */
final class Glyphs {

    private Glyphs() {}

    /** White space of every kind, no-break spaces included, and zero-width marks. */
    static boolean blank(char c) {
        if (c <= ' ') {
            return true;
        }
        if (c < 0x85) {
            return false;
        }
        return c == 0x85 || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || Character.isSpaceChar(c);
    }

    static boolean lineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B';
    }

    /** Ends a sentence, alone or in a run. */
    static boolean stop(char c) {
        return switch (c) {
            case '.', '!', '?', '…', '‼', '⁇', '⁈', '⁉', '‽', '。', '！', '？' -> true;
            default -> false;
        };
    }

    /** Any quotation mark, whichever way it turns; apostrophes included. */
    static boolean quote(char c) {
        return switch (c) {
            case '"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '`', '´', '″', '＂' -> true;
            default -> false;
        };
    }

    static boolean openingBracket(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    static boolean closingBracket(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    static boolean dash(char c) {
        return c == '—' || c == '–' || c == '-' || c == '―' || c == '‒' || c == '−';
    }

    /** The first index in {@code [from, to)} that is not blank, or {@code to}. */
    static int skipBlank(String text, int from, int to) {
        int at = from;
        while (at < to && blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The index after the last character of {@code [from, to)} that is not blank, or {@code from}. */
    static int trimEnd(String text, int from, int to) {
        int at = to;
        while (at > from && blank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
