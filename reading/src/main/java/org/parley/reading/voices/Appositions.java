package org.parley.reading.voices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person whom a phrase names after the word for the role: "the defense secretary, Name", "his father, the Rev. Name",
 * "the head of the union's foreign policy Name".
 */
final class Appositions {

    /** Tokens after a source in which the name may still follow. */
    private static final int REACH = 8;

    private final Tokens tokens;
    private final ActorRegister register;

    Appositions(Tokens tokens, ActorRegister register) {
        this.tokens = tokens;
        this.register = register;
    }

    /**
     * @param end of the base phrase within {@code [from, to)}, which has the role
     */
    @Nullable Naming named(int from, int end, int to) {
        boolean definite = !tokens.is(from, "a") && !tokens.is(from, "an") && !tokens.is(from, "another");
        for (Naming naming : register.within(from, to)) {
            if (!naming.isPerson() || naming.from() < end || naming.from() == from) {
                continue;
            }
            int comma = comma(naming, end);
            boolean apposition = comma >= 0 && (definite || comma == end);
            boolean ends = definite
                    && naming.to() == to
                    && (naming.kind() == Naming.Kind.FULL || naming.title() < naming.from())
                    && tokens.tag(naming.from() - 1).isNoun();
            if (apposition || ends) {
                return naming;
            }
        }
        return definite ? outside(end, to) : null;
    }

    /** The comma before the name and its titles, "the Rev. Name"; -1 where other words stand between. */
    private int comma(Naming naming, int end) {
        int at = naming.title() - 1;
        while (at > end && tokens.tag(at) == Tag.DT) {
            at--;
        }
        return at >= end && tokens.is(at, ",") ? at : -1;
    }

    /** "According to the team's coach, Name, …", where the name was left out of the source. */
    private @Nullable Naming outside(int end, int to) {
        boolean whole = to == end || to == end + 1 && tokens.is(end, ",");
        int sentence = tokens.sentence(to - 1).to();
        if (!whole || end >= sentence || !tokens.is(end, ",")) {
            return null;
        }
        List<Naming> after = register.within(end + 1, Math.min(sentence, end + 1 + REACH));
        Naming first = after.isEmpty() ? null : after.getFirst();
        boolean closed = first != null
                && first.kind() == Naming.Kind.FULL
                && comma(first, end) == end
                && first.to() < sentence
                && tokens.is(first.to(), ",");
        return closed ? first : null;
    }
}
