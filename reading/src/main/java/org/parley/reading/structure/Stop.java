package org.parley.reading.structure;

/**
 * A run of marks that may end a sentence, with the closing marks after it.
 *
 * @param begin         of the run
 * @param end           of the run
 * @param closed        end of the quotation marks and brackets that close after the run
 * @param dots          how many full stops the run has; an ellipsis character counts three
 * @param spaced        whether blanks stand between the dots: {@code . . .}
 * @param closedByQuote whether a quotation mark is among those closing
 * @param openQuote     whether a curly quotation mark opened before and did not close
 */
record Stop(
        int begin, int end, int closed, Kind kind, int dots, boolean spaced, boolean closedByQuote, boolean openQuote) {

    enum Kind {
        FULL,
        ASKS,
        ELLIPSIS
    }

    boolean asks() {
        return kind == Kind.ASKS;
    }

    /** Reads the run that starts at {@code at}, in the sentence that starts at {@code sentence}. */
    static Stop at(String text, int sentence, int at, int to) {
        int end = at;
        int dots = 0;
        boolean asks = false;
        boolean spaced = false;
        while (end < to) {
            char c = text.charAt(end);
            if (Glyphs.stop(c)) {
                dots += c == '.' ? 1 : c == '…' ? 3 : 0;
                asks |= c != '.' && c != '…' && c != '。';
                end++;
            } else if (!asks
                    && dots > 0
                    && c != '\n'
                    && Glyphs.blank(c)
                    && end + 1 < to
                    && text.charAt(end + 1) == '.') {
                spaced = true;
                end++;
            } else {
                break;
            }
        }
        boolean open = opensBefore(text, sentence, at);
        int closed = end;
        boolean quoted = false;
        while (closed < to) {
            int mark = closesAt(text, closed, to, open);
            if (mark < 0) {
                break;
            }
            quoted |= Glyphs.quote(text.charAt(mark - 1));
            closed = mark;
        }
        Kind kind = asks ? Kind.ASKS : dots == 3 ? Kind.ELLIPSIS : Kind.FULL;
        return new Stop(at, end, closed, kind, dots, spaced, quoted, open);
    }

    /** The index after the closing mark that stands at {@code at} or, for quotation marks, after blanks; or -1. */
    private static int closesAt(String text, int at, int to, boolean open) {
        char c = text.charAt(at);
        if (Glyphs.closingBracket(c)) {
            return at + 1;
        }
        if (c == '[') {
            return note(text, at, to);
        }
        if (Glyphs.quote(c)) {
            boolean letterFollows = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
            boolean opener = c == '“' || c == '«' || c == '‘' || c == '„' || c == '‹';
            return opener && letterFollows && !open ? -1 : at + 1;
        }
        if (!Glyphs.blank(c) || c == '\n') {
            return -1;
        }
        int mark = at;
        while (mark < to && Glyphs.blank(text.charAt(mark)) && text.charAt(mark) != '\n') {
            mark++;
        }
        if (mark == to) {
            return -1;
        }
        if (text.charAt(mark) == '[') {
            return note(text, mark, to);
        }
        if (!Glyphs.quote(text.charAt(mark))) {
            return -1;
        }
        int after = mark;
        while (after < to && Glyphs.quote(text.charAt(after))) {
            after++;
        }
        // a mark that stands alone closes; one that touches the next word opens
        return after == to || Glyphs.blank(text.charAt(after)) || Glyphs.stop(text.charAt(after)) ? after : -1;
    }

    /** {@code [12]}: the number of a note, set after the stop. */
    private static int note(String text, int at, int to) {
        int digit = at + 1;
        while (digit < to && Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        return digit > at + 1 && digit < to && text.charAt(digit) == ']' ? digit + 1 : -1;
    }

    /** How far back an opening mark is looked for; keeps the cost in proportion to the text. */
    private static final int LONGEST_QUOTED = 2_000;

    private static boolean opensBefore(String text, int sentence, int at) {
        for (int i = at - 1; i >= Math.max(sentence, at - LONGEST_QUOTED); i--) {
            char c = text.charAt(i);
            if (c == '”' || c == '»') {
                return false;
            }
            if (c == '“' || c == '«') {
                return true;
            }
        }
        return false;
    }

    /** Skips what may stand before a sentence's first word: marks that open, dashes, dots of an ellipsis. */
    static int skipOpeners(String text, int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            boolean opens = Glyphs.quote(c)
                    || Glyphs.openingBracket(c)
                    || Glyphs.dash(c)
                    || c == '…'
                    || c == '•'
                    || c == '*'
                    || c == '¿'
                    || c == '¡'
                    || (at > from && (Glyphs.closingBracket(c) || c == '.' || Glyphs.blank(c)));
            if (!opens) {
                break;
            }
            at++;
        }
        return at;
    }
}
