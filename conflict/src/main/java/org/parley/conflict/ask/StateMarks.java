package org.parley.conflict.ask;

import java.util.Arrays;

/**
 * Two sets of decision makers for each state met in a search: with whom as last mover it was reached, and whose moves
 * from it were worked out. A hash table without boxes; for one thread.
 */
final class StateMarks {
    private static final long EMPTY = -1; // no state is negative

    private long[] keys = new long[64];
    private int[] reached = new int[64];
    private int[] expanded = new int[64];
    private int size;

    StateMarks() {
        Arrays.fill(keys, EMPTY);
    }

    /** Notes that the state was reached; true where it was not yet with this last mover. */
    boolean reach(long state, int lastMover) {
        int slot = slot(state);
        boolean fresh = (reached[slot] & lastMover) == 0;
        reached[slot] |= lastMover;
        return fresh;
    }

    /** Notes that these decision makers' moves are worked out; returns those whose moves were not yet. */
    int expand(long state, int who) {
        int slot = slot(state);
        int fresh = who & ~expanded[slot];
        expanded[slot] |= who;
        return fresh;
    }

    private int slot(long state) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = find(state);
        if (keys[slot] == EMPTY) {
            keys[slot] = state;
            size++;
        }
        return slot;
    }

    private int find(long state) {
        long hash = state * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != state) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldReached = reached;
        int[] oldExpanded = expanded;
        keys = new long[2 * oldKeys.length];
        reached = new int[keys.length];
        expanded = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                reached[slot] = oldReached[i];
                expanded[slot] = oldExpanded[i];
            }
        }
    }
}
