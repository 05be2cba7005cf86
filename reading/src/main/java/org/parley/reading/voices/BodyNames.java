package org.parley.reading.voices;

/** Finds where the names of bodies end that no list has. */
final class BodyNames {

    private static final int LONGEST = 9;

    private final NameWords words;
    private final FirstNames firstNames;

    BodyNames(NameWords words, FirstNames firstNames) {
        this.words = words;
        this.firstNames = firstNames;
    }

    /** Where the name of a body that begins here ends ("Center for Strategic and International Studies"), or {@code from}. */
    int end(Tokens tokens, int from, int sentenceEnd) {
        int end = from;
        int lastBody = -1;
        while (end < sentenceEnd && end - from < LONGEST) {
            if (words.isNameWord(tokens, end) || end == from && tokens.isWord(end)) {
                boolean person = lastBody >= 0
                        && end > lastBody + 2
                        && firstNames.contains(tokens.word(end))
                        && end + 1 < sentenceEnd
                        && words.isNameWord(tokens, end + 1)
                        && !words.isBody(tokens.lower(end + 1));
                if (person) {
                    break; // "University of Norway student Mara Lind" without the student
                }
                if (words.isBody(tokens.lower(end))) {
                    lastBody = end;
                } else if (words.isTitle(tokens, end)
                        && end > from
                        && !(lastBody >= 0 && isLink(tokens, end - 1)) // "Ministry of Education", "Union of Teachers"
                        && !(end + 1 < sentenceEnd
                                && words.isNameWord(tokens, end + 1)
                                && words.isBody(tokens.lower(end + 1)))) {
                    break;
                }
                end++;
            } else if (lastBody >= 0
                    && (tokens.is(end, "of") || tokens.is(end, "for") || tokens.is(end, "on"))
                    && end + 1 < sentenceEnd
                    && (words.isNameWord(tokens, end + 1)
                            || tokens.is(end + 1, "the")
                                    && end + 2 < sentenceEnd
                                    && words.isNameWord(tokens, end + 2))) {
                end += tokens.is(end + 1, "the") ? 2 : 1;
            } else if (lastBody >= 0
                    && tokens.is(end, "and")
                    && end + 1 < sentenceEnd
                    && words.isNameWord(tokens, end + 1)
                    && tokens.is(lastBody + 1, "for")) {
                end++;
            } else {
                break;
            }
        }
        if (lastBody < 0 || end - from < 2) {
            return from;
        }
        boolean extended = false;
        for (int at = lastBody; at < end; at++) {
            extended |= tokens.is(at, "of") || tokens.is(at, "for");
        }
        int to = extended ? end : lastBody + 1;
        while (to > from && isLink(tokens, to - 1)) {
            to--;
        }
        boolean linked = to - from >= 2 && isLink(tokens, to - 2);
        return to - from >= 2 && (linked || !words.isTitle(tokens, to - 1)) ? to : from;
    }

    private static boolean isLink(Tokens tokens, int token) {
        return tokens.is(token, "of") || tokens.is(token, "for") || tokens.is(token, "on") || tokens.is(token, "the");
    }
}
