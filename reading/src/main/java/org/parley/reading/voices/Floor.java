package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.reading.voices.Chunk.Kind;

/** Who has the floor: who spoke in which line, last of all, and whom the lines bring in without a name. */
final class Floor {

    /** How many lines back a newcomer is taken up. */
    private static final int REACH = 2;
    /** As many chunks stand in brackets after a name. */
    private static final int BRACKETED = 8;
    /** As many turns are kept as any pronoun reaches back. */
    private static final int TURNS = 24;

    private final Transcript transcript;
    private final Tokens tokens;
    private final Introductions introductions;
    private final List<Turn> turns = new ArrayList<>();

    /**
     * Somebody spoke.
     *
     * @param at token where the words for them begin
     */
    record Turn(ActorDraft speaker, int line, int at) {}

    /** Makes an actor of whoever a line brings in without a name. */
    interface Introductions {

        /** Who "A Ukrainian official" is, tokens {@code [from, to)}; null where no person is brought in so. */
        @Nullable ActorDraft introduced(int from, int to);
    }

    Floor(Transcript transcript, Introductions introductions) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.introductions = introductions;
    }

    void spoke(ActorDraft speaker, int line, int at) {
        if (turns.size() == TURNS) {
            turns.removeFirst();
        }
        turns.add(new Turn(speaker, line, at));
    }

    /** The last turns, oldest first. */
    List<Turn> turns() {
        return Collections.unmodifiableList(turns);
    }

    @Nullable ActorDraft last() {
        return turns.isEmpty() ? null : turns.getLast().speaker();
    }

    /** Who spoke last, if that was in this line or at most so many before. */
    @Nullable ActorDraft near(int line, int reach) {
        int back = turns.isEmpty() ? -1 : line - turns.getLast().line();
        return back >= 0 && back <= reach ? turns.getLast().speaker() : null;
    }

    /** Who spoke last in this line, by words before the token. */
    @Nullable ActorDraft speakerOf(int line, int token) {
        for (Turn turn : turns.reversed()) {
            if (turn.line() == line && turn.at() < token) {
                return turn.speaker();
            }
        }
        return null;
    }

    /** Whoever one of the lines right before brings in without a name, as what this head noun says; null where nobody. */
    @Nullable ActorDraft introduced(int token, String noun) {
        int index = tokens.sentence(token).index();
        for (int back = 1; back <= REACH && index - back >= 0; back++) {
            Line before = transcript.lines.get(index - back);
            if (before.is(0, Kind.NOUN)
                    && Roles.singular(tokens.lower(before.get(0).head())).equals(noun)) {
                ActorDraft draft = newcomer(before, before.sentence().to());
                if (draft != null) {
                    return draft;
                }
            }
        }
        return null;
    }

    /** Whom the line begins with: "A Ukrainian official is blunter.", "My grandmother, who sold herring, had one rule." */
    @Nullable ActorDraft newcomer(Line line, int token) {
        int end = 1;
        while (line.is(end, Kind.PREPOSITION) && line.isNominal(end + 1)
                || line.is(end, Kind.ADJECTIVE) && line.is(end + 1, Kind.PREPOSITION) && line.isNominal(end + 2)) {
            end += line.is(end, Kind.ADJECTIVE) ? 3 : 2;
        }
        int to = line.get(end - 1).to();
        boolean acts = line.is(end, Kind.VERB) || line.is(end, Kind.ADVERB) || line.is(end, Kind.COMMA);
        return acts && to <= token ? introductions.introduced(line.get(0).from(), to) : null;
    }

    /** Whether the noun phrase is one that does something: right before a verb. */
    static boolean acts(Line line, int at) {
        if (line.is(at - 1, Kind.PREPOSITION)) {
            return false;
        }
        return switch (line.kind(at + 1)) {
            case VERB, ADVERB, DASH -> true;
            case COMMA ->
                line.is(at - 1, Kind.STOP) && !line.is(at + 2, Kind.PRONOUN)
                        || line.is(at - 1, Kind.COMMA) && line.is(at + 2, Kind.VERB); // "his deputy, Name, spoke"
            case OPEN -> actsAfter(line, at + 2);
            default -> false;
        };
    }

    /** Whether a verb follows the brackets that are open here: "Name (Party) spoke". */
    private static boolean actsAfter(Line line, int inside) {
        int close = inside;
        while (close < Math.min(line.size(), inside + BRACKETED) && !line.is(close, Kind.CLOSE)) {
            close++;
        }
        return line.is(close, Kind.CLOSE) && (line.is(close + 1, Kind.VERB) || line.is(close + 1, Kind.ADVERB));
    }
}
