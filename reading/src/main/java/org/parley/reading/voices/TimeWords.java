package org.parley.reading.voices;

import java.util.Set;

/** Recognises times that stand without a preposition: "Thursday", "last week", "earlier this month". Stateless. */
final class TimeWords {

    private static final Set<String> DAYS = Set.of(
            ("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow").split(" "));
    private static final Set<String> PERIODS =
            Set.of(("week month year night morning evening afternoon weekend summer spring fall autumn winter day time")
                    .split(" "));
    private static final Set<String> MONTHS = Set.of(
            ("january february march april may june july august september october november december jan. feb. aug. "
                            + "sept. oct. nov. dec.")
                    .split(" "));
    private static final Set<String> NEARNESS = Set.of("last", "this", "next", "earlier", "later", "late", "early");
    private static final Set<String> BEFORE_MONTHS = Set.of("in", "of", "on", "last", "since", "until", "by");

    private final Tokens tokens;

    TimeWords(Tokens tokens) {
        this.tokens = tokens;
    }

    /** After the last token of the time that begins here, or {@code at} where none does. */
    int end(int at, int sentenceBegin, int sentenceEnd) {
        if (!begins(at, sentenceBegin, sentenceEnd)) {
            return at;
        }
        int to = at + 1;
        while (to < sentenceEnd && goesOn(to, sentenceEnd)) {
            to++;
        }
        return to;
    }

    private boolean begins(int at, int sentenceBegin, int sentenceEnd) {
        String word = tokens.lower(at);
        if (DAYS.contains(word)) {
            return !isPossessive(at + 1, sentenceEnd);
        }
        if (MONTHS.contains(word) && tokens.isCapital(at)) {
            boolean dated = at + 1 < sentenceEnd && tokens.tag(at + 1) == Tag.CD;
            boolean linked = at > sentenceBegin && BEFORE_MONTHS.contains(tokens.lower(at - 1));
            return !isPossessive(at + 1, sentenceEnd) && (dated || linked);
        }
        if (!NEARNESS.contains(word)) {
            return false;
        }
        int then = at + 1 < sentenceEnd && NEARNESS.contains(tokens.lower(at + 1)) ? at + 2 : at + 1;
        boolean describes = then + 1 < sentenceEnd
                && (tokens.tag(then + 1) == Tag.POS || tokens.tag(then + 1).isNoun());
        return then < sentenceEnd && isUnit(then) && !describes;
    }

    private boolean goesOn(int token, int sentenceEnd) {
        return isUnit(token)
                || NEARNESS.contains(tokens.lower(token)) && token + 1 < sentenceEnd && isUnit(token + 1)
                || tokens.tag(token) == Tag.CD && MONTHS.contains(tokens.lower(token - 1));
    }

    private boolean isUnit(int token) {
        String word = tokens.lower(token);
        return DAYS.contains(word) || PERIODS.contains(word) || MONTHS.contains(word);
    }

    private boolean isPossessive(int token, int sentenceEnd) {
        return token < sentenceEnd && tokens.tag(token) == Tag.POS;
    }

    /** Whether a noun phrase ends before this noun because it is a day: "the president | Wednesday". */
    boolean isLooseDay(int token, int sentenceEnd) {
        return DAYS.contains(tokens.lower(token))
                && (token + 1 >= sentenceEnd
                        || tokens.tag(token + 1) != Tag.POS
                                && !tokens.tag(token + 1).isNoun());
    }
}
