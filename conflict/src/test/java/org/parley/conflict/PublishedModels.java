package org.parley.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Builds models from the entries of {@code published.json}. */
public final class PublishedModels {
    private PublishedModels() {}

    public static ConflictModel read(JsonNode published) {
        return read(published, false);
    }

    public static ConflictModel readWithRankings(JsonNode published) {
        return read(published, true);
    }

    private static ConflictModel read(JsonNode published, boolean rankings) {
        List<String> owners = new ArrayList<>();
        List<DecisionMaker> decisionMakers = new ArrayList<>();
        for (JsonNode who : published.path("decisionMakers")) {
            owners.add(who.path("name").stringValue());
            List<Expression> wishes = stream(who.path("statements"))
                    .map(statement -> expression(statement.path("expr")))
                    .toList();
            List<List<Long>> tiers = stream(who.path("ranking"))
                    .map(tier -> tier.isArray()
                            ? stream(tier).map(JsonNode::longValue).toList()
                            : List.of(tier.longValue()))
                    .toList();
            decisionMakers.add(new DecisionMaker(
                    who.path("name").stringValue(),
                    rankings
                            ? new Preferences.Ranked(tiers)
                            : Preferences.Prioritized.of(wishes.toArray(Expression[]::new))));
        }
        List<Option> options = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (JsonNode option : published.path("options")) {
            names.add(option.path("name").stringValue());
            Direction direction = switch (option.path("direction").stringValue()) {
                case "fwd" -> Direction.FORWARD;
                case "back" -> Direction.BACK;
                default -> Direction.BOTH;
            };
            options.add(Option.of(
                            option.path("name").stringValue(),
                            owners.indexOf(option.path("owner").stringValue()))
                    .with(direction));
        }
        List<Constraint> constraints = new ArrayList<>();
        for (JsonNode pattern : published.path("infeasible")) {
            long mask = 0;
            long value = 0;
            for (var literal : pattern.properties()) {
                long bit = 1L << names.indexOf(literal.getKey());
                mask |= bit;
                value |= literal.getValue().intValue() == 1 ? bit : 0;
            }
            constraints.add(Constraint.Never.of(new Pattern(mask, value)));
        }
        return new ConflictModel(
                published.path("name").stringValue(), "", decisionMakers, options, constraints, null, List.of());
    }

    private static Expression expression(JsonNode expr) {
        if (expr.isInt()) {
            Expression taken = Expression.taken(Math.abs(expr.intValue()) - 1);
            return expr.intValue() > 0 ? taken : Expression.not(taken);
        }
        List<Expression> parts =
                stream(expr).skip(1).map(PublishedModels::expression).toList();
        return switch (expr.path(0).stringValue()) {
            case "and" -> new Expression.And(parts);
            case "or" -> new Expression.Or(parts);
            case "not" -> Expression.not(parts.getFirst());
            case "iff" -> new Expression.Iff(parts.getFirst(), parts.getLast());
            case "if" -> new Expression.If(parts.getFirst(), parts.getLast());
            default -> throw new IllegalArgumentException(expr.toString());
        };
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
