package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final double OPENS = 0.7;
    private static final double OWNS = 0.55;
    private static final double TOLD_OF = 0.4;
    /** What is said of somebody in a quotation counts for little outside. */
    private static final double QUOTED = 0.3;

    private static final double PROMINENCE = 0.2;
    /** Where a first name does not tell. */
    private static final double MAYBE = 0.8;

    private static final double LEAST = 0.25;
    private static final double LEAD = 1.12;
    private static final int REACH = 5;

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
        weights.replaceAll(
                (draft, weight) -> (weight + PROMINENCE * often(draft) / most) * (isKnown(draft, gender) ? 1 : MAYBE));
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
            return back == 0 ? ACTS_IN_LINE : ACTS;
        }
        return index == 0 ? OPENS : TOLD_OF;
    }

    private boolean mayBe(ActorDraft draft, Gender gender) {
        return draft.kind == ActorKind.PERSON
                && !draft.plural
                && (draft.unnamed || register.people().mayBe(draft.key, gender));
    }

    private boolean isKnown(ActorDraft draft, Gender gender) {
        return draft.unnamed || register.people().is(draft.key, gender);
    }

    // ---- several, bodies

    private @Nullable ActorDraft several(int token) {
        int line = tokens.sentence(token).index();
        for (int back = 0; back <= REACH && back <= line; back++) {
            ActorDraft speaker = floor.speakerOf(line - back, token);
            if (speaker != null && arePeople(speaker)) {
                return speaker;
            }
            ActorDraft people = back <= 1 ? people(transcript.lines.get(line - back), token) : null;
            if (people != null) {
                return people;
            }
        }
        ActorDraft speaker = floor.near(line, 1);
        boolean body = speaker != null
                && (speaker.plural || speaker.kind == ActorKind.ORGANISATION || speaker.kind == ActorKind.STATE);
        return body ? speaker : null;
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

    private @Nullable ActorDraft body(int token) {
        ActorDraft speaker = floor.near(tokens.sentence(token).index(), 2);
        boolean body = speaker != null
                && (speaker.kind == ActorKind.STATE
                        || speaker.kind == ActorKind.ORGANISATION
                        || speaker.kind == ActorKind.UNKNOWN && !speaker.plural);
        return body ? speaker : null;
    }
}
