package org.parley.conflict.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Direction;
import org.parley.conflict.Expression;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.View;
import org.parley.conflict.words.ExpressionWriter;

/**
 * Writes models as YAML that {@link YamlModel} reads back with the same numbers of states, payoffs and results.
 * Options are written under their decision makers; where the model mixes them, their places change, and so do the
 * numbers of states.
 */
public final class YamlWriter {
    private final ConflictModel model;
    private final StringBuilder out = new StringBuilder();

    private YamlWriter(ConflictModel model) {
        this.model = model;
    }

    public static String write(ConflictModel model) {
        YamlWriter writer = new YamlWriter(model);
        writer.model();
        return writer.out.toString();
    }

    private void model() {
        line(0, "parley: conflict model 1");
        line(0, "name: " + scalar(model.name()));
        if (!model.about().isEmpty()) {
            line(0, "about: " + scalar(model.about()));
        }
        Long statusQuo = model.statusQuo();
        if (statusQuo != null) {
            line(0, "status quo: " + options(statusQuo));
        }
        line(0, "decision makers:");
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            decisionMaker(i);
        }
        Map<String, Expression> named = new TreeMap<>();
        everyExpression().forEach(expression -> collectNamed(expression, named));
        if (!named.isEmpty()) {
            line(0, "conditions:");
            named.forEach((name, meaning) -> line(2, scalar(name) + ": " + scalar(text(meaning))));
        }
        if (!model.constraints().isEmpty()) {
            line(0, "infeasible:");
            model.constraints().forEach(this::constraint);
        }
        if (!model.views().isEmpty()) {
            line(0, "views:");
            model.views().forEach(this::view);
        }
    }

    private void decisionMaker(int i) {
        DecisionMaker who = model.decisionMakers().get(i);
        line(2, "- name: " + scalar(who.name()));
        if (model.optionsOf(i) != 0) {
            line(4, "options:");
        }
        for (Option option : model.options()) {
            if (option.decisionMaker() == i) {
                option(option);
            }
        }
        preferences(4, who.preferences());
    }

    private void option(Option option) {
        if (option.direction() == Direction.BOTH && option.evidence().isEmpty()) {
            line(6, "- " + scalar(option.name()));
            return;
        }
        line(6, "- name: " + scalar(option.name()));
        if (option.direction() != Direction.BOTH) {
            line(8, "direction: " + (option.direction() == Direction.FORWARD ? "forward" : "back"));
        }
        evidence(8, option.evidence());
    }

    private void preferences(int indent, Preferences preferences) {
        switch (preferences) {
            case Preferences.Prioritized(List<Statement> statements) -> {
                if (!statements.isEmpty()) {
                    line(indent, "preferences:");
                    statements.forEach(statement -> statement(indent + 2, statement));
                }
            }
            case Preferences.Weighted(List<BigDecimal> weights) -> {
                line(indent, "weights:");
                for (int k = 0; k < weights.size(); k++) {
                    line(
                            indent + 2,
                            scalar(model.options().get(k).name()) + ": "
                                    + weights.get(k).toPlainString());
                }
            }
            case Preferences.Ranked(List<List<Long>> tiers) -> {
                line(indent, "ranking:");
                for (List<Long> tier : tiers) {
                    List<String> numbers = tier.stream()
                            .map(this::renumbered)
                            .map(String::valueOf)
                            .toList();
                    line(
                            indent + 2,
                            "- " + (numbers.size() == 1 ? numbers.getFirst() : "[" + String.join(", ", numbers) + "]"));
                }
            }
        }
    }

    /** The state's number once options stand under their decision makers. */
    private long renumbered(long state) {
        long number = 0;
        int shift = 0;
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            long own = model.optionsOf(i);
            number |= Long.compress(state, own) << shift;
            shift += Long.bitCount(own);
        }
        return number;
    }

    private void statement(int indent, Statement statement) {
        String wish = scalar(text(statement.wish()));
        if (statement.belief() == null
                && statement.strength() == 0
                && statement.evidence().isEmpty()) {
            line(indent, "- " + wish);
            return;
        }
        line(indent, "- prefers: " + wish);
        if (statement.belief() != null) {
            line(indent + 2, "belief: " + statement.belief());
        }
        if (statement.strength() > 0) {
            line(indent + 2, "strength: " + statement.strength());
        }
        evidence(indent + 2, statement.evidence());
    }

    private void constraint(Constraint constraint) {
        switch (constraint) {
            case Constraint.AtMostOne(var options, var evidence) -> line(2, "- at most one of: " + names(options));
            case Constraint.AtLeastOne(var options, var evidence) -> line(2, "- at least one of: " + names(options));
            case Constraint.ExactlyOne(var options, var evidence) -> line(2, "- exactly one of: " + names(options));
            case Constraint.Needs(int option, int needed, var evidence) -> {
                line(2, "- option: " + name(option));
                line(4, "needs: " + name(needed));
            }
            case Constraint.Never(Expression expression, var evidence) ->
                line(2, "- never: " + scalar(text(expression)));
        }
        evidence(4, constraint.evidence());
    }

    private void view(View view) {
        line(
                2,
                "- of: "
                        + scalar(
                                model.decisionMakers().get(view.decisionMaker()).name()));
        if (!view.unaware().isEmpty()) {
            line(4, "unaware of: " + names(view.unaware()));
        }
        if (!view.believed().isEmpty()) {
            line(4, "believes:");
            new TreeMap<>(view.believed()).forEach((who, preferences) -> {
                line(6, scalar(model.decisionMakers().get(who).name()) + ":");
                preferences.statements().forEach(statement -> statement(8, statement));
            });
        }
    }

    private void evidence(int indent, List<Citation> citations) {
        if (citations.isEmpty()) {
            return;
        }
        line(indent, "evidence:");
        for (Citation citation : citations) {
            line(indent + 2, "- file: " + scalar(citation.file()));
            line(indent + 4, "quote: " + scalar(citation.quote()));
            optional(indent + 4, "speaker", citation.speaker());
            optional(indent + 4, "outlet", citation.outlet());
            optional(indent + 4, "date", citation.date());
            optional(indent + 4, "attribution", citation.attribution());
            if (citation.counter()) {
                line(indent + 4, "counter: true");
            }
        }
    }

    private void optional(int indent, String key, @Nullable String value) {
        if (value != null) {
            line(indent, key + ": " + scalar(value));
        }
    }

    private List<Expression> everyExpression() {
        List<Expression> all = new ArrayList<>();
        for (DecisionMaker who : model.decisionMakers()) {
            addWishes(who.preferences(), all);
        }
        model.views().forEach(view -> view.believed().values().forEach(preferences -> addWishes(preferences, all)));
        for (Constraint constraint : model.constraints()) {
            if (constraint instanceof Constraint.Never never) {
                all.add(never.expression());
            }
        }
        return all;
    }

    private static void addWishes(Preferences preferences, List<Expression> all) {
        if (preferences instanceof Preferences.Prioritized(List<Statement> statements)) {
            statements.forEach(statement -> all.add(statement.wish()));
        }
    }

    private static void collectNamed(Expression expression, Map<String, Expression> named) {
        switch (expression) {
            case Expression.Taken taken -> {}
            case Expression.Not(Expression of) -> collectNamed(of, named);
            case Expression.And(List<Expression> all) -> all.forEach(each -> collectNamed(each, named));
            case Expression.Or(List<Expression> any) -> any.forEach(each -> collectNamed(each, named));
            case Expression.If(Expression then, Expression condition) -> {
                collectNamed(then, named);
                collectNamed(condition, named);
            }
            case Expression.Iff(Expression left, Expression right) -> {
                collectNamed(left, named);
                collectNamed(right, named);
            }
            case Expression.Named(String name, Expression meaning) -> {
                named.put(name, meaning);
                collectNamed(meaning, named);
            }
        }
    }

    private String text(Expression expression) {
        return ExpressionWriter.write(expression, model);
    }

    private String name(int option) {
        return scalar(model.options().get(option).name());
    }

    private String names(List<Integer> options) {
        return options.stream().map(this::name).collect(Collectors.joining(", ", "[", "]"));
    }

    private String options(long state) {
        return model.options().stream()
                .filter(option -> (state >>> model.option(option.name()) & 1) == 1)
                .map(option -> scalar(option.name()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(text).append('\n');
    }

    private static final Set<String> NOT_TEXT = Set.of("true", "false", "null", "yes", "no", "on", "off");

    /** Plain where YAML reads it back as the same text, in quotes elsewhere. */
    private static String scalar(String text) {
        boolean plain = text.matches("[\\p{L}(][\\p{L}\\p{N} ()_./+’–-]*") && !text.endsWith(" ");
        if (plain && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
