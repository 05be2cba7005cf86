package org.parley.reading.voices;

/**
 * Tells quotations that stand for sentences ("“We will not sign,” she said") from words in marks within a sentence: parts
 * of what somebody said, names of programmes, words the writer keeps at a distance.
 */
final class QuoteKind {

    private QuoteKind() {}

    /** Whether the quotation, tokens {@code [from, to)}, stands for a sentence of its own. */
    static boolean isSpeech(Quote quote, Tokens tokens, int from, int to) {
        int words = 0;
        int capitals = 0;
        int first = -1;
        boolean verb = false;
        boolean stops = false;
        for (int token = from; token < to; token++) {
            if (tokens.isWord(token)) {
                words++;
                capitals += tokens.isCapital(token) ? 1 : 0;
                first = first < 0 ? token : first;
                verb |= tokens.tag(token).isFinite() || tokens.isAuxiliary(token);
            } else {
                stops |= words > 0 && token + 2 < to && isStop(tokens.lower(token));
            }
        }
        if (first < 0) {
            return false;
        }
        if (stops && words >= 5) {
            return true;
        }
        char last = quote.to() > quote.from() ? tokens.text.charAt(quote.to() - 1) : ' ';
        boolean terminal = ".,?!…-—–".indexOf(last) >= 0;
        char before = writtenBefore(
                tokens.text,
                quote.begin(),
                from == 0 ? 0 : tokens.begin(tokens.sentence(from).from()));
        boolean capital = tokens.isCapital(first) || Character.isDigit(tokens.text.charAt(tokens.begin(first)));
        boolean heading = words > 1 && capitals >= words - words / 3 && words <= 8;
        boolean afterBreak = before == '\0' || ".?!:,;—–”»".indexOf(before) >= 0;
        if (before == ':' && words >= 2 && (terminal || words >= 4)) {
            return true;
        }
        if (capital && !heading) {
            return words >= 4 && (verb || terminal || afterBreak) || afterBreak && terminal && words >= 1;
        }
        if (capital) {
            return terminal && afterBreak && (last != ',' || before == '\0');
        }
        return words >= 4 && (before == ',' || before == '\0') && (verb || terminal);
    }

    private static boolean isStop(String mark) {
        return mark.equals(".") || mark.equals("?") || mark.equals("!");
    }

    private static char writtenBefore(String text, int at, int from) {
        for (int i = at - 1; i >= from; i--) {
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return '\0';
    }
}
