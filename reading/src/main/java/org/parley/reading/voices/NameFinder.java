package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.BlockRole;

/**
 * Finds names of persons and bodies. A capitalised sequence is a person's name where something speaks for it: a first name
 * that is known, a title or role before it, a role after it, a verb of saying beside it; the same surname alone is then
 * found everywhere. What the gazetteer lists goes before.
 */
final class NameFinder {

    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "der", "den", "von", "van", "zu", "bin", "ibn", "al", "el", "la", "le", "du", "dos",
            "da", "di", "ben", "ter", "af");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");
    private static final int LONGEST_NAME = 5;

    private final Gazetteer gazetteer;
    private final FirstNames firstNames;
    private final Roles roles;
    private final CueLexicon lexicon;
    private final Stems stems;
    private final Names names;
    private final Set<String> bodyWords = new HashSet<>();
    private final Set<String> thingWords = new HashSet<>();
    private final Set<String> titleWords = new HashSet<>();

    NameFinder(Gazetteer gazetteer, FirstNames firstNames, Roles roles, CueLexicon lexicon, Stems stems, Names names) {
        this.gazetteer = gazetteer;
        this.firstNames = firstNames;
        this.roles = roles;
        this.lexicon = lexicon;
        this.stems = stems;
        this.names = names;
        Set<String> into = bodyWords;
        for (String line : Resources.lines("name-words.txt")) {
            if (line.startsWith("[")) {
                into = line.equals("[body]") ? bodyWords : line.equals("[thing]") ? thingWords : titleWords;
            } else {
                for (String word : line.split(" ")) {
                    into.add(word);
                }
            }
        }
    }

    /** A capitalised sequence that may be a person's name. */
    private record Guess(int from, int to, int title, boolean sure) {}

    /** Every naming in the report, in order, none overlapping. */
    List<Naming> find(Transcript transcript) {
        Tokens tokens = transcript.tokens;
        List<Naming> found = new ArrayList<>();
        List<Guess> guesses = new ArrayList<>();
        Map<String, Integer> alone = new HashMap<>();
        for (Tokens.Sentence sentence : tokens.sentences()) {
            BlockRole role = transcript.report.blocks().get(sentence.block()).role();
            boolean heading = role == BlockRole.HEADLINE || role == BlockRole.SUBHEAD;
            scan(tokens, sentence, heading, found, guesses, alone);
        }
        Set<String> surnames = new HashSet<>();
        List<Guess> open = new ArrayList<>();
        for (Guess guess : guesses) {
            if (guess.sure()) {
                person(tokens, guess, found, surnames);
            } else {
                open.add(guess);
            }
        }
        for (Guess guess : open) {
            String last = names.fold(tokens.word(guess.to() - 1));
            boolean several = guess.to() - guess.from() > 1;
            if (several ? alone.getOrDefault(last, 0) > 0 || surnames.contains(last) : surnames.contains(last)) {
                person(tokens, guess, found, surnames);
            }
        }
        found.sort(Comparator.comparingInt(Naming::from));
        return found;
    }

    private void person(Tokens tokens, Guess guess, List<Naming> found, Set<String> surnames) {
        int words = guess.to() - guess.from();
        Naming.Kind kind = words > 1 ? Naming.Kind.FULL : Naming.Kind.SHORT;
        found.add(
                new Naming(guess.from(), guess.to(), kind, tokens.text(guess.from(), guess.to()), null, guess.title()));
        int last = guess.to() - 1;
        if (SUFFIXES.contains(tokens.lower(last)) && last > guess.from()) {
            last--;
        }
        surnames.add(names.fold(tokens.word(last)));
        // "Trump-Putin" aside, a double surname may be used in halves
    }

    private void scan(
            Tokens tokens,
            Tokens.Sentence sentence,
            boolean heading,
            List<Naming> found,
            List<Guess> guesses,
            Map<String, Integer> alone) {
        int at = sentence.from();
        while (at < sentence.to()) {
            if (!tokens.isWord(at)) {
                at++;
                continue;
            }
            Gazetteer.Entry entry = gazetteer.at(tokens, at, sentence.to());
            boolean namesake = entry != null
                    && entry.words().length == 1
                    && firstNames.contains(tokens.word(at))
                    && at + 1 < sentence.to()
                    && isNameWord(tokens, at + 1)
                    && gazetteer.at(tokens, at + 1, sentence.to()) == null
                    && !isTitle(tokens, at + 1)
                    && !roles.isPerson(tokens.lower(at + 1))
                    && !bodyWords.contains(tokens.lower(at + 1))
                    && !thingWords.contains(tokens.lower(at + 1));
            if (entry != null && !namesake) {
                int to = at + entry.words().length;
                int body = entry.sense() == Gazetteer.Sense.MEDIUM ? to : bodyEnd(tokens, at, sentence.to());
                if (body > to) {
                    found.add(new Naming(at, body, Naming.Kind.BODY, tokens.text(at, body), null, at));
                    at = body;
                } else {
                    found.add(new Naming(at, to, Naming.Kind.LISTED, tokens.text(at, to), entry, at));
                    at = to;
                }
                continue;
            }
            if (!isNameWord(tokens, at) || tokens.is(at, "the")) {
                at++;
                continue;
            }
            int body = bodyEnd(tokens, at, sentence.to());
            if (body > at && !isTitled(tokens, at, body)) {
                found.add(new Naming(at, body, Naming.Kind.BODY, tokens.text(at, body), null, at));
                at = body;
                continue;
            }
            at = sequence(tokens, sentence, at, heading, guesses, alone);
        }
    }

    private boolean isNameWord(Tokens tokens, int token) {
        return tokens.isWord(token)
                && tokens.isCapital(token)
                && !tokens.is(token, "i")
                && !tokens.tag(token).equals(Tag.PRP)
                && Character.isLetter(tokens.text.charAt(tokens.begin(token)));
    }

    private boolean isTitle(Tokens tokens, int token) {
        return titleWords.contains(tokens.lower(token)) || roles.isPerson(tokens.lower(token));
    }

    /** Reads the capitalised sequence at {@code begin} and returns where it ends. */
    private int sequence(
            Tokens tokens,
            Tokens.Sentence sentence,
            int begin,
            boolean heading,
            List<Guess> guesses,
            Map<String, Integer> alone) {
        int end = begin;
        while (end < sentence.to() && end - begin < 10) {
            if (isNameWord(tokens, end)) {
                if (end > begin
                        && gazetteer.at(tokens, end, sentence.to()) != null
                        && !firstNames.contains(tokens.word(end))) {
                    break;
                }
                end++;
            } else if (end > begin
                    && PARTICLES.contains(tokens.lower(end))
                    && reachesName(tokens, end, sentence.to())) {
                end++;
            } else {
                break;
            }
        }
        int title = begin;
        int from = begin;
        for (int at = begin; at < end; at++) {
            if (isTitle(tokens, at) && !(at + 1 == end && at > from)) {
                from = at + 1;
            }
        }
        if (from >= end) {
            return end;
        }
        for (int at = from + 1; at + 1 < end; at++) {
            if (firstNames.contains(tokens.word(at))
                    && !firstNames.contains(tokens.word(from))
                    && !isInitial(tokens, at)
                    && gazetteer.at(tokens, at, end) == null) {
                from = at;
                break;
            }
        }
        boolean titled = from > begin && isTitle(tokens, from - 1);
        // "who" and "However" at the sentence's beginning are no names
        boolean first = from == sentence.from() || !tokens.isWord(from - 1) && from - 1 == sentence.from();
        boolean opens =
                first && !tokens.tag(from).isName() && !firstNames.contains(tokens.word(from)) && end - from < 2;
        if (opens && !tokens.tag(from).isNoun()) {
            boolean acts = end < sentence.to() && (tokens.tag(end).isFinite() || tokens.tag(end) == Tag.MD);
            if (acts) {
                guesses.add(new Guess(from, end, from, false)); // a surname that is also a word: "Green said"
            }
            return end;
        }
        if (first && end - from >= 2 && !tokens.tag(from).isName() && !firstNames.contains(tokens.word(from))) {
            from++; // "Yet Kallas"
        }
        for (int at = from; at < end; at++) {
            if (thingWords.contains(tokens.lower(at)) || bodyWords.contains(tokens.lower(at)) && end - from > 1) {
                return end;
            }
        }
        int words = end - from;
        if (words == 1 && !titled && !opens) {
            alone.merge(names.fold(tokens.word(from)), 1, Integer::sum);
        }
        boolean sure = !opens && !heading && words <= LONGEST_NAME && isSure(tokens, sentence, from, end, titled);
        if (!titled && from - 1 >= sentence.from() && from == begin) {
            title = roleBefore(tokens, sentence, from);
            sure |= !heading && title < from && words >= 2 && words <= LONGEST_NAME;
        }
        guesses.add(new Guess(from, end, Math.min(title, from), sure));
        return end;
    }

    private static boolean reachesName(Tokens tokens, int particle, int end) {
        int at = particle;
        while (at < end && PARTICLES.contains(tokens.lower(at))) {
            at++;
        }
        return at < end && at - particle <= 2 && tokens.isWord(at) && tokens.isCapital(at) && !tokens.is(at - 1, "la");
    }

    private static boolean isInitial(Tokens tokens, int token) {
        return tokens.end(token) - tokens.begin(token) <= 2
                && tokens.lower(token).endsWith(".");
    }

    private boolean isSure(Tokens tokens, Tokens.Sentence sentence, int from, int to, boolean titled) {
        int words = to - from;
        if (titled) {
            return true;
        }
        if (words < 2) {
            return false;
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
    private int roleBefore(Tokens tokens, Tokens.Sentence sentence, int name) {
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

    private boolean isTitled(Tokens tokens, int from, int to) {
        return tokens.lower(from).endsWith(".") && titleWords.contains(tokens.lower(from));
    }

    /** Where the name of a body that begins here ends ("Center for Strategic and International Studies"), or {@code from}. */
    private int bodyEnd(Tokens tokens, int from, int sentenceEnd) {
        int end = from;
        int lastBody = -1;
        while (end < sentenceEnd && end - from < 9) {
            if (isNameWord(tokens, end) || end == from && tokens.isWord(end)) {
                if (bodyWords.contains(tokens.lower(end))) {
                    lastBody = end;
                } else if (isTitle(tokens, end)
                        && end > from
                        && !(end + 1 < sentenceEnd
                                && isNameWord(tokens, end + 1)
                                && bodyWords.contains(tokens.lower(end + 1)))) {
                    break;
                }
                end++;
            } else if (lastBody >= 0
                    && (tokens.is(end, "of") || tokens.is(end, "for") || tokens.is(end, "on"))
                    && end + 1 < sentenceEnd
                    && (isNameWord(tokens, end + 1)
                            || tokens.is(end + 1, "the") && end + 2 < sentenceEnd && isNameWord(tokens, end + 2))) {
                end += tokens.is(end + 1, "the") ? 2 : 1;
            } else if (lastBody >= 0
                    && tokens.is(end, "and")
                    && end + 1 < sentenceEnd
                    && isNameWord(tokens, end + 1)
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
        return to - from >= 2 && !isTitle(tokens, to - 1) ? to : from;
    }
}
