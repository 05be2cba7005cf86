package org.parley.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.parley.conflict.Expression.If;
import org.parley.conflict.Expression.Iff;

/** Random models of every kind: 1 to 5 decision makers, options scattered among them, patterns, one-way options. */
public final class RandomModels {
    private final SplittableRandom random;

    public RandomModels(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A model with at least one feasible state. */
    public ConflictModel next(int fewestDecisionMakers, int mostDecisionMakers, int mostOptions) {
        while (true) {
            int decisionMakers = random.nextInt(fewestDecisionMakers, mostDecisionMakers + 1);
            int options = random.nextInt(Math.min(2, mostOptions), mostOptions + 1);
            ConflictModel model = next(decisionMakers, options, random.nextInt(3) > 0, random.nextInt(3) > 0);
            if (org.parley.conflict.states.StateSpace.anyState(model).isPresent()) {
                return model;
            }
        }
    }

    /** A model with all options both ways and no patterns. */
    public ConflictModel plain(int decisionMakers, int options) {
        return next(decisionMakers, options, false, false);
    }

    private ConflictModel next(int decisionMakers, int options, boolean patterns, boolean oneWay) {
        List<Option> some = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            Direction direction =
                    oneWay && random.nextInt(2) == 0 ? Direction.values()[random.nextInt(3)] : Direction.BOTH;
            some.add(Option.of("o" + i, random.nextInt(decisionMakers)).with(direction));
        }
        List<DecisionMaker> all = new ArrayList<>();
        for (int i = 0; i < decisionMakers; i++) {
            all.add(new DecisionMaker("D" + i, preferences(options)));
        }
        List<Constraint> constraints = new ArrayList<>();
        for (int i = patterns ? random.nextInt(options) : 0; i > 0; i--) {
            constraints.add(constraint(options));
        }
        return new ConflictModel("random", "", all, some, constraints, null, List.of());
    }

    public Preferences.Prioritized preferences(int options) {
        List<Statement> statements = new ArrayList<>();
        for (int i = random.nextInt(options + 2); i > 0; i--) {
            statements.add(Statement.of(expression(options, 2)));
        }
        return new Preferences.Prioritized(statements);
    }

    private Constraint constraint(int options) {
        List<Integer> group = random.ints(0, options)
                .distinct()
                .limit(Math.min(options, 2 + random.nextInt(2)))
                .boxed()
                .toList();
        return switch (random.nextInt(4)) {
            case 0 -> new Constraint.AtMostOne(group, List.of());
            case 1 -> new Constraint.AtLeastOne(group, List.of());
            case 2 -> new Constraint.Needs(group.getFirst(), group.getLast(), List.of());
            default ->
                new Constraint.Never(
                        new Expression.And(group.stream()
                                .map(o -> random.nextBoolean()
                                        ? Expression.taken(o)
                                        : Expression.not(Expression.taken(o)))
                                .toList()),
                        List.of());
        };
    }

    public Expression expression(int options, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            Expression literal = Expression.taken(random.nextInt(options));
            return random.nextBoolean() ? literal : Expression.not(literal);
        }
        Expression left = expression(options, depth - 1);
        Expression right = expression(options, depth - 1);
        return switch (random.nextInt(6)) {
            case 0, 1 -> Expression.and(left, right);
            case 2, 3 -> Expression.or(left, right);
            case 4 -> new If(left, right);
            default -> new Iff(left, right);
        };
    }
}
