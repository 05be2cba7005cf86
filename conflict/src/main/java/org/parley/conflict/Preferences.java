package org.parley.conflict;

import java.math.BigDecimal;
import java.util.List;

/** How a decision maker ranks the feasible states: completely, ties allowed. */
public sealed interface Preferences {

    /**
     * Prioritised statements: of two states the one that fulfils the first statement on which they differ is
     * preferred; states with the same truth values are tied. Any number of statements.
     *
     * @param statements most important first; none at all means indifference
     */
    record Prioritized(List<Statement> statements) implements Preferences {
        public Prioritized {
            statements = List.copyOf(statements);
            for (int i = 1; i < statements.size(); i++) {
                if (statements.get(i).strength() > statements.get(i - 1).strength()) {
                    throw new BadModel("Statement " + (i + 1) + " is stronger ("
                            + statements.get(i).strength()
                            + ") than the more important statement before it ("
                            + statements.get(i - 1).strength() + "). Strong statements come first: move it up.");
                }
            }
        }

        public static Prioritized of(Expression... wishes) {
            return new Prioritized(List.of(wishes).stream().map(Statement::of).toList());
        }
    }

    /**
     * Option weights: a state scores the sum of the weights of the options taken.
     *
     * @param weights one for each option of the model, in its order; may be negative
     */
    record Weighted(List<BigDecimal> weights) implements Preferences {
        public Weighted {
            weights = List.copyOf(weights);
        }
    }

    /**
     * Direct ranking.
     *
     * @param tiers best first; the states of one tier are tied; together every feasible state, once
     */
    record Ranked(List<List<Long>> tiers) implements Preferences {
        public Ranked {
            tiers = tiers.stream().map(List::copyOf).toList();
        }
    }
}
