package org.parley.conflict.ask;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongPredicate;
import org.parley.conflict.NormalForm;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;

/** How one decision maker compares two states, without a table of payoffs. Immutable and safe to share. */
public sealed interface Order {

    /** Positive where the first state is preferred, negative where the second is, 0 for a tie. */
    int compare(long state, long other);

    /** Place of the statement that decides between two states; empty for a tie or where there are no statements. */
    OptionalInt deciding(long state, long other);

    default boolean prefers(long state, long to) {
        return compare(state, to) > 0;
    }

    static Order of(Preferences preferences) {
        return switch (preferences) {
            case Preferences.Prioritized(List<Statement> statements) ->
                new ByStatements(statements.stream()
                        .map(Statement::wish)
                        .map(NormalForm::test)
                        .toArray(LongPredicate[]::new));
            case Preferences.Weighted(List<BigDecimal> weights) -> new ByWeight(weights);
            case Preferences.Ranked(List<List<Long>> tiers) -> {
                Map<Long, Integer> level = new HashMap<>();
                for (int tier = 0; tier < tiers.size(); tier++) {
                    for (long state : tiers.get(tier)) {
                        level.put(state, tiers.size() - tier);
                    }
                }
                yield new ByRank(level);
            }
        };
    }

    /** The first statement on which the two differ decides. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never exposed
    record ByStatements(LongPredicate[] statements) implements Order {
        @Override
        public int compare(long state, long other) {
            for (LongPredicate statement : statements) {
                boolean here = statement.test(state);
                if (here != statement.test(other)) {
                    return here ? 1 : -1;
                }
            }
            return 0;
        }

        @Override
        public OptionalInt deciding(long state, long other) {
            for (int i = 0; i < statements.length; i++) {
                if (statements[i].test(state) != statements[i].test(other)) {
                    return OptionalInt.of(i);
                }
            }
            return OptionalInt.empty();
        }
    }

    /** The larger sum of weights. */
    record ByWeight(List<BigDecimal> weights) implements Order {
        @Override
        public int compare(long state, long other) {
            return score(state).compareTo(score(other));
        }

        private BigDecimal score(long state) {
            BigDecimal sum = BigDecimal.ZERO;
            for (long rest = state; rest != 0; rest &= rest - 1) {
                sum = sum.add(weights.get(Long.numberOfTrailingZeros(rest)));
            }
            return sum;
        }

        @Override
        public OptionalInt deciding(long state, long other) {
            return OptionalInt.empty();
        }
    }

    /** The higher tier; states the ranking leaves out are worst. */
    record ByRank(Map<Long, Integer> level) implements Order {
        @Override
        public int compare(long state, long other) {
            return Integer.compare(level.getOrDefault(state, 0), level.getOrDefault(other, 0));
        }

        @Override
        public OptionalInt deciding(long state, long other) {
            return OptionalInt.empty();
        }
    }
}
