package org.parley.conflict.states;

import org.parley.conflict.ConflictModel;
import org.parley.conflict.Direction;

/**
 * The states sorted for one decision maker: a <em>fiber</em> holds the states that differ only in its own options,
 * a <em>cell</em> those states of a fiber that also agree on its one-way options. Within a cell every state can be
 * reached from every other in one move; between two cells of a fiber either all states of the one can be reached
 * from all of the other, or none. So a move is a matter of cells, and the number of arcs never matters.
 *
 * <p>Memory: 8 bytes for each state. Built by radix sort in time linear in the states.
 */
final class Fibers {
    /** Indices, cell by cell, fiber by fiber; ascending within a cell. */
    final int[] order;
    /** Cell of each index. */
    final int[] cellOf;
    /** Where each cell begins in {@link #order}; one more entry than cells. */
    final int[] cellStart;
    /** First cell of the fiber of each cell. */
    final int[] firstCell;
    /** Setting of the one-way options of each cell, as bits that can only be gained. */
    final long[] oneWay;
    /** States of the largest fiber. */
    final int widest;

    Fibers(ConflictModel model, StateSpace space, int decisionMaker) {
        long own = model.optionsOf(decisionMaker);
        long back = model.optionsWith(Direction.BACK);
        long oneWayOptions = own & (back | model.optionsWith(Direction.FORWARD));
        int size = space.size();
        int low = Long.bitCount(oneWayOptions);
        long all = space.combinations() - 1;
        long[] keys = new long[size];
        for (int s = 0; s < size; s++) {
            long state = space.state(s);
            keys[s] = Long.compress(state, all & ~own) << low | Long.compress(state ^ back, oneWayOptions);
        }
        this.order = sorted(keys, Long.bitCount(all & ~own) + low);
        this.cellOf = new int[size];
        int cells = 0;
        for (int at = 0; at < size; at++) {
            cells += at == 0 || keys[order[at]] != keys[order[at - 1]] ? 1 : 0;
            cellOf[order[at]] = cells - 1;
        }
        this.cellStart = new int[cells + 1];
        this.firstCell = new int[cells];
        this.oneWay = new long[cells];
        int most = 0;
        for (int at = 0, cell = -1; at < size; at++) {
            long key = keys[order[at]];
            if (cellOf[order[at]] != cell) {
                cell++;
                cellStart[cell] = at;
                oneWay[cell] = key & (1L << low) - 1;
                boolean sameFiber = cell > 0 && keys[order[at - 1]] >>> low == key >>> low;
                firstCell[cell] = sameFiber ? firstCell[cell - 1] : cell;
            }
            most = Math.max(most, at + 1 - cellStart[firstCell[cell]]);
        }
        cellStart[cells] = size;
        this.widest = most;
    }

    int cells() {
        return oneWay.length;
    }

    /** From the one cell a move leads into the other; both belong to one fiber. True of a cell and itself. */
    boolean leads(int from, int to) {
        return (oneWay[from] & ~oneWay[to]) == 0;
    }

    /** The cell after the last one of this cell's fiber. */
    int endOfFiber(int cell) {
        int end = cell + 1;
        while (end < cells() && firstCell[end] == firstCell[cell]) {
            end++;
        }
        return end;
    }

    /** Indices by ascending key, equal keys by ascending index: least significant digit first. */
    private static int[] sorted(long[] keys, int bits) {
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int digits = 11;
        for (int shift = 0; shift < bits; shift += digits) {
            int[] start = new int[(1 << digits) + 1];
            for (long key : keys) {
                start[(int) (key >>> shift & (1 << digits) - 1) + 1]++;
            }
            for (int d = 0; d < 1 << digits; d++) {
                start[d + 1] += start[d];
            }
            int[] next = new int[order.length];
            for (int index : order) {
                next[start[(int) (keys[index] >>> shift & (1 << digits) - 1)]++] = index;
            }
            order = next;
        }
        return order;
    }
}
