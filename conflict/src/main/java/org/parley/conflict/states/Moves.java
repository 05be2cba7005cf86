package org.parley.conflict.states;

/**
 * Who can move where in one step, for all states at once. Decision makers and states are given by index.
 * Immutable and safe to share.
 */
public sealed interface Moves permits OptionMoves, ArcMoves {

    /** How many states there are. */
    int size();

    int decisionMakers();

    /** Where the decision maker can move to from here, ascending. */
    int[] from(int decisionMaker, int state);

    /** For each state the best of its own value and the values one move of the decision maker away. */
    int[] best(int decisionMaker, int[] value);

    /** The unilateral moves of a decision maker. */
    Steps moves(int decisionMaker);

    /** The unilateral improvements: moves to a state with a higher payoff. */
    Steps improvements(int decisionMaker, int[] payoff);

    /** A set of steps from state to state. Immutable and safe to share. */
    interface Steps {
        Sources sources();
    }

    /**
     * Hands out the states from which steps lead to given targets, each state only once over its whole life, which
     * is what makes a backward search cheap. For one thread.
     */
    interface Sources {
        /** Writes the states not handed out before from which a step leads to the target; returns how many. */
        int collect(int target, int[] into);

        /** How many {@link #collect} writes at most. */
        int most();
    }
}
