package org.parley.conflict.states;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.conflict.ConflictModel;

/**
 * Moves of a model in option form: only the mover's own options change, any number of them at once, each in a
 * direction it allows, between feasible states. Nothing is stored per arc (see {@link Fibers}).
 *
 * <p>Cost of {@link #best} and of a whole life of {@link Sources}: linear in the states for options that go both
 * ways, times 2^w at worst where w is the number of the decision maker's one-way options.
 */
public final class OptionMoves implements Moves {
    private final StateSpace space;
    private final long[] options;
    private final Fibers[] fibers;

    public OptionMoves(ConflictModel model, StateSpace space) {
        this.space = space;
        this.options = IntStream.range(0, model.decisionMakers().size())
                .mapToLong(model::optionsOf)
                .toArray();
        this.fibers = IntStream.range(0, model.decisionMakers().size())
                .parallel()
                .mapToObj(i -> new Fibers(model, space, i))
                .toArray(Fibers[]::new);
    }

    public StateSpace space() {
        return space;
    }

    /** Bits of the options that the decision maker owns. */
    public long optionsOf(int decisionMaker) {
        return options[decisionMaker];
    }

    @Override
    public int size() {
        return space.size();
    }

    @Override
    public int decisionMakers() {
        return fibers.length;
    }

    @Override
    public int[] from(int decisionMaker, int state) {
        Fibers f = fibers[decisionMaker];
        int from = f.cellOf[state];
        return IntStream.range(f.firstCell[from], f.endOfFiber(from))
                .filter(to -> f.leads(from, to))
                .flatMap(to -> Arrays.stream(f.order, f.cellStart[to], f.cellStart[to + 1]))
                .filter(target -> target != state)
                .sorted()
                .toArray();
    }

    @Override
    public int[] best(int decisionMaker, int[] value) {
        Fibers f = fibers[decisionMaker];
        int[] bestOfCell = new int[f.cells()];
        Arrays.fill(bestOfCell, Integer.MIN_VALUE);
        for (int s = 0; s < value.length; s++) {
            int cell = f.cellOf[s];
            bestOfCell[cell] = Math.max(bestOfCell[cell], value[s]);
        }
        for (int end, first = 0; first < f.cells(); first = end) {
            end = f.endOfFiber(first);
            for (int cell = first; cell < end; cell++) { // later cells of the fiber still hold their own best
                for (int to = cell + 1; to < end; to++) {
                    if (f.leads(cell, to)) {
                        bestOfCell[cell] = Math.max(bestOfCell[cell], bestOfCell[to]);
                    }
                }
            }
        }
        int[] best = new int[value.length];
        for (int s = 0; s < best.length; s++) {
            best[s] = bestOfCell[f.cellOf[s]];
        }
        return best;
    }

    @Override
    public Steps moves(int decisionMaker) {
        return () -> new ByMove(fibers[decisionMaker]);
    }

    @Override
    public Ladder improvements(int decisionMaker, int[] payoff) {
        return new Ladder(fibers[decisionMaker], payoff);
    }

    /** Sources by moves. */
    private static final class ByMove implements Sources {
        private static final int NONE = -2;
        private static final int ALL = -1;

        private final Fibers f;
        private final int[] left; // of each cell: nothing handed out yet, everything, or everything but this state

        ByMove(Fibers f) {
            this.f = f;
            this.left = new int[f.cells()];
            Arrays.fill(left, NONE);
        }

        @Override
        public int collect(int target, int[] into) {
            int cell = f.cellOf[target];
            int count = 0;
            if (left[cell] == NONE) {
                for (int lower = f.firstCell[cell]; lower < cell; lower++) {
                    if (f.leads(lower, cell)) {
                        count = handOutAll(lower, into, count);
                    }
                }
                for (int at = f.cellStart[cell]; at < f.cellStart[cell + 1]; at++) {
                    if (f.order[at] != target) {
                        into[count++] = f.order[at];
                    }
                }
                left[cell] = target;
            } else if (left[cell] >= 0 && left[cell] != target) {
                into[count++] = left[cell];
                left[cell] = ALL;
            }
            return count;
        }

        private int handOutAll(int cell, int[] into, int count) {
            if (left[cell] == NONE) {
                int length = f.cellStart[cell + 1] - f.cellStart[cell];
                System.arraycopy(f.order, f.cellStart[cell], into, count, length);
                count += length;
            } else if (left[cell] >= 0) {
                into[count++] = left[cell];
            }
            left[cell] = ALL;
            return count;
        }

        @Override
        public int most() {
            return f.widest;
        }
    }

    /**
     * The improvements of a decision maker: its cells with the states of each sorted by payoff, so that the states
     * an improvement leads to, or comes from, are the end, or the beginning, of a stretch.
     */
    public static final class Ladder implements Steps {
        private final Fibers f;
        private final int[] payoff;
        private final int[] sorted; // as Fibers.order, but each cell by ascending payoff
        private final int[] rising; // payoffs of the same

        private Ladder(Fibers f, int[] payoff) {
            this.f = f;
            this.payoff = payoff;
            this.sorted = new int[payoff.length];
            int[] next = Arrays.copyOf(f.cellStart, f.cells());
            for (int s : byValue(payoff)) {
                sorted[next[f.cellOf[s]]++] = s;
            }
            this.rising = align(payoff);
        }

        /** Writes the states an improvement leads to from here, best first within a cell; returns how many. */
        public int targets(int state, int[] into) {
            return targets(state, sorted, into);
        }

        /**
         * The same with something else that belongs to each state.
         *
         * @param aligned what {@link #align} made of it
         */
        public int targets(int state, int[] aligned, int[] into) {
            int cell = f.cellOf[state];
            int least = payoff[state];
            int count = 0;
            for (int to = cell; to < f.cells() && f.firstCell[to] == f.firstCell[cell]; to++) {
                if (f.leads(cell, to)) {
                    int start = f.cellStart[to];
                    for (int at = f.cellStart[to + 1] - 1; at >= start && rising[at] > least; at--) {
                        into[count++] = aligned[at];
                    }
                }
            }
            return count;
        }

        /** Values by index in the order in which targets are written, so that these lie side by side in memory. */
        public int[] align(int[] value) {
            int[] aligned = new int[sorted.length];
            for (int at = 0; at < aligned.length; at++) {
                aligned[at] = value[sorted[at]];
            }
            return aligned;
        }

        /** How many {@link #targets} writes at most. */
        public int most() {
            return f.widest;
        }

        @Override
        public Sources sources() {
            return new ByImprovement(this);
        }
    }

    /** Sources by improvements. */
    private static final class ByImprovement implements Sources {
        private final Ladder ladder;
        private final int[] next; // of each cell: first place in `sorted` not handed out
        private final int[] height; // of each cell: highest payoff of a target seen

        ByImprovement(Ladder ladder) {
            this.ladder = ladder;
            this.next = Arrays.copyOf(ladder.f.cellStart, ladder.f.cells());
            this.height = new int[next.length];
        }

        @Override
        public int collect(int target, int[] into) {
            Fibers f = ladder.f;
            int cell = f.cellOf[target];
            int reach = ladder.payoff[target];
            if (reach <= height[cell]) {
                return 0;
            }
            height[cell] = reach;
            int count = 0;
            for (int lower = f.firstCell[cell]; lower <= cell; lower++) {
                if (f.leads(lower, cell)) {
                    int at = next[lower];
                    while (at < f.cellStart[lower + 1] && ladder.rising[at] < reach) {
                        into[count++] = ladder.sorted[at++];
                    }
                    next[lower] = at;
                }
            }
            return count;
        }

        @Override
        public int most() {
            return ladder.f.widest;
        }
    }

    /** Indices by ascending value, equal ones by ascending index; values are 0 or more and not far beyond the count. */
    public static int[] byValue(int[] value) {
        int most = 0;
        for (int v : value) {
            most = Math.max(most, v);
        }
        int[] start = new int[most + 2];
        for (int v : value) {
            start[v + 1]++;
        }
        for (int v = 0; v <= most; v++) {
            start[v + 1] += start[v];
        }
        int[] order = new int[value.length];
        for (int s = 0; s < value.length; s++) {
            order[start[value[s]]++] = s;
        }
        return order;
    }
}
