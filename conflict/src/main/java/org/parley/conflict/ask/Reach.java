package org.parley.conflict.ask;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a group can reach from one state by legal sequences, with the first step at which it gets there: breadth
 * first over (state, last mover), nobody twice in a row.
 *
 * <p>Cost: linear in the pairs reached and the moves from them. Immutable and safe to share.
 */
public final class Reach {
    private final long start;
    private final LegalSearch search; // finished
    private final SortedMap<Long, Integer> first = new TreeMap<>(); // node by state
    private final boolean complete;

    private Reach(long start, LegalSearch search) {
        this.start = start;
        this.search = search;
        this.complete = !(search.run(state -> false) instanceof LegalSearch.Result.GaveUp);
        for (int node = 0; node < search.count(); node++) {
            first.putIfAbsent(search.state(node), node);
        }
    }

    /**
     * @param group        bits of those who move
     * @param improvements whether every step must be an improvement for its mover
     * @param mostNodes    stops after this many pairs of state and last mover
     */
    public static Reach of(Question question, int group, long start, boolean improvements, int mostNodes) {
        LegalSearch.StepTest test =
                improvements ? (who, from, to) -> question.order(who).prefers(to, from) : (who, from, to) -> true;
        return new Reach(start, new LegalSearch(question.moves(), group, test, mostNodes, start));
    }

    public static Reach of(Question question, int group, long start, boolean improvements) {
        return of(question, group, start, improvements, Question.MOST_NODES);
    }

    /** False where the search stopped early, so that states may be missing. */
    public boolean isComplete() {
        return complete;
    }

    /** States reached, ascending; the start only if it can be reached again. */
    public List<Long> states() {
        return List.copyOf(first.keySet());
    }

    public boolean contains(long state) {
        return first.containsKey(state);
    }

    /** First step at which the state is reached, the start at 0; -1 where it is not. */
    public int steps(long state) {
        return state == start ? 0 : contains(state) ? path(state).size() : -1;
    }

    /** A shortest way; empty for the start and for a state that is not reached. */
    public List<Step> path(long state) {
        Integer node = first.get(state);
        return state == start || node == null ? List.of() : search.path(node);
    }
}
