package org.parley.reading.voices;

import org.jspecify.annotations.Nullable;
import org.parley.reading.voices.Chunk.Kind;

/**
 * The noun phrases that "who", "which" and "that" refer to. "Who" means people: of "Name of Norway, who" not the state, of
 * "Name, the head of the union, who" neither the union nor another head.
 */
final class Antecedents {

    private final Transcript transcript;
    private final Tokens tokens;
    private final ActorRegister register;
    private final Roles roles;

    Antecedents(Transcript transcript, ActorRegister register, Roles roles) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.register = register;
        this.roles = roles;
    }

    /** The base phrase that the relative pronoun at this token refers to; null where none stands before it. */
    @Nullable Chunk of(int relative) {
        Line line = transcript.lines.get(tokens.sentence(relative).index());
        int last = line.size() - 1;
        while (last >= 0 && (line.get(last).to() > relative || !line.isNominal(last))) {
            boolean bracket = line.is(last, Kind.CLOSE) && line.get(last).to() <= relative;
            last--;
            while (bracket && last > 0 && !line.is(last, Kind.OPEN)) {
                last--; // "Name (Party), who"
            }
        }
        if (last < 0) {
            return null;
        }
        boolean person = tokens.lower(relative).startsWith("who");
        boolean restricts = tokens.is(relative, "that"); // no name: "polls by the Harbour Post that show"
        boolean named =
                !register.within(line.get(last).from(), line.get(last).to()).isEmpty();
        boolean linked = line.is(last - 1, Kind.PREPOSITION) && line.isNominal(last - 2);
        int other = restricts && named && linked ? last - 2 : last;
        return line.get(person ? person(line, last) : other);
    }

    private int person(Line line, int last) {
        int at = last;
        while (!isPerson(line.get(at)) && line.is(at - 1, Kind.PREPOSITION) && line.isNominal(at - 2)) {
            at -= 2;
        }
        boolean apposition = line.is(at - 1, Kind.COMMA)
                && line.isNominal(at - 2)
                && names(line.get(at - 2))
                && !names(line.get(at))
                && !tokens.tag(line.get(at).head()).isPlural();
        if (apposition) {
            return at - 2;
        }
        return isPerson(line.get(at)) ? at : last;
    }

    private boolean isPerson(Chunk chunk) {
        String noun = tokens.lower(chunk.head());
        return names(chunk)
                || roles.isPerson(noun)
                || tokens.tag(chunk.head()) == Tag.NNS && !roles.isBody(noun)
                || chunk.kind() == Kind.PRONOUN;
    }

    private boolean names(Chunk chunk) {
        return register.within(chunk.from(), chunk.to()).stream()
                .anyMatch(naming -> naming.isPerson() && naming.to() == chunk.to());
    }
}
