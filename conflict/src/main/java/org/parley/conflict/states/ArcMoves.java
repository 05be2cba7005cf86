package org.parley.conflict.states;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Moves given one by one, as in the graph form of a model. They need not be transitive.
 *
 * <p>Cost: every question is linear in the number of arcs.
 */
public final class ArcMoves implements Moves {
    private final int size;
    private final int[][][] targets; // by decision maker, then by state
    private final int[][][] sources;

    /** @param targets by decision maker, then by state: where it can move to; no state to itself, none twice */
    public ArcMoves(List<int[][]> targets) {
        this.targets = targets.stream()
                .map(rows -> Arrays.stream(rows)
                        .map(row -> Arrays.stream(row).sorted().toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
        this.size = this.targets[0].length;
        this.sources = Arrays.stream(this.targets).map(ArcMoves::reversed).toArray(int[][][]::new);
    }

    private static int[][] reversed(int[][] rows) {
        int[] count = new int[rows.length];
        for (int[] row : rows) {
            for (int target : row) {
                count[target]++;
            }
        }
        int[][] reversed = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(count, 0);
        for (int s = 0; s < rows.length; s++) {
            for (int target : rows[s]) {
                reversed[target][count[target]++] = s;
            }
        }
        return reversed;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int decisionMakers() {
        return targets.length;
    }

    @Override
    public int[] from(int decisionMaker, int state) {
        return targets[decisionMaker][state].clone();
    }

    @Override
    public int[] best(int decisionMaker, int[] value) {
        int[] best = value.clone();
        for (int s = 0; s < size; s++) {
            for (int target : targets[decisionMaker][s]) {
                best[s] = Math.max(best[s], value[target]);
            }
        }
        return best;
    }

    @Override
    public Steps moves(int decisionMaker) {
        return () -> new Arcs(sources[decisionMaker], (source, target) -> true);
    }

    @Override
    public Steps improvements(int decisionMaker, int[] payoff) {
        return () -> new Arcs(sources[decisionMaker], (source, target) -> payoff[source] < payoff[target]);
    }

    private interface Arc {
        boolean leads(int source, int target);
    }

    private static final class Arcs implements Sources {
        private final int[][] sources;
        private final Arc arc;
        private final BitSet handedOut;

        Arcs(int[][] sources, Arc arc) {
            this.sources = sources;
            this.arc = arc;
            this.handedOut = new BitSet(sources.length);
        }

        @Override
        public int collect(int target, int[] into) {
            int count = 0;
            for (int source : sources[target]) {
                if (arc.leads(source, target) && !handedOut.get(source)) {
                    handedOut.set(source);
                    into[count++] = source;
                }
            }
            return count;
        }

        @Override
        public int most() {
            return sources.length;
        }
    }
}
