package org.parley.reading.voices;

import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.reading.voices.Chunk.Kind;
import org.parley.reading.voices.FirstNames.Gender;

/** Who has the floor: the last speaker and the persons acting just before, whom a pronoun then means. */
final class Floor {

    /** How many lines back a pronoun reaches. */
    private static final int REACH = 2;

    private final Transcript transcript;
    private final Tokens tokens;
    private final ActorRegister register;
    private final Introductions introductions;
    private @Nullable ActorDraft last;
    private int lastLine = Integer.MIN_VALUE / 2;

    /** Makes an actor of whoever a line brings in without a name. */
    interface Introductions {

        /** Who "A Ukrainian official" is, tokens {@code [from, to)}; null where no person is brought in so. */
        @Nullable ActorDraft introduced(int from, int to);
    }

    Floor(Transcript transcript, ActorRegister register, Introductions introductions) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.register = register;
        this.introductions = introductions;
    }

    void spoke(ActorDraft speaker, int line) {
        last = speaker;
        lastLine = line;
    }

    @Nullable ActorDraft last() {
        return last;
    }

    /** Whom this pronoun means; null where that is not clear. */
    @Nullable ActorDraft pronoun(int token, Line line) {
        return switch (tokens.lower(token)) {
            case "he", "him", "his" -> single(token, line, Gender.MALE);
            case "she", "her", "hers" -> single(token, line, Gender.FEMALE);
            case "they", "them", "their" -> several(line);
            case "it", "its" -> body(line);
            default -> null;
        };
    }

    private @Nullable ActorDraft single(int token, Line line, Gender gender) {
        ActorDraft acting = subject(line, token, gender);
        if (acting != null) {
            return acting;
        }
        for (int back = 0; back <= REACH && line.sentence().index() - back >= 0; back++) {
            int index = line.sentence().index() - back;
            if (lastLine == index && last != null && mayBe(last, gender)) {
                return last;
            }
            Line before = transcript.lines.get(index);
            ActorDraft subject =
                    back == 0 ? null : subject(before, before.sentence().to(), gender);
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    private boolean mayBe(ActorDraft draft, Gender gender) {
        return draft.kind == ActorKind.PERSON
                && (draft.unnamed || register.people().mayBe(draft.key, gender));
    }

    private @Nullable ActorDraft several(Line line) {
        ActorDraft speaker = near(line, REACH);
        return speaker != null && (speaker.plural || speaker.kind == ActorKind.COALITION) ? speaker : null;
    }

    private @Nullable ActorDraft body(Line line) {
        ActorDraft speaker = near(line, 1);
        boolean body = speaker != null && (speaker.kind == ActorKind.STATE || speaker.kind == ActorKind.ORGANISATION);
        return body ? speaker : null;
    }

    private @Nullable ActorDraft near(Line line, int reach) {
        int back = line.sentence().index() - lastLine;
        return back >= 0 && back <= reach ? last : null;
    }

    /** Whoever one of the lines right before brings in without a name, as what this head noun says; null where nobody. */
    @Nullable ActorDraft introduced(int token, String noun) {
        int index = tokens.sentence(token).index();
        for (int back = 1; back <= REACH && index - back >= 0; back++) {
            Line before = transcript.lines.get(index - back);
            if (before.is(0, Kind.NOUN)
                    && Roles.singular(tokens.lower(before.get(0).head())).equals(noun)) {
                ActorDraft draft = unnamed(before, 0, before.sentence().to());
                if (draft != null) {
                    return draft;
                }
            }
        }
        return null;
    }

    /** "A Ukrainian official is blunter.", "My grandmother, who sold herring, had one rule." */
    private @Nullable ActorDraft unnamed(Line line, int at, int token) {
        int end = at + 1;
        while (line.is(end, Kind.PREPOSITION) && line.isNominal(end + 1)
                || line.is(end, Kind.ADJECTIVE) && line.is(end + 1, Kind.PREPOSITION) && line.isNominal(end + 2)) {
            end += line.is(end, Kind.ADJECTIVE) ? 3 : 2;
        }
        int to = line.get(end - 1).to();
        boolean acts = line.is(end, Kind.VERB) || line.is(end, Kind.ADVERB) || line.is(end, Kind.COMMA);
        return acts && to <= token ? introductions.introduced(line.get(at).from(), to) : null;
    }

    /** The first person in the line, before the token, who does something: a name right before a verb. */
    private @Nullable ActorDraft subject(Line line, int token, Gender gender) {
        for (int at = 0; at < line.size() && line.get(at).to() <= token; at++) {
            Chunk chunk = line.get(at);
            if (at == 0 && chunk.kind() == Kind.NOUN) {
                ActorDraft introduced = unnamed(line, at, token);
                if (introduced != null && mayBe(introduced, gender)) {
                    return introduced;
                }
            }
            if (chunk.kind() != Kind.NOUN || !acts(line, at)) {
                continue;
            }
            for (Naming naming : register.within(chunk.from(), chunk.to())) {
                String key = naming.isPerson() && naming.to() == chunk.to()
                        ? register.people().key(naming)
                        : null;
                if (key != null && register.people().mayBe(key, gender)) {
                    return register.get(key);
                }
            }
        }
        return null;
    }

    private static boolean acts(Line line, int at) {
        if (line.is(at - 1, Kind.PREPOSITION)) {
            return false;
        }
        return switch (line.kind(at + 1)) {
            case VERB, ADVERB, DASH -> true;
            case COMMA -> line.is(at - 1, Kind.STOP) && !line.is(at + 2, Kind.PRONOUN);
            default -> false;
        };
    }
}
