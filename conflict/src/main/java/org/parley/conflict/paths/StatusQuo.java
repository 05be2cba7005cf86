package org.parley.conflict.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.conflict.ask.Question;
import org.parley.conflict.ask.Reach;
import org.parley.conflict.ask.Step;

/**
 * What can come of a starting state when everybody may move: which states can be reached in how many steps, by which
 * way each outcome of interest is reached first, and where on the way something is lost for good.
 *
 * <p>Status quo analysis (Li, Kilgour, Hipel, <em>Status quo analysis in the graph model for conflict
 * resolution</em>, Journal of the Operational Research Society 56, 2005). Cost: one breadth-first search, and for the
 * points of no return one more from each step of the ways reported.
 *
 * @param start        the status quo
 * @param improvements whether every step is an improvement for its mover
 * @param firstStep    of each state reached the first step at which it is, the start at 0; ascending by state
 * @param journeys     a shortest way to each outcome of interest that is reached, nearest first
 * @param neverReached the other outcomes of interest
 * @param complete     false where the search grew too long and states may be missing
 */
public record StatusQuo(
        long start,
        boolean improvements,
        SortedMap<Long, Integer> firstStep,
        List<Journey> journeys,
        List<Long> neverReached,
        boolean complete) {

    /** A way to an outcome. */
    public record Journey(long outcome, List<Leg> legs) {
        /** The first leg after which there is no way back, counted from 1; 0 where there is none. */
        public int pointOfNoReturn() {
            for (int i = 0; i < legs.size(); i++) {
                if (!legs.get(i).returnable()) {
                    return i + 1;
                }
            }
            return 0;
        }
    }

    /**
     * One step of a way.
     *
     * @param reversible whether the mover itself could take it back
     * @param returnable whether any legal sequence of moves, of anybody, leads back
     * @param lost       outcomes of interest that could be reached before it by some moves, and not after it
     */
    public record Leg(Step step, boolean reversible, boolean returnable, List<Long> lost) {}

    /**
     * @param outcomes states of interest, such as the equilibria
     * @throws IllegalArgumentException where the start is not feasible
     */
    public static StatusQuo of(Question question, long start, boolean improvements, Collection<Long> outcomes) {
        if (start < 0
                || start >>> question.model().options().size() != 0
                || !question.moves().feasible(start)) {
            throw new IllegalArgumentException("State " + start + " is not feasible in this model.");
        }
        Reach reach = Reach.of(question, question.present(), start, improvements);
        SortedMap<Long, Integer> firstStep = new TreeMap<>();
        reach.states().forEach(state -> firstStep.put(state, reach.steps(state)));
        firstStep.put(start, 0);
        Returns returns = new Returns(question, outcomes);
        List<Journey> journeys = new ArrayList<>();
        List<Long> neverReached = new ArrayList<>();
        for (long outcome : outcomes) {
            if (firstStep.containsKey(outcome)) {
                journeys.add(new Journey(
                        outcome, reach.path(outcome).stream().map(returns::leg).toList()));
            } else {
                neverReached.add(outcome);
            }
        }
        journeys.sort((a, b) -> a.legs().size() != b.legs().size()
                ? Integer.compare(a.legs().size(), b.legs().size())
                : Long.compare(a.outcome(), b.outcome()));
        neverReached.sort(null);
        return new StatusQuo(
                start, improvements, firstStep, List.copyOf(journeys), List.copyOf(neverReached), reach.isComplete());
    }

    /** What can still be reached by any moves; each state is looked into once. */
    private static final class Returns {
        private final Question question;
        private final Collection<Long> outcomes;
        private final Map<Long, Reach> byState = new HashMap<>();

        Returns(Question question, Collection<Long> outcomes) {
            this.question = question;
            this.outcomes = outcomes;
        }

        private Reach from(long state) {
            return byState.computeIfAbsent(state, s -> Reach.of(question, question.present(), s, false));
        }

        private boolean reaches(long state, long other) {
            return state == other || from(state).contains(other);
        }

        Leg leg(Step step) {
            boolean reversible = false;
            for (long back : question.moves().from(step.mover(), step.to())) {
                reversible |= back == step.from();
            }
            List<Long> lost = reversible
                    ? List.of()
                    : outcomes.stream()
                            .filter(outcome -> reaches(step.from(), outcome) && !reaches(step.to(), outcome))
                            .sorted()
                            .toList();
            return new Leg(step, reversible, reversible || reaches(step.to(), step.from()), lost);
        }
    }
}
