package org.parley.benchmarks.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Direction;
import org.parley.conflict.Expression;
import org.parley.conflict.Option;
import org.parley.conflict.Pattern;
import org.parley.conflict.Preferences;

/**
 * Synthetic models that any program can make anew: integers only, SplitMix64. Option i belongs to decision maker
 * floor(i m / n); each decision maker draws n statements of 1 to 3 literals, exact repeats dropped.
 *
 * <p>For one thread; each call starts its own random numbers, so equal arguments give equal models.
 */
public final class GeneratedModels {

    /** What restricts the states. */
    public enum Kind {
        /** Nothing: 2^n states. */
        PLAIN,
        /** floor(n/3) pairs of options that do not go together, and every fifth option is one-way. */
        REAL,
        /** As real, and of each three neighbouring options of a decision maker at most one is taken. */
        SPARSE
    }

    private long state;

    private GeneratedModels(int options, int decisionMakers, long seed) {
        this.state = seed * 1_000_003 + options * 1009L + decisionMakers * 31L;
    }

    /**
     * @param options        1 to 62
     * @param decisionMakers 1 or more, no more than options
     */
    public static ConflictModel of(int options, int decisionMakers, long seed, Kind kind) {
        return new GeneratedModels(options, decisionMakers, seed).draw(options, decisionMakers, kind);
    }

    private ConflictModel draw(int n, int m, Kind kind) {
        List<DecisionMaker> decisionMakers = new ArrayList<>();
        for (int d = 0; d < m; d++) {
            decisionMakers.add(new DecisionMaker("DM" + d, preferences(n)));
        }
        List<Constraint> constraints = kind == Kind.PLAIN ? List.of() : pairs(n);
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean oneWay = kind != Kind.PLAIN && i % 5 == 4;
            options.add(Option.of("o" + i, i * m / n).with(oneWay ? Direction.FORWARD : Direction.BOTH));
        }
        if (kind == Kind.SPARSE) {
            constraints = new ArrayList<>(constraints);
            for (int d = 0; d < m; d++) {
                int first = (d * n + m - 1) / m;
                int end = ((d + 1) * n + m - 1) / m;
                for (int i = first; i < end; i += 3) {
                    List<Integer> three = new ArrayList<>();
                    for (int k = i; k < Math.min(i + 3, end); k++) {
                        three.add(k);
                    }
                    constraints.add(new Constraint.AtMostOne(three, List.of()));
                }
            }
        }
        String name =
                "%s, %d options, %d decision makers".formatted(kind.name().toLowerCase(java.util.Locale.ROOT), n, m);
        return new ConflictModel(name, "", decisionMakers, options, constraints, null, List.of());
    }

    private Preferences.Prioritized preferences(int n) {
        Set<Map<Integer, Boolean>> seen = new LinkedHashSet<>();
        for (int k = 0; k < n; k++) {
            int length = 1 + below(3);
            Map<Integer, Boolean> literals = new LinkedHashMap<>();
            while (literals.size() < length) {
                int option = below(n);
                if (!literals.containsKey(option)) {
                    literals.put(option, below(2) == 1);
                }
            }
            seen.add(literals);
        }
        return Preferences.Prioritized.of(
                seen.stream().map(GeneratedModels::all).toArray(Expression[]::new));
    }

    private static Expression all(Map<Integer, Boolean> literals) {
        List<Expression> all = new ArrayList<>();
        literals.forEach((option, taken) ->
                all.add(taken ? Expression.taken(option) : Expression.not(Expression.taken(option))));
        return all.size() == 1 ? all.getFirst() : new Expression.And(all);
    }

    private List<Constraint> pairs(int n) {
        Set<Long> pairs = new LinkedHashSet<>();
        for (int k = 0; k < n / 3; k++) {
            int a = below(n);
            int b = (a + 1 + below(n - 1)) % n;
            pairs.add(1L << a | 1L << b);
        }
        return pairs.stream()
                .<Constraint>map(both -> Constraint.Never.of(new Pattern(both, both)))
                .toList();
    }

    private int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(z ^ z >>> 31, bound);
    }
}
