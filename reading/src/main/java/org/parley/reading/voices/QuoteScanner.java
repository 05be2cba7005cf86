package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands in quotation marks in a paragraph, also where the marks are wrong: a closing mark that opens, an
 * opening one that closes, marks of different kinds in one pair, doubled or missing ones, blanks inside.
 *
 * <p>Every mark may open, close or be a stray; each choice costs what its shape and its neighbours speak against it, and
 * the cheapest reading of the whole paragraph wins (Viterbi over the marks; the state is which kind of mark is open, and
 * which inside it). Cost: linear in the paragraph's length.
 */
final class QuoteScanner {

    /** What kind of pair a mark belongs to; those up to {@code DOUBLED} enclose speech, single ones mostly nest. */
    private enum Family {
        CURLY,
        STRAIGHT,
        GUILLEMET,
        DOUBLED,
        SINGLE
    }

    private static final int FAMILIES = Family.values().length;
    /** State: nothing open, or the outer family, times whether and what is open inside. */
    private static final int STATES = (FAMILIES + 1) * (FAMILIES + 1);

    private static final float NEVER = 1e9f;
    private static final float STRAY_DOUBLE = 5;
    private static final float MISSING_OPENING = 4;
    private static final float MISSING_CLOSING = 4;
    private static final float CONTINUED = 0.5f;
    private static final float ENDS_BOTH = 3;
    private static final int UNOPENED = -1;

    /** One mark with what it costs to take it as opening, closing or neither. */
    private record Mark(int begin, int end, Family family, float open, float close, float stray) {}

    private QuoteScanner() {}

    /**
     * The outermost quotations of the paragraph {@code [from, to)}, in order.
     *
     * @param continued whether the next paragraph begins with a mark that opens, so that this one may lack its close
     */
    static List<Quote> scan(String text, int from, int to, boolean continued) {
        List<Mark> marks = marks(text, from, to);
        if (marks.isEmpty()) {
            return List.of();
        }
        return quotes(text, from, to, marks, states(marks, continued));
    }

    /** Whether the paragraph's first character is a mark that can open a quotation. */
    static boolean opens(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < to && "“\"«„‟‘'".indexOf(text.charAt(at)) >= 0;
    }

    private static List<Mark> marks(String text, int from, int to) {
        List<Mark> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            Family family = family(text, at, to);
            if (family == null) {
                at++;
                continue;
            }
            int end = extent(text, at, to, family);
            if (!isApostrophe(text, at, end, from, to, family)) {
                found.add(mark(text, at, end, from, to, family));
            }
            at = end;
        }
        return found;
    }

    private static @Nullable Family family(String text, int at, int to) {
        return switch (text.charAt(at)) {
            case '“', '”', '„', '‟', '〝', '〞' -> Family.CURLY;
            case '"', '＂' -> Family.STRAIGHT;
            case '«', '»' -> Family.GUILLEMET;
            case '‹', '›', '‘', '‚', '‛' -> Family.SINGLE;
            case '’', '\'', '`', '´' ->
                at + 1 < to && text.charAt(at + 1) == text.charAt(at) ? Family.DOUBLED : Family.SINGLE;
            default -> null;
        };
    }

    /** End of the mark that begins here: doubled ones are one, as are closing guillemets repeated with a blank. */
    private static int extent(String text, int at, int to, Family family) {
        char c = text.charAt(at);
        int end = at + 1;
        if (family == Family.DOUBLED) {
            return at + 2;
        }
        if (family == Family.CURLY || family == Family.GUILLEMET) {
            int next = end;
            while (next < to && (text.charAt(next) == c || Character.isSpaceChar(text.charAt(next)))) {
                next++;
                if (text.charAt(next - 1) == c) {
                    end = next;
                }
            }
        }
        return end;
    }

    private static boolean isApostrophe(String text, int at, int end, int from, int to, Family family) {
        if (family != Family.SINGLE || "‘‚‛‹›".indexOf(text.charAt(at)) >= 0) {
            return false;
        }
        boolean letterBefore = at > from && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean letterAfter = end < to && Character.isLetterOrDigit(text.charAt(end));
        boolean decade = end < to && Character.isDigit(text.charAt(end));
        return letterBefore && letterAfter || decade;
    }

    private static Mark mark(String text, int begin, int end, int from, int to, Family family) {
        char c = text.charAt(begin);
        char before = begin > from ? text.charAt(begin - 1) : ' ';
        char after = end < to ? text.charAt(end) : ' ';
        char lastWritten = previousWritten(text, begin, from);
        boolean afterBlank = isBlank(before);
        boolean beforeBlank = isBlank(after);
        boolean opener = "“„‟«‘‚‛‹`〝".indexOf(c) >= 0;
        boolean closer = "”»’›´〞".indexOf(c) >= 0;
        boolean afterEnd = ".,!?…;–—".indexOf(lastWritten) >= 0;

        float open = closer ? 4 : 0;
        open += afterBlank || isOpeningContext(before) ? 0 : 2.5f;
        open += beforeBlank ? 1.5f : ".,;:!?)]".indexOf(after) >= 0 ? 4 : 0;
        open += nextWritten(text, end, to) == '\0' ? 6 : 0;

        float close = opener ? 4 : 0;
        // a translation's typical slip: the opening glyph, a blank before it, right after a comma: `herself, “said`
        close -= opener && afterBlank && afterEnd && !beforeBlank && Character.isLowerCase(after) ? 3.5f : 0;
        close += afterBlank && begin > from ? afterEnd ? 0.7f : 2 : 0;
        close += beforeBlank || isClosingContext(after) ? 0 : afterEnd && Character.isLetter(after) ? 0.8f : 2.5f;
        close += lastWritten == '\0' ? 8 : 0;

        float stray = STRAY_DOUBLE;
        if (family == Family.SINGLE) {
            boolean afterLetter = Character.isLetter(before);
            stray = opener ? 2.5f : afterLetter ? Character.toLowerCase(before) == 's' ? 0.6f : 1.2f : 1.5f;
            open += 1;
            close += 0.2f;
        } else if (Character.isDigit(before) && family == Family.STRAIGHT) {
            stray = 2;
        }
        return new Mark(begin, end, family, open, close, stray);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isOpeningContext(char c) {
        return "([{—–-/“\"‘«".indexOf(c) >= 0;
    }

    private static boolean isClosingContext(char c) {
        return !Character.isLetterOrDigit(c);
    }

    private static char previousWritten(String text, int at, int from) {
        for (int i = at - 1; i >= from; i--) {
            if (!isBlank(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return '\0';
    }

    private static char nextWritten(String text, int at, int to) {
        for (int i = at; i < to; i++) {
            if (!isBlank(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return '\0';
    }

    // ---- the cheapest reading

    private static int state(int outer, int inner) {
        return outer * (FAMILIES + 1) + inner;
    }

    /** What is open after each mark in the cheapest reading; {@link #UNOPENED} for one that closes what nothing opened. */
    private static int[] states(List<Mark> marks, boolean continued) {
        Lattice lattice = new Lattice(marks.size());
        for (Mark mark : marks) {
            int family = mark.family().ordinal() + 1;
            lattice.advance();
            for (int state = 0; state < STATES; state++) {
                if (lattice.reached(state)) {
                    int outer = state / (FAMILIES + 1);
                    int inner = state % (FAMILIES + 1);
                    lattice.step(state, state, mark.stray());
                    if (outer == 0) {
                        float single = mark.family() == Family.SINGLE ? 0.5f : 0;
                        lattice.step(state, state(family, 0), mark.open() + single);
                        if (single == 0) {
                            lattice.stepUnopened(mark.close() + MISSING_OPENING);
                        }
                    } else if (inner == 0) {
                        lattice.step(state, 0, mark.close() + mismatch(outer, family));
                        lattice.step(state, state(outer, family), mark.open() + nesting(outer, family));
                    } else {
                        lattice.step(state, state(outer, 0), mark.close() + mismatch(inner, family));
                        // one mark ends both
                        lattice.step(state, 0, mark.close() + mismatch(outer, family) + ENDS_BOTH);
                    }
                }
            }
        }
        return lattice.best(state -> (state == 0 ? 0 : continued ? CONTINUED : MISSING_CLOSING)
                + (state % (FAMILIES + 1) == 0 ? 0 : ENDS_BOTH));
    }

    /** The cheapest way into every state, mark by mark. */
    private static final class Lattice {
        private final byte[][] cameFrom;
        private final boolean[] unopened;
        private float[] cost = new float[STATES];
        private float[] next = new float[STATES];
        private int length;

        Lattice(int marks) {
            cameFrom = new byte[marks][STATES];
            unopened = new boolean[marks];
            Arrays.fill(next, NEVER);
            next[0] = 0;
        }

        void advance() {
            float[] spare = cost;
            cost = next;
            next = spare;
            Arrays.fill(next, NEVER);
            length++;
        }

        boolean reached(int state) {
            return cost[state] < NEVER;
        }

        void step(int from, int to, float price) {
            if (cost[from] + price < next[to]) {
                next[to] = cost[from] + price;
                cameFrom[length - 1][to] = (byte) from;
                unopened[length - 1] &= to != 0;
            }
        }

        void stepUnopened(float price) {
            if (cost[0] + price < next[0]) {
                next[0] = cost[0] + price;
                cameFrom[length - 1][0] = 0;
                unopened[length - 1] = true;
            }
        }

        int[] best(IntToDoubleFunction ending) {
            int best = 0;
            double least = Double.MAX_VALUE;
            for (int state = 0; state < STATES; state++) {
                if (next[state] < NEVER && next[state] + ending.applyAsDouble(state) < least) {
                    least = next[state] + ending.applyAsDouble(state);
                    best = state;
                }
            }
            int[] states = new int[length];
            for (int i = length - 1; i >= 0; i--) {
                states[i] = best == 0 && unopened[i] ? UNOPENED : best;
                best = cameFrom[i][best];
            }
            return states;
        }
    }

    private static float mismatch(int opened, int closing) {
        if (opened == closing) {
            return 0;
        }
        int single = Family.SINGLE.ordinal() + 1;
        return opened == single || closing == single ? 5 : 1;
    }

    private static float nesting(int outer, int inner) {
        return outer == inner ? 4 : inner == Family.SINGLE.ordinal() + 1 ? 0.2f : 1.5f;
    }

    private static List<Quote> quotes(String text, int from, int to, List<Mark> marks, int[] states) {
        List<Quote> found = new ArrayList<>();
        Mark opened = null;
        int free = from;
        int before = 0;
        for (int i = 0; i < states.length; i++) {
            Mark mark = marks.get(i);
            if (states[i] == UNOPENED) {
                int start = start(text, free, mark.begin());
                add(found, text, start, start, mark.begin(), mark.end(), false, true);
                free = mark.end();
            } else if (before == 0 && states[i] != 0) {
                opened = mark;
            } else if (before != 0 && states[i] == 0 && opened != null) {
                add(found, text, opened.begin(), opened.end(), mark.begin(), mark.end(), true, true);
                free = mark.end();
                opened = null;
            }
            before = Math.max(states[i], 0);
        }
        if (opened != null) {
            add(found, text, opened.begin(), opened.end(), to, to, true, false);
        }
        return found;
    }

    /** Where words whose opening mark is missing begin: after the colon or the sentence end that is nearest before. */
    private static int start(String text, int from, int to) {
        int start = from;
        for (int at = to - 3; at > from; at--) {
            char c = text.charAt(at);
            if (c == ':' && isBlank(text.charAt(at + 1))) {
                start = at + 1;
                break;
            }
        }
        while (start < to && isBlank(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static void add(
            List<Quote> found,
            String text,
            int begin,
            int innerFrom,
            int innerTo,
            int end,
            boolean opened,
            boolean closed) {
        int from = innerFrom;
        int to = innerTo;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            found.add(new Quote(begin, from, to, closed ? end : to, opened, closed));
        }
    }
}
