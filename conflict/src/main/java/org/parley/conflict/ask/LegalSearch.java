package org.parley.conflict.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Follows the legal sequences of a group from one state: breadth first over (state, last mover), nobody twice in a
 * row, each decision maker's moves from a state worked out once. For one thread and one search.
 */
final class LegalSearch {

    /** Whether a step of this mover counts. */
    interface StepTest {
        boolean counts(int mover, long from, long to);
    }

    /** What came of it. */
    sealed interface Result {
        record Found(List<Step> steps) implements Result {}

        /** Everything reachable was looked at. */
        record Nowhere() implements Result {}

        /** The budget ran out. */
        record GaveUp() implements Result {}
    }

    private static final int START = -1;

    private final LocalMoves moves;
    private final StepTest test;
    private final int group;
    private final int mostNodes;
    private final long start;

    // nodes (state, last mover), in the order they were reached
    private long[] states = new long[64];
    private int[] movers = new int[64];
    private int[] parents = new int[64];
    private int count;
    private final StateMarks marks = new StateMarks();

    /** @param mostNodes gives up after this many pairs (state, last mover) */
    LegalSearch(LocalMoves moves, int group, StepTest test, int mostNodes, long start) {
        this.moves = moves;
        this.group = group;
        this.test = test;
        this.mostNodes = mostNodes;
        this.start = start;
    }

    /** Looks for the shortest sequence to a state that passes the test. */
    Result run(LongPredicate wanted) {
        Result result = expand(start, group, START, wanted);
        for (int node = 0; node < count && result == null; node++) {
            result = expand(states[node], marks.expand(states[node], group & ~(1 << movers[node])), node, wanted);
        }
        return result == null ? new Result.Nowhere() : result;
    }

    int count() {
        return count;
    }

    /** State of a node, nodes being numbered from 0 in the order they were reached. */
    long state(int node) {
        return states[node];
    }

    /** The way to a node. */
    List<Step> path(int node) {
        List<Step> steps = new ArrayList<>();
        for (int at = node; at != START; at = parents[at]) {
            long from = parents[at] == START ? start : states[parents[at]];
            steps.add(new Step(movers[at], from, states[at]));
        }
        Collections.reverse(steps);
        return List.copyOf(steps);
    }

    private @Nullable Result expand(long state, int who, int parent, LongPredicate wanted) {
        for (int rest = who; rest != 0; rest &= rest - 1) {
            int mover = Integer.numberOfTrailingZeros(rest);
            for (long target : moves.from(mover, state)) {
                if (test.counts(mover, state, target) && marks.reach(target, 1 << mover)) {
                    add(target, mover, parent);
                    if (wanted.test(target)) {
                        return new Result.Found(path(count - 1));
                    }
                    if (count >= mostNodes) {
                        return new Result.GaveUp();
                    }
                }
            }
        }
        return null;
    }

    private void add(long state, int mover, int parent) {
        if (count == states.length) {
            states = Arrays.copyOf(states, 2 * count);
            movers = Arrays.copyOf(movers, 2 * count);
            parents = Arrays.copyOf(parents, 2 * count);
        }
        states[count] = state;
        movers[count] = mover;
        parents[count++] = parent;
    }
}
