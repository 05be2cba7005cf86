package org.parley.conflict.stability;

import java.util.List;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.states.ArcMoves;
import org.parley.conflict.states.Moves;
import org.parley.conflict.states.OptionMoves;
import org.parley.conflict.states.Payoffs;
import org.parley.conflict.states.StateSpace;

/**
 * What stability depends on: who can move where and who gets what. Immutable as long as nobody writes into the arrays.
 *
 * @param moves   over states by index
 * @param payoffs by decision maker, then by index; 1 is worst, without gaps
 * @param present bits of the decision makers who are at the table; the others neither move nor count
 */
public record Game(Moves moves, int[][] payoffs, int present) {

    public Game {
        if (payoffs.length != moves.decisionMakers()) {
            throw new IllegalArgumentException(
                    "payoffs of " + payoffs.length + " decision makers, moves of " + moves.decisionMakers());
        }
        for (int[] payoff : payoffs) {
            if (payoff.length != moves.size()) {
                throw new IllegalArgumentException("payoffs of " + payoff.length + " states, moves of " + moves.size());
            }
        }
    }

    public Game(Moves moves, int[][] payoffs) {
        this(moves, payoffs, (int) ((1L << payoffs.length) - 1));
    }

    public static Game of(ConflictModel model) {
        StateSpace space = StateSpace.of(model);
        return new Game(new OptionMoves(model, space), Payoffs.of(model, space));
    }

    /** Graph form: the moves of each decision maker from each state, and its payoffs. */
    public static Game ofGraph(List<int[][]> targets, int[][] payoffs) {
        return new Game(new ArcMoves(targets), payoffs);
    }

    /** The game with one decision maker away from the table. */
    public Game without(int decisionMaker) {
        return new Game(moves, payoffs, present & ~(1 << decisionMaker));
    }

    public int decisionMakers() {
        return payoffs.length;
    }

    public boolean isPresent(int decisionMaker) {
        return (present >>> decisionMaker & 1) == 1;
    }

    /** Everybody at the table but this one, as bits. */
    public int opponents(int decisionMaker) {
        return present & ~(1 << decisionMaker);
    }
}
