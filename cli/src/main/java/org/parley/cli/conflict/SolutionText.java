package org.parley.cli.conflict;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.words.StateWords;

/** A solution to read on a terminal: the outcomes that hold, most widely stable first. */
final class SolutionText {
    private static final int MOST_OUTCOMES = 25;

    private final PrintWriter out;
    private final Solution solution;
    private final Map<Concept, BitSet> holding = new EnumMap<>(Concept.class);

    private SolutionText(PrintWriter out, Solution solution) {
        this.out = out;
        this.solution = solution;
        solution.stability()
                .concepts()
                .forEach(concept -> holding.put(concept, solution.stability().equilibria(concept)));
    }

    static void print(PrintWriter out, Solution solution, double seconds) {
        SolutionText text = new SolutionText(out, solution);
        text.head(seconds);
        text.outcomes();
    }

    private void head(double seconds) {
        out.printf(
                "%s: %d decision makers, %d options, %,d of %,d states feasible; %.2f s%n%n",
                solution.model().name(),
                solution.model().decisionMakers().size(),
                solution.model().options().size(),
                solution.space().size(),
                solution.space().combinations(),
                seconds);
        holding.forEach((concept, states) -> {
            int count = states.cardinality();
            long[] first = solution.numbers(states);
            out.printf(
                    "%-5s %,d %s%s%n",
                    concept.label(),
                    count,
                    count == 1 ? "outcome holds" : "outcomes hold",
                    count == 0 ? "" : ": " + ModelArgument.numbers(first, 20));
        });
    }

    private void outcomes() {
        List<Integer> shown = new ArrayList<>();
        BitSet any = new BitSet();
        holding.values().forEach(any::or);
        for (int under = holding.size(); under > 0; under--) { // those that hold under most concepts first
            for (int s = any.nextSetBit(0); s >= 0 && shown.size() < MOST_OUTCOMES; s = any.nextSetBit(s + 1)) {
                if (concepts(s).size() == under) {
                    shown.add(s);
                }
            }
        }
        if (shown.isEmpty()) {
            out.printf("%nNo outcome holds under any of them.%n");
            return;
        }
        StateWords words = new StateWords(solution.model());
        out.println();
        for (int s : shown) {
            long state = solution.space().state(s);
            out.printf("%8d  %-26s %s%n", state, String.join(" ", concepts(s)), words.outcome(state));
        }
        int more = any.cardinality() - shown.size();
        if (more > 0) {
            out.printf("          … and %,d more; --as json lists all%n", more);
        }
        out.printf(
                "%nNext: \"parley conflict explain MODEL --state %d\" tells why that one holds.%n",
                solution.space().state(shown.getFirst()));
    }

    private List<String> concepts(int s) {
        return holding.entrySet().stream()
                .filter(entry -> entry.getValue().get(s))
                .map(entry -> entry.getKey().label())
                .toList();
    }
}
