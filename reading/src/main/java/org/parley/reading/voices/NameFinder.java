package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.BlockRole;
import org.parley.reading.NameKind;

/**
 * Finds names of persons and bodies. A capitalised sequence is a person's name where something speaks for it: a first name
 * that is known, a title or role before it, a role after it, a verb of saying beside it; the same surname alone is then
 * found everywhere. What the gazetteer lists goes before.
 */
final class NameFinder {

    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");
    private static final int LONGEST_NAME = 5;
    /** What a surname that opens a sentence is taken for. */
    private static final Set<Tag> OPEN =
            Set.of(Tag.JJ, Tag.RB, Tag.NN, Tag.NNS, Tag.VB, Tag.VBD, Tag.VBG, Tag.VBN, Tag.VBP, Tag.VBZ, Tag.UH);

    private final Gazetteer gazetteer;
    private final FirstNames firstNames;
    private final Roles roles;
    private final Names names;
    private final NameWords words;
    private final BodyNames bodies;
    private final NameEvidence evidence;

    NameFinder(Gazetteer gazetteer, FirstNames firstNames, Roles roles, CueLexicon lexicon, Stems stems, Names names) {
        this.gazetteer = gazetteer;
        this.firstNames = firstNames;
        this.roles = roles;
        this.names = names;
        this.words = new NameWords(roles);
        this.bodies = new BodyNames(words, firstNames);
        this.evidence = new NameEvidence(words, firstNames, roles, lexicon, stems);
    }

    /**
     * A capitalised sequence that may be a person's name.
     *
     * @param opens whether it may be a word that opens its sentence, or a title in capitals, so that more must speak for it
     */
    private record Guess(int from, int to, int title, boolean sure, boolean opens) {

        boolean isOneWord() {
            return to - from == 1;
        }
    }

    /**
     * Every naming in the report, in order, none overlapping.
     *
     * @param hints what a trained finder takes for names
     */
    List<Naming> find(Transcript transcript, NameHints hints) {
        Tokens tokens = transcript.tokens;
        List<Naming> found = new ArrayList<>();
        List<Guess> guesses = new ArrayList<>();
        Map<String, Integer> alone = new HashMap<>();
        for (Tokens.Sentence sentence : tokens.sentences()) {
            BlockRole role = transcript.report.blocks().get(sentence.block()).role();
            boolean heading = role == BlockRole.HEADLINE || role == BlockRole.SUBHEAD;
            scan(tokens, sentence, heading, hints, found, guesses, alone);
        }
        Set<String> surnames = new HashSet<>();
        Set<String> firsts = new HashSet<>();
        Set<String> fulls = new HashSet<>();
        List<Guess> open = new ArrayList<>();
        for (Guess guess : guesses) {
            if (guess.sure()) {
                person(tokens, guess, found, surnames);
                if (!guess.isOneWord()) {
                    firsts.add(names.fold(tokens.word(guess.from())));
                    fulls.add(names.fold(tokens.text(guess.from(), guess.to())));
                }
            } else {
                open.add(guess);
            }
        }
        Set<String> acting = acting(tokens, open);
        for (Guess guess : open) {
            String last = names.fold(tokens.word(guess.to() - 1));
            boolean known = surnames.contains(last);
            boolean elsewhere = alone.getOrDefault(last, 0) > 0;
            if (guess.isOneWord()) {
                boolean first = firstNames.contains(tokens.word(guess.from()));
                if (known && (!guess.opens() || elsewhere)
                        || first && (firsts.contains(last) || acting.contains(last))) {
                    person(tokens, guess, found, surnames);
                }
            } else if (known || elsewhere) {
                person(tokens, guess.opens() ? within(tokens, guess, fulls) : guess, found, surnames);
            }
        }
        bodies(tokens, hints, found);
        found.sort(Comparator.comparingInt(Naming::from));
        return namesakes(found);
    }

    /** Names of bodies that the finder knows and the word lists do not. */
    private static void bodies(Tokens tokens, NameHints hints, List<Naming> found) {
        BitSet taken = new BitSet();
        found.forEach(naming -> taken.set(naming.title(), naming.to()));
        for (NameHints.Hint body : hints.of(NameKind.ORGANISATION)) {
            int clash = taken.nextSetBit(body.from());
            boolean modifies = body.to() < tokens.size()
                    && tokens.tag(body.to()).isNoun()
                    && !tokens.tag(body.to()).isName(); // "Datacheck emails" are no Datacheck
            if ((clash < 0 || clash >= body.to()) && !modifies) {
                String name = tokens.text(body.from(), body.to());
                found.add(new Naming(body.from(), body.to(), Naming.Kind.BODY, name, null, body.from()));
            }
        }
    }

    /**
     * "London" means somebody by that surname where the report has named them before and calls the place by no other of its
     * names.
     */
    private List<Naming> namesakes(List<Naming> found) {
        Map<String, Integer> surnames = new HashMap<>();
        Set<String> places = new HashSet<>();
        for (Naming naming : found) {
            if (naming.kind() == Naming.Kind.FULL) {
                String name = names.fold(naming.name());
                surnames.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), naming.from());
            } else if (naming.entry() != null
                    && naming.entry().sense() != Gazetteer.Sense.ADJECTIVE
                    && !surnames.containsKey(names.fold(naming.name()))) {
                places.add(naming.entry().key());
            }
        }
        return found.stream()
                .map(naming -> {
                    Gazetteer.Entry entry = naming.entry();
                    boolean place = entry != null
                            && naming.to() - naming.from() == 1
                            && (entry.sense() == Gazetteer.Sense.SEAT || entry.sense() == Gazetteer.Sense.NAME)
                            && !places.contains(entry.key());
                    Integer named = place ? surnames.get(names.fold(naming.name())) : null;
                    return named != null && named < naming.from()
                            ? new Naming(
                                    naming.from(), naming.to(), Naming.Kind.SHORT, naming.name(), null, naming.from())
                            : naming;
                })
                .toList();
    }

    /** Of a title in capitals the name that ends it: one that the report tells in full, else the surname. */
    private Guess within(Tokens tokens, Guess guess, Set<String> fulls) {
        for (int from = guess.from(); from < guess.to() - 1; from++) {
            if (fulls.contains(names.fold(tokens.text(from, guess.to())))) {
                return new Guess(from, guess.to(), from, true, false);
            }
        }
        boolean name = guess.to() - guess.from() <= 3 && firstNames.contains(tokens.word(guess.from()));
        return name ? guess : new Guess(guess.to() - 1, guess.to(), guess.to() - 1, true, false);
    }

    /** Names that the report gives alone more than once, to somebody who does something and is no place. */
    private Set<String> acting(Tokens tokens, List<Guess> guesses) {
        Map<String, int[]> counts = new HashMap<>();
        for (Guess guess : guesses) {
            if (guess.isOneWord() && !guess.opens()) {
                int[] count = counts.computeIfAbsent(names.fold(tokens.word(guess.from())), _ -> new int[3]);
                boolean acts =
                        guess.to() < tokens.size() && tokens.tag(guess.to()).isFinite();
                boolean place =
                        guess.from() > 0 && ActorRegister.BEFORE_PLACES.contains(tokens.lower(guess.from() - 1));
                count[0]++;
                count[1] += acts ? 1 : 0;
                count[2] += place ? 1 : 0;
            }
        }
        Set<String> acting = new HashSet<>();
        counts.forEach((name, count) -> {
            if (count[0] > 1 && count[1] > 0 && count[2] == 0) {
                acting.add(name);
            }
        });
        return acting;
    }

    private void person(Tokens tokens, Guess guess, List<Naming> found, Set<String> surnames) {
        Naming.Kind kind = !guess.isOneWord() ? Naming.Kind.FULL : Naming.Kind.SHORT;
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
            NameHints hints,
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
                    && words.isNameWord(tokens, at + 1)
                    && gazetteer.at(tokens, at + 1, sentence.to()) == null
                    && !words.isTitle(tokens, at + 1)
                    && !roles.isPerson(tokens.lower(at + 1))
                    && !words.isBody(tokens.lower(at + 1))
                    && !words.isThing(tokens.lower(at + 1));
            if (entry != null && !namesake) {
                int to = at + entry.words().length;
                int body = entry.sense() == Gazetteer.Sense.MEDIUM ? to : bodies.end(tokens, at, sentence.to());
                if (body > to) {
                    found.add(new Naming(at, body, Naming.Kind.BODY, tokens.text(at, body), null, at));
                    at = body;
                } else {
                    found.add(new Naming(at, to, Naming.Kind.LISTED, tokens.text(at, to), entry, at));
                    at = to;
                }
                continue;
            }
            if (!words.isNameWord(tokens, at) || tokens.is(at, "the")) {
                at++;
                continue;
            }
            int body = bodies.end(tokens, at, sentence.to());
            if (body > at && !words.isShortTitle(tokens.lower(at))) {
                found.add(new Naming(at, body, Naming.Kind.BODY, tokens.text(at, body), null, at));
                at = body;
                continue;
            }
            at = sequence(tokens, sentence, at, heading, hints, guesses, alone);
        }
    }

    /** Reads the capitalised sequence at {@code begin} and returns where it ends. */
    private int sequence(
            Tokens tokens,
            Tokens.Sentence sentence,
            int begin,
            boolean heading,
            NameHints hints,
            List<Guess> guesses,
            Map<String, Integer> alone) {
        int end = begin;
        while (end < sentence.to() && end - begin < 10) {
            if (words.isNameWord(tokens, end)) {
                if (end > begin
                        && gazetteer.at(tokens, end, sentence.to()) != null
                        && !firstNames.contains(tokens.word(end))
                        && !evidence.isPlaceName(tokens, sentence, begin, end)) {
                    break;
                }
                end++;
            } else if (end > begin
                    && NameEvidence.isParticle(tokens.lower(end))
                    && NameEvidence.reachesName(tokens, end, sentence.to())) {
                end++;
            } else {
                break;
            }
        }
        int title = begin;
        int from = begin;
        for (int at = begin; at < end; at++) {
            if (words.isTitle(tokens, at) && !(at + 1 == end && at > from)) {
                from = at + 1;
            }
        }
        if (from >= end) {
            return end;
        }
        for (int at = from + 1; at + 1 < end; at++) {
            if (firstNames.contains(tokens.word(at))
                    && !firstNames.contains(tokens.word(from))
                    && !NameEvidence.isInitial(tokens, at)
                    && gazetteer.at(tokens, at, end) == null) {
                from = at;
                break;
            }
        }
        while (from + 1 < end && evidence.isBeforeName(tokens, from)) {
            from++; // "To Berg", "Said Mara Berg"
        }
        boolean titled = from > begin
                && words.isTitle(tokens, from - 1)
                && !(end - from == 1 && words.describes(tokens.lower(from - 1))); // "former Norway coach"
        // "who" and "However" at the sentence's beginning are no names
        boolean first = from == sentence.from() || !tokens.isWord(from - 1) && from - 1 == sentence.from();
        boolean opens =
                first && !tokens.tag(from).isName() && !firstNames.contains(tokens.word(from)) && end - from < 2;
        if (opens && !tokens.tag(from).isNoun() && !hints.isPerson(from, end)) {
            int verb = end;
            while (verb < sentence.to() && tokens.tag(verb).isAdverb()) {
                verb++; // "Early also said"
            }
            boolean acts = verb < sentence.to() && (tokens.tag(verb).isVerb() || tokens.tag(verb) == Tag.MD);
            if (acts || OPEN.contains(tokens.tag(from))) {
                guesses.add(new Guess(from, end, from, false, !acts)); // a surname that is also a word: "Green said"
            }
            return end;
        }
        if (first && end - from >= 2 && !tokens.tag(from).isName() && !firstNames.contains(tokens.word(from))) {
            from++; // "Yet Kallas"
        }
        for (int at = from; at < end && !hints.isPerson(from, end); at++) {
            boolean firstName = at == from && end - from > 1 && firstNames.contains(tokens.word(at)); // "Bill", "April"
            boolean surname = at == end - 1
                    && words.isSurname(tokens.lower(at))
                    && evidence.isSurname(tokens, sentence, from, end);
            if (words.isThing(tokens.lower(at)) && !firstName && !surname
                    || words.isBody(tokens.lower(at)) && end - from > 1) {
                return end;
            }
        }
        int length = end - from;
        if (length == 1 && !titled && !opens) {
            alone.merge(names.fold(tokens.word(from)), 1, Integer::sum);
        }
        boolean sure =
                !opens && !heading && length <= LONGEST_NAME && evidence.isSure(tokens, sentence, from, end, titled);
        if (!titled && from - 1 >= sentence.from() && from == begin) {
            title = evidence.roleBefore(tokens, sentence, from);
            sure |= !heading && title < from && length >= 2 && length <= LONGEST_NAME;
        }
        sure |= length <= LONGEST_NAME && hints.isPerson(from, end);
        guesses.add(new Guess(from, end, Math.min(title, from), sure, heading));
        return end;
    }
}
