package org.parley.reading.voices;

import java.util.Set;

/** What speaks for words in capitals being a person's name: a first name, a role beside it, a verb of saying. */
final class NameEvidence {

    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "der", "den", "von", "van", "zu", "bin", "ibn", "al", "el", "la", "le", "du", "dos",
            "da", "di", "ben", "ter", "af");

    private final NameWords words;
    private final FirstNames firstNames;
    private final Roles roles;
    private final CueLexicon lexicon;
    private final Stems stems;

    NameEvidence(NameWords words, FirstNames firstNames, Roles roles, CueLexicon lexicon, Stems stems) {
        this.words = words;
        this.firstNames = firstNames;
        this.roles = roles;
        this.lexicon = lexicon;
        this.stems = stems;
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** Whether no name begins with this word, which has its capital from a title or from opening a sentence. */
    boolean isBeforeName(Tokens tokens, int token) {
        String word = tokens.lower(token);
        boolean speaks = tokens.tag(token).isVerb() && firstNames.contains(tokens.word(token + 1));
        return (words.isClosed(word) || speaks)
                && !firstNames.contains(tokens.word(token))
                && !PARTICLES.contains(word);
    }

    /** Whether what is else a thing ends a name, "Mara Law", or stands for it where it does something, "Law said". */
    boolean isSurname(Tokens tokens, Tokens.Sentence sentence, int from, int to) {
        boolean acts = to < sentence.to() && (tokens.tag(to).isVerb() || tokens.tag(to) == Tag.MD);
        return to - from == 1
                ? acts && from > sentence.from() || isBesideSpeech(tokens, sentence, from, to)
                : firstNames.contains(tokens.word(from))
                        && (acts
                                || from > 0 && words.isTitle(tokens, from - 1)
                                || isBesideSpeech(tokens, sentence, from, to)
                                || roleFollows(tokens, sentence, to));
    }

    /** Whether what is else a place ends the name of somebody who is told to be one: "Mara London, a skipper, …". */
    boolean isPlaceName(Tokens tokens, Tokens.Sentence sentence, int begin, int place) {
        boolean name = place == begin + 1
                && !words.isTitle(tokens, begin)
                && !words.isThing(tokens.lower(begin))
                && tokens.tag(begin).isName()
                && (place + 1 >= sentence.to() || !words.isNameWord(tokens, place + 1));
        return name && roleFollows(tokens, sentence, place + 1);
    }

    static boolean reachesName(Tokens tokens, int particle, int end) {
        int at = particle;
        while (at < end && PARTICLES.contains(tokens.lower(at))) {
            at++;
        }
        return at < end && at - particle <= 2 && tokens.isWord(at) && tokens.isCapital(at) && !tokens.is(at - 1, "la");
    }

    static boolean isInitial(Tokens tokens, int token) {
        return tokens.end(token) - tokens.begin(token) <= 2
                && tokens.lower(token).endsWith(".");
    }

    boolean isSure(Tokens tokens, Tokens.Sentence sentence, int from, int to, boolean titled) {
        int words = to - from;
        if (titled) {
            return true;
        }
        if (words < 2) {
            return isRelative(tokens, sentence, from);
        }
        if (firstNames.contains(tokens.word(from))
                || isInitial(tokens, from)
                || words > 2 && isInitial(tokens, from + 1)) {
            return true;
        }
        boolean roleBefore =
                from - 2 > sentence.from() && tokens.is(from - 1, ",") && roles.isPerson(tokens.lower(from - 2));
        return roleBefore || isBesideSpeech(tokens, sentence, from, to) || roleFollows(tokens, sentence, to);
    }

    /** "his wife, Mara,", "her son Otto": somebody by a first name alone. */
    private boolean isRelative(Tokens tokens, Tokens.Sentence sentence, int name) {
        int noun = name > sentence.from() && tokens.is(name - 1, ",") ? name - 2 : name - 1;
        boolean closed = noun == name - 1 || name + 1 < sentence.to() && !tokens.isWord(name + 1);
        return noun > sentence.from()
                && closed
                && tokens.tag(noun - 1) == Tag.PRPS
                && roles.isPerson(tokens.lower(noun))
                && firstNames.contains(tokens.word(name));
    }

    private boolean isBesideSpeech(Tokens tokens, Tokens.Sentence sentence, int from, int to) {
        return to < sentence.to() && tokens.tag(to).isVerb() && lexicon.speaks(stems.of(tokens.lower(to)))
                || from > sentence.from()
                        && tokens.tag(from - 1).isVerb()
                        && lexicon.speaks(stems.of(tokens.lower(from - 1)));
    }

    /** ", a professor of …", ", 43," after the name. */
    private boolean roleFollows(Tokens tokens, Tokens.Sentence sentence, int to) {
        if (to + 1 >= sentence.to() || !tokens.is(to, ",")) {
            return false;
        }
        if (tokens.tag(to + 1) == Tag.CD && to + 2 < sentence.to() && tokens.is(to + 2, ",")) {
            return true;
        }
        for (int at = to + 1; at < Math.min(sentence.to(), to + 8) && tokens.isWord(at); at++) {
            if (tokens.tag(at).isVerb()) {
                return false;
            }
            if (roles.isPerson(tokens.lower(at)) || at == to + 2 && Phrases.isAgent(tokens, to + 1, at)) {
                return true;
            }
        }
        return false;
    }

    /** Where a role in lower case before the name begins ("geopolitical analyst"), or {@code name}. */
    int roleBefore(Tokens tokens, Tokens.Sentence sentence, int name) {
        int at = name - 1;
        if (!tokens.isWord(at) || !roles.isPerson(tokens.lower(at))) {
            return name;
        }
        while (at - 1 >= sentence.from()
                && (tokens.tag(at - 1).isNoun() || tokens.tag(at - 1).isAdjective() || tokens.tag(at - 1) == Tag.POS)) {
            at--;
        }
        return at;
    }
}
