package org.parley.conflict;

import java.util.ArrayList;
import java.util.List;

/**
 * What cannot go together, as a person says it; {@link #patterns()} spells it out.
 *
 * <p>Options are given by their place in the model.
 */
public sealed interface Constraint {

    /** What says so; empty for an assumption. */
    List<Citation> evidence();

    /**
     * The infeasible patterns it stands for: a state is infeasible if it matches one of them.
     *
     * @throws BadModel where an expression would need more than {@value NormalForm#MOST_TERMS} patterns
     */
    List<Pattern> patterns();

    /** Of these options no two are taken. */
    record AtMostOne(List<Integer> options, List<Citation> evidence) implements Constraint {
        public AtMostOne {
            options = List.copyOf(options);
            evidence = List.copyOf(evidence);
        }

        @Override
        public List<Pattern> patterns() {
            List<Pattern> patterns = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                for (int j = i + 1; j < options.size(); j++) {
                    long both = 1L << options.get(i) | 1L << options.get(j);
                    patterns.add(new Pattern(both, both));
                }
            }
            return patterns;
        }
    }

    /** Of these options one or more are taken. */
    record AtLeastOne(List<Integer> options, List<Citation> evidence) implements Constraint {
        public AtLeastOne {
            options = List.copyOf(options);
            evidence = List.copyOf(evidence);
        }

        @Override
        public List<Pattern> patterns() {
            return List.of(new Pattern(options.stream().mapToLong(o -> 1L << o).reduce(0, (a, b) -> a | b), 0));
        }
    }

    /** Of these options one is taken and the others are not. */
    record ExactlyOne(List<Integer> options, List<Citation> evidence) implements Constraint {
        public ExactlyOne {
            options = List.copyOf(options);
            evidence = List.copyOf(evidence);
        }

        @Override
        public List<Pattern> patterns() {
            List<Pattern> patterns = new ArrayList<>(new AtLeastOne(options, evidence).patterns());
            patterns.addAll(new AtMostOne(options, evidence).patterns());
            return patterns;
        }
    }

    /** The option can be taken only where the needed one is. */
    record Needs(int option, int needed, List<Citation> evidence) implements Constraint {
        public Needs {
            evidence = List.copyOf(evidence);
        }

        @Override
        public List<Pattern> patterns() {
            return List.of(new Pattern(1L << option | 1L << needed, 1L << option));
        }
    }

    /** No state fulfils this expression. */
    record Never(Expression expression, List<Citation> evidence) implements Constraint {
        public Never {
            evidence = List.copyOf(evidence);
        }

        /** Forbids one pattern. */
        public static Never of(Pattern pattern) {
            return new Never(Expression.of(pattern), List.of());
        }

        @Override
        public List<Pattern> patterns() {
            return NormalForm.of(expression).terms();
        }
    }
}
