package org.parley.reading.voices;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.voices.FirstNames.Gender;

/**
 * Phrases by which a report calls somebody again whom it has just named, telling something new of them: "the retired
 * skipper", "the former minister". Only where nobody in the report was called so before, and where it is clear who was
 * spoken of last; words that stand for people who do not give their names ("the official") never are.
 */
final class Epithets {

    private static final Set<String> WOMEN = Set.of(
            "mother",
            "grandmother",
            "wife",
            "daughter",
            "sister",
            "aunt",
            "niece",
            "widow",
            "girlfriend",
            "stepmother",
            "actress",
            "queen",
            "princess",
            "nun",
            "ex-wife");
    private static final Set<String> MEN = Set.of(
            "father",
            "grandfather",
            "husband",
            "son",
            "brother",
            "uncle",
            "nephew",
            "widower",
            "boyfriend",
            "stepfather",
            "king",
            "prince",
            "pope",
            "bishop",
            "ex-husband");

    private final Transcript transcript;
    private final Tokens tokens;
    private final ActorRegister register;
    private final Roles roles;
    private final LastMet lastMet;

    /** Knows whom a report spoke of last. */
    interface LastMet {

        /** Of the persons in the lines right before this token the one who is meant most likely; null where that is not clear. */
        @Nullable ActorDraft lastMet(int token, Gender gender);
    }

    Epithets(Transcript transcript, ActorRegister register, Roles roles, LastMet lastMet) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.register = register;
        this.roles = roles;
        this.lastMet = lastMet;
    }

    /** Whom the phrase {@code [from, end)} with this head calls so; null where it is no such phrase, or that is not clear. */
    @Nullable ActorDraft meant(int from, int end, int head) {
        String noun = Roles.singular(tokens.lower(head));
        boolean former = end - from > 2 && tokens.is(from + 1, "former");
        boolean office = roles.isOffice(noun) && !former;
        boolean may = tokens.is(from, "the")
                && head == end - 1
                && !roles.isAnonymous(noun)
                && !transcript.inSpeech(from)
                && register.within(from, end).isEmpty();
        if (!may || register.unnamed().stream().anyMatch(draft -> draft.roles.contains(noun))) {
            return null;
        }
        ActorDraft last = lastMet.lastMet(from, gender(noun));
        boolean known = last != null && last.roles.contains(noun);
        return last != null && (known || former || !office && !isCalledBefore(noun, from)) ? last : null;
    }

    /** Whether the word stands anywhere before: then somebody else may be called so. */
    private boolean isCalledBefore(String noun, int from) {
        for (int token = 0; token < from; token++) {
            if (tokens.lower(token).startsWith(noun)
                    && Roles.singular(tokens.lower(token)).equals(noun)) {
                return true;
            }
        }
        return false;
    }

    /** What the word for a role tells: "spokeswoman", "father". */
    static Gender gender(String noun) {
        if (noun.endsWith("woman") || WOMEN.contains(noun)) {
            return Gender.FEMALE;
        }
        return noun.endsWith("man") && !noun.endsWith("human") || MEN.contains(noun) ? Gender.MALE : Gender.UNKNOWN;
    }
}
