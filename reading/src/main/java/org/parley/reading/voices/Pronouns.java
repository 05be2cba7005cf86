package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.reading.voices.Chunk.Kind;
import org.parley.reading.voices.FirstNames.Gender;

/**
 * Whom "he", "she", "they" and "it" mean. For one person, everybody who was mentioned in the lines before and may be meant is
 * weighed: how near, whether they act, speak, own or are only told of, how much of the report is about them. Who weighs
 * most is meant, unless another weighs nearly as much: then nobody is.
 *
 * <p>In the manner of Lappin and Leass, An algorithm for pronominal anaphora resolution (1994), over chunks instead of parses.
 * The weights were set by hand. Cost: linear in the mentions of the lines in reach.
 */
final class Pronouns {

    /** By how many lines the mention lies back. */
    private static final double[] NEARNESS = {1, 1, 0.5, 0.35, 0.25, 0.18, 0.12};

    private static final double SPEAKS = 1.6;
    private static final double ACTS_IN_LINE = 2;
    private static final double ACTS = 1.2;
    /** "… to explain who Name was": less than whom the line is about. */
    private static final double EMBEDDED = 0.75;

    private static final double OPENS = 0.7;
    private static final double OWNS = 0.55;
    private static final double TOLD_OF = 0.4;
    /** What is said of somebody in a quotation counts for little outside. */
    private static final double QUOTED = 0.3;

    private static final double PROMINENCE = 0.2;
    /** Where a first name does not tell. */
    private static final double MAYBE = 0.8;

    /** Where not even that it is a person is told. */
    private static final double UNLIKELY = 0.6;

    private static final double LEAST = 0.25;
    private static final double LEAD = 1.12;
    private static final int REACH = 5;
    /** Before a body these make it a place, or somebody else's business. */
    private static final Set<String> PLACING = Set.of(
            "in", "at", "on", "to", "into", "with", "against", "near", "outside", "inside", "across", "of", "for");
    /** Lines before a phrase in which whom it calls again was spoken of. */
    private static final int NEAR = 2;

    private final Transcript transcript;
    private final Tokens tokens;
    private final ActorRegister register;
    private final Roles roles;
    private final Floor floor;
    private final Cast cast;

    /** Makes actors of phrases that no source is. */
    interface Cast {

        /** Who "the president" is; null where that is not clear or the phrase is another. */
        @Nullable ActorDraft holder(Chunk chunk);

        /** The people whom a phrase like "20 former members" brings in; null where it brings in none. */
        @Nullable ActorDraft people(Chunk chunk);

        /** These two together. */
        ActorDraft both(Naming one, Naming other);
    }

    Pronouns(Transcript transcript, ActorRegister register, Roles roles, Floor floor, Cast cast) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.register = register;
        this.roles = roles;
        this.floor = floor;
        this.cast = cast;
    }

    /** Whom this pronoun means; null where that is not clear. */
    @Nullable ActorDraft meant(int token) {
        return switch (tokens.lower(token)) {
            case "he", "him", "his" -> single(token, Gender.MALE);
            case "she", "her", "hers" -> single(token, Gender.FEMALE);
            case "they", "them", "their", "theirs" -> several(token);
            case "it", "its" -> body(token);
            default -> null;
        };
    }

    // ---- one person

    /** Of the persons in the lines right before a phrase the one who is meant most likely; null where that is not clear. */
    @Nullable ActorDraft lastMet(int token, Gender gender) {
        ActorDraft meant = single(token, gender);
        int line = tokens.sentence(token).index();
        int first = transcript.lines.get(Math.max(0, line - NEAR)).sentence().from();
        return meant != null && register.met().subMap(first, token).containsValue(meant) ? meant : null;
    }

    private @Nullable ActorDraft single(int token, Gender gender) {
        int line = tokens.sentence(token).index();
        Map<ActorDraft, Double> weights = new HashMap<>();
        for (int back = Math.min(line, NEARNESS.length - 1); back >= 0; back--) {
            bringIn(transcript.lines.get(line - back), token, back);
        }
        int first = transcript
                .lines
                .get(Math.max(0, line - NEARNESS.length + 1))
                .sentence()
                .from();
        register.met().subMap(first, token).forEach((at, draft) -> {
            if (mayBe(draft, gender)) {
                weights.merge(draft, weight(at, token, line), Math::max);
            }
        });
        for (Floor.Turn turn : floor.turns()) {
            int back = line - turn.line();
            if (back >= 0 && back < NEARNESS.length && turn.at() < token && mayBe(turn.speaker(), gender)) {
                weights.merge(turn.speaker(), SPEAKS * NEARNESS[back], Math::max);
            }
        }
        if (weights.isEmpty()) {
            return null;
        }
        int most = weights.keySet().stream().mapToInt(this::often).max().orElse(1);
        weights.replaceAll((draft, weight) -> (weight + PROMINENCE * often(draft) / most) * fits(draft, gender));
        List<ActorDraft> ranked = new ArrayList<>(weights.keySet());
        ranked.sort(Comparator.comparingDouble((ActorDraft draft) -> -weights.getOrDefault(draft, 0.0))
                .thenComparing(draft -> draft.key));
        double best = weights.getOrDefault(ranked.getFirst(), 0.0);
        double next = ranked.size() < 2 ? 0 : weights.getOrDefault(ranked.get(1), 0.0);
        return best >= LEAST && best >= LEAD * next ? ranked.getFirst() : null;
    }

    private int often(ActorDraft draft) {
        return Math.max(1, register.often(draft));
    }

    /** Has the line's officials and newcomers met, as far as they stand before the pronoun. */
    private void bringIn(Line line, int token, int back) {
        for (int at = 0; at < line.size() && line.get(at).to() <= token; at++) {
            Chunk chunk = line.get(at);
            if (chunk.kind() != Kind.NOUN || register.met().containsKey(chunk.from())) {
                continue;
            }
            if (at == 0 && back <= 2) {
                floor.newcomer(line, token);
            }
            ActorDraft holder = tokens.is(chunk.from(), "the") ? cast.holder(chunk) : null;
            if (holder != null) {
                register.meet(chunk.from(), holder);
            }
        }
    }

    private double weight(int at, int token, int line) {
        Line there = transcript.lines.get(tokens.sentence(at).index());
        int back = line - there.sentence().index();
        double nearness = NEARNESS[Math.clamp(back, 0, NEARNESS.length - 1)];
        Quote quote = transcript.quoteAt(at);
        boolean quoted = quote != null && !quote.equals(transcript.quoteAt(token));
        return nearness * part(there, at, back) * (quoted ? QUOTED : 1);
    }

    /** What part the mention at this token has in its line. */
    private double part(Line line, int at, int back) {
        int index = 0;
        while (index < line.size() && line.get(index).to() <= at) {
            index++;
        }
        if (index >= line.size() || !line.isNominal(index)) {
            return TOLD_OF;
        }
        Chunk chunk = line.get(index);
        boolean owns = false;
        for (int token = at + 1; token < chunk.to(); token++) {
            owns |= tokens.tag(token) == Tag.POS;
        }
        if (owns || tokens.tag(at) == Tag.PRPS) {
            return OWNS;
        }
        if (Floor.acts(line, index)) {
            return (back == 0 ? ACTS_IN_LINE : ACTS) * (isEmbedded(line, index) ? EMBEDDED : 1);
        }
        return index == 0 ? OPENS : TOLD_OF;
    }

    private static boolean isEmbedded(Line line, int index) {
        return index > 0
                && switch (line.kind(index - 1)) {
                    case THAT, WH, SUBORDINATOR -> index > 1;
                    default -> false;
                };
    }

    private boolean mayBe(ActorDraft draft, Gender gender) {
        boolean person = draft.kind == ActorKind.PERSON || draft.kind == ActorKind.UNKNOWN && isOneWord(draft);
        return person
                && !draft.plural
                && (gender == Gender.UNKNOWN
                        || (draft.unnamed
                                ? told(draft) != other(gender)
                                : register.people().mayBe(draft.key, gender)));
    }

    /** What the words for somebody without a name tell: "spokeswoman", "father". */
    private static Gender told(ActorDraft draft) {
        for (String role : draft.roles) {
            Gender gender = Epithets.gender(role);
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        return Gender.UNKNOWN;
    }

    private static Gender other(Gender gender) {
        return gender == Gender.MALE ? Gender.FEMALE : Gender.MALE;
    }

    /** "Ottoline said": who speaks by one word in capitals that no list knows is somebody rather than something. */
    private static boolean isOneWord(ActorDraft draft) {
        return !draft.unnamed
                && draft.key.chars().allMatch(c -> Character.isLetter(c) || c == '-')
                && draft.key.length() > 3;
    }

    private double fits(ActorDraft draft, Gender gender) {
        boolean known =
                gender == Gender.UNKNOWN || draft.unnamed || register.people().is(draft.key, gender);
        return draft.kind == ActorKind.UNKNOWN ? UNLIKELY : known ? 1 : MAYBE;
    }

    // ---- several, bodies

    private @Nullable ActorDraft several(int token) {
        int line = tokens.sentence(token).index();
        for (int back = 0; back <= REACH && back <= line; back++) {
            ActorDraft near = back == 2 ? floor.near(line, 3) : null;
            if (near != null && isBody(near)) {
                return near; // "The union denied it. They said …"
            }
            ActorDraft speaker = floor.speakerOf(line - back, token);
            if (speaker != null && arePeople(speaker)) {
                return speaker;
            }
            ActorDraft joined = back <= 1 ? joined(transcript.lines.get(line - back), token) : null;
            ActorDraft people = joined == null && back <= 1 ? people(transcript.lines.get(line - back), token) : joined;
            if (people != null) {
                return people;
            }
        }
        ActorDraft speaker = floor.near(line, 1);
        return speaker != null && (speaker.plural || isBody(speaker)) ? speaker : speaker == null ? pair(token) : null;
    }

    /** The two persons, and no others, whom the lines right before name: "Name met Name. The two …". */
    @Nullable ActorDraft pair(int token) {
        int line = tokens.sentence(token).index();
        for (int back = 0; back <= NEAR && back <= line; back++) {
            Tokens.Sentence sentence = transcript.lines.get(line - back).sentence();
            Map<ActorDraft, Naming> named = new LinkedHashMap<>();
            for (Naming naming : register.within(sentence.from(), Math.min(sentence.to(), token))) {
                ActorDraft person =
                        naming.isPerson() && !transcript.inSpeech(naming.from()) ? register.person(naming) : null;
                if (person != null) {
                    named.putIfAbsent(person, naming);
                }
            }
            if (named.size() > 1) {
                List<Naming> two = List.copyOf(named.values());
                return two.size() == 2 ? cast.both(two.getFirst(), two.getLast()) : null;
            }
        }
        return null;
    }

    /** "Name and Name" where they do something in the line. */
    private @Nullable ActorDraft joined(Line line, int token) {
        for (int at = 0; at + 2 < line.size() && line.get(at + 2).to() <= token; at++) {
            boolean list = line.is(at, Kind.NOUN) && line.is(at + 1, Kind.AND) && line.is(at + 2, Kind.NOUN);
            if (list && !line.is(at - 1, Kind.COMMA) && Floor.acts(line, at + 2)) {
                Naming one = person(line.get(at));
                Naming other = person(line.get(at + 2));
                if (one != null && other != null && !transcript.inSpeech(one.from())) {
                    return cast.both(one, other);
                }
            }
        }
        return null;
    }

    private @Nullable Naming person(Chunk chunk) {
        List<Naming> within = register.within(chunk.from(), chunk.to());
        Naming last = within.isEmpty() ? null : within.getLast();
        return last != null && last.isPerson() && last.to() == chunk.to() && register.person(last) != null
                ? last
                : null;
    }

    private static boolean isBody(ActorDraft draft) {
        return draft.kind == ActorKind.ORGANISATION || draft.kind == ActorKind.STATE;
    }

    private boolean arePeople(ActorDraft draft) {
        return (draft.plural || draft.kind == ActorKind.COALITION)
                && draft.roles.stream().noneMatch(roles::isWork);
    }

    /** The people of the line before the token: those who act, else the last that it tells of. */
    private @Nullable ActorDraft people(Line line, int token) {
        Chunk found = null;
        for (int at = 0; at < line.size() && line.get(at).to() <= token; at++) {
            Chunk chunk = line.get(at);
            if (chunk.kind() == Kind.NOUN
                    && tokens.tag(chunk.head()).isPlural()
                    && !transcript.inSpeech(chunk.from())) {
                if (Floor.acts(line, at) && cast.people(chunk) != null) {
                    return cast.people(chunk);
                }
                found = chunk;
            }
        }
        return found == null ? null : cast.people(found);
    }

    /** Who spoke in this line, else the body that it or the speaker before names, else the one that the line before is about. */
    private @Nullable ActorDraft body(int token) {
        Line line = transcript.lines.get(tokens.sentence(token).index());
        ActorDraft own = floor.speakerOf(line.sentence().index(), token);
        if (own != null && mayBeIt(own)) {
            return own;
        }
        ActorDraft here = named(line, token, false);
        ActorDraft speaker = floor.near(line.sentence().index(), 2);
        if (here != null || speaker != null) {
            return here != null ? here : speaker != null && mayBeIt(speaker) ? speaker : null;
        }
        int before = line.sentence().index() - 1;
        return before < 0 ? null : named(transcript.lines.get(before), token, true);
    }

    private static boolean mayBeIt(ActorDraft draft) {
        return isBody(draft) || draft.kind == ActorKind.UNKNOWN && !draft.plural;
    }

    /** The last body that the line names before the token, not as a place; where asked for, the first that does something. */
    private @Nullable ActorDraft named(Line line, int token, boolean acting) {
        ActorDraft found = null;
        for (int at = 0; at < line.size() && line.get(at).to() <= token; at++) {
            Chunk chunk = line.get(at);
            boolean place = line.is(at - 1, Kind.PREPOSITION)
                    && PLACING.contains(tokens.lower(line.get(at - 1).from()));
            for (ActorDraft met :
                    register.met().subMap(chunk.from(), chunk.to()).values()) {
                boolean body = isBody(met) && !met.unnamed && !place && !transcript.inSpeech(chunk.from());
                if (body && acting && Floor.acts(line, at)) {
                    return met;
                }
                found = body && !acting ? met : found;
            }
        }
        return found;
    }
}
