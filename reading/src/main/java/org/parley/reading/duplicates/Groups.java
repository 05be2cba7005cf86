package org.parley.reading.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Things that are joined pair by pair into groups (union-find with path halving, Tarjan 1975). Not for sharing. */
final class Groups {

    private final int[] parent;

    /** @param size how many things there are, each alone at first */
    Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The number of the group that {@code i} is in: its smallest member. */
    int of(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int i, int j) {
        int a = of(i);
        int b = of(j);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /** The groups of two and more, by number; members ascending. */
    Map<Integer, List<Integer>> all() {
        Map<Integer, List<Integer>> all = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            all.computeIfAbsent(of(i), key -> new ArrayList<>()).add(i);
        }
        all.values().removeIf(members -> members.size() < 2);
        return all;
    }
}
