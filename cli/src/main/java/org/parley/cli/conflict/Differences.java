package org.parley.cli.conflict;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.parley.conflict.change.ModelDifference;
import org.parley.conflict.stability.Concept;

/** Shows what differs between two models. */
final class Differences {
    private static final int MOST_OUTCOMES = 20;

    private Differences() {}

    static String line(ModelDifference.Part part) {
        return switch (part.kind()) {
                    case ADDED -> "+ ";
                    case REMOVED -> "- ";
                    case CHANGED -> "* ";
                }
                + part.what();
    }

    static void print(PrintWriter out, ModelDifference difference, Set<Concept> concepts) {
        if (difference.parts().isEmpty()) {
            out.println("Nothing differs that matters to the analysis.");
        }
        difference.parts().forEach(part -> out.println(line(part)));
        outcomes(out, difference, concepts);
    }

    static void outcomes(PrintWriter out, ModelDifference difference, Set<Concept> concepts) {
        for (Concept concept : concepts) {
            show(out, concept, "gained", difference.gained().getOrDefault(concept, List.of()));
            show(out, concept, "lost", difference.lost().getOrDefault(concept, List.of()));
        }
    }

    private static void show(PrintWriter out, Concept concept, String what, List<Set<String>> outcomes) {
        if (!outcomes.isEmpty()) {
            out.printf("%n%s, %s:%n", concept.label(), what);
            outcomes.stream()
                    .limit(MOST_OUTCOMES)
                    .forEach(outcome ->
                            out.println("  " + (outcome.isEmpty() ? "nothing taken" : String.join(" + ", outcome))));
            if (outcomes.size() > MOST_OUTCOMES) {
                out.printf("  … and %,d more%n", outcomes.size() - MOST_OUTCOMES);
            }
        }
    }
}
