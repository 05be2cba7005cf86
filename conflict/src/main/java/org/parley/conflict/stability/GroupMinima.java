package org.parley.conflict.stability;

import java.util.Arrays;
import java.util.List;
import org.parley.conflict.states.Moves;
import org.parley.conflict.states.OptionMoves;

/**
 * The lowest value that a group reaches from each state by legal sequences: members move in any order, each as often
 * as it likes, but nobody twice in a row.
 *
 * <p>A sequence is a walk over pairs (state, last mover). Instead of following walks forward from every state, pairs
 * are visited backwards in the order of their value: the first time a pair is met, the value it is met with is the
 * lowest it leads to. Each pair is met once and each member's sources are handed out once, so the cost is linear in
 * states × members, whatever the number of arcs, and no matrix of states by states is ever built. The search needs
 * no transitive moves, so infeasible states and one-way options are nothing special to it.
 */
public final class GroupMinima {
    /** Nothing can be reached. */
    public static final int NOTHING = Integer.MAX_VALUE;

    private final int group;
    private final int[] lowest;
    private final int[] met; // of each state: the last movers with which it has been met
    private final int[] waiting; // of each state: those of them still to be followed back
    private final int[] stack; // the states with someone waiting
    private int depth;

    private GroupMinima(int size, int group) {
        this.group = group;
        this.lowest = new int[size];
        this.met = new int[size];
        this.waiting = new int[size];
        this.stack = new int[size];
        Arrays.fill(lowest, NOTHING);
    }

    /**
     * @param steps the steps of every decision maker, by index
     * @param group bits of the members
     * @param value of each state, 0 or more
     * @return of each state the lowest value of the states that the group reaches from it, or {@link #NOTHING}
     */
    public static int[] of(List<? extends Moves.Steps> steps, int group, int[] value) {
        GroupMinima minima = new GroupMinima(value.length, group);
        Moves.Sources[] sources = new Moves.Sources[steps.size()];
        int most = 0;
        for (int member = 0; member < sources.length; member++) {
            if ((group >>> member & 1) == 1) {
                sources[member] = steps.get(member).sources();
                most = Math.max(most, sources[member].most());
            }
        }
        int[] buffer = new int[most];
        for (int state : OptionMoves.byValue(value)) {
            minima.meet(state, group);
            minima.followBack(value[state], sources, buffer);
        }
        return minima.lowest;
    }

    private void meet(int state, int lastMovers) {
        int fresh = lastMovers & ~met[state];
        if (fresh != 0) {
            met[state] |= fresh;
            if (waiting[state] == 0) {
                stack[depth++] = state;
            }
            waiting[state] |= fresh;
        }
    }

    private void followBack(int value, Moves.Sources[] sources, int[] buffer) {
        while (depth > 0) {
            int target = stack[--depth];
            int lastMovers = waiting[target];
            waiting[target] = 0;
            for (; lastMovers != 0; lastMovers &= lastMovers - 1) {
                int mover = Integer.numberOfTrailingZeros(lastMovers);
                int count = sources[mover].collect(target, buffer);
                for (int i = 0; i < count; i++) {
                    int source = buffer[i];
                    if (lowest[source] == NOTHING) {
                        lowest[source] = value;
                    }
                    meet(source, group & ~(1 << mover)); // somebody else moved before
                }
            }
        }
    }
}
