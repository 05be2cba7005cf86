package org.parley.conflict.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Expression;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.View;
import org.parley.conflict.words.ExpressionWriter;

/** Puts a model into words. */
record Drafting(ConflictModel model) {

    ModelDraft draft() {
        Long now = model.statusQuo();
        return new ModelDraft(
                model.name(),
                model.about(),
                now == null ? null : taken(now),
                IntStream.range(0, model.decisionMakers().size())
                        .mapToObj(this::party)
                        .toList(),
                conditions(),
                model.constraints().stream().map(this::rule).toList(),
                model.views().stream().map(this::view).toList());
    }

    private DraftParty party(int place) {
        DecisionMaker who = model.decisionMakers().get(place);
        List<DraftOption> options = model.options().stream()
                .filter(option -> option.decisionMaker() == place)
                .map(option -> new DraftOption(option.name(), option.direction(), citations(option.evidence())))
                .toList();
        return switch (who.preferences()) {
            case Preferences.Prioritized(List<Statement> statements) ->
                new DraftParty(who.name(), options, statements(statements), null, null);
            case Preferences.Weighted(var weights) ->
                new DraftParty(
                        who.name(),
                        options,
                        List.of(),
                        IntStream.range(0, weights.size())
                                .mapToObj(option -> new DraftWeight(name(option), weights.get(option)))
                                .toList(),
                        null);
            case Preferences.Ranked(List<List<Long>> tiers) ->
                new DraftParty(
                        who.name(),
                        options,
                        List.of(),
                        null,
                        tiers.stream()
                                .map(tier -> tier.stream().map(this::state).toList())
                                .toList());
        };
    }

    private List<DraftStatement> statements(List<Statement> statements) {
        return statements.stream()
                .map(statement -> new DraftStatement(
                        ExpressionWriter.write(statement.wish(), model),
                        statement.belief(),
                        statement.strength(),
                        citations(statement.evidence())))
                .toList();
    }

    private DraftRule rule(Constraint constraint) {
        List<DraftCitation> evidence = citations(constraint.evidence());
        return switch (constraint) {
            case Constraint.AtMostOne(var options, var cited) ->
                new DraftRule(DraftRule.Kind.AT_MOST_ONE, names(options), null, evidence);
            case Constraint.AtLeastOne(var options, var cited) ->
                new DraftRule(DraftRule.Kind.AT_LEAST_ONE, names(options), null, evidence);
            case Constraint.ExactlyOne(var options, var cited) ->
                new DraftRule(DraftRule.Kind.EXACTLY_ONE, names(options), null, evidence);
            case Constraint.Needs(int option, int needed, var cited) ->
                new DraftRule(DraftRule.Kind.NEEDS, List.of(name(option), name(needed)), null, evidence);
            case Constraint.Never(Expression expression, var cited) ->
                new DraftRule(DraftRule.Kind.NEVER, List.of(), ExpressionWriter.write(expression, model), evidence);
        };
    }

    private DraftView view(View view) {
        return new DraftView(
                model.decisionMakers().get(view.decisionMaker()).name(),
                names(view.unaware()),
                new TreeMap<>(view.believed())
                        .entrySet().stream()
                                .map(believed -> new DraftBelief(
                                        model.decisionMakers()
                                                .get(believed.getKey())
                                                .name(),
                                        statements(believed.getValue().statements())))
                                .toList());
    }

    /** Conditions with names, wherever one is used. */
    private List<DraftCondition> conditions() {
        Map<String, Expression> named = new TreeMap<>();
        expressions().forEach(expression -> collect(expression, named));
        return named.entrySet().stream()
                .map(each -> new DraftCondition(each.getKey(), ExpressionWriter.write(each.getValue(), model)))
                .toList();
    }

    private Stream<Expression> expressions() {
        Stream<Preferences> preferences = Stream.concat(
                model.decisionMakers().stream().map(DecisionMaker::preferences),
                model.views().stream().flatMap(view -> view.believed().values().stream()));
        return Stream.concat(
                preferences.flatMap(each -> each instanceof Preferences.Prioritized(List<Statement> statements)
                        ? statements.stream().map(Statement::wish)
                        : Stream.empty()),
                model.constraints().stream()
                        .flatMap(each -> each instanceof Constraint.Never(Expression expression, var cited)
                                ? Stream.of(expression)
                                : Stream.empty()));
    }

    private static void collect(Expression expression, Map<String, Expression> named) {
        switch (expression) {
            case Expression.Taken taken -> {}
            case Expression.Not(Expression of) -> collect(of, named);
            case Expression.And(List<Expression> all) -> all.forEach(each -> collect(each, named));
            case Expression.Or(List<Expression> any) -> any.forEach(each -> collect(each, named));
            case Expression.If(Expression then, Expression condition) -> {
                collect(then, named);
                collect(condition, named);
            }
            case Expression.Iff(Expression left, Expression right) -> {
                collect(left, named);
                collect(right, named);
            }
            case Expression.Named(String name, Expression meaning) -> {
                named.put(name, meaning);
                collect(meaning, named);
            }
        }
    }

    /** The options taken; the state's number where names would be misread. */
    private String state(long state) {
        List<String> taken = taken(state);
        if (taken.isEmpty()) {
            return "nothing";
        }
        boolean plain = model.options().stream()
                .map(Option::name)
                .noneMatch(name -> name.contains("+") || name.equals("nothing") || name.matches("\\d+"));
        return plain ? String.join(" + ", taken) : Long.toString(renumbered(state));
    }

    /** The state's number once options stand under their parties. */
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

    private List<String> taken(long state) {
        List<String> names = new ArrayList<>();
        for (int option = 0; option < model.options().size(); option++) {
            if ((state >>> option & 1) == 1) {
                names.add(name(option));
            }
        }
        return names;
    }

    private List<String> names(List<Integer> options) {
        return options.stream().map(this::name).toList();
    }

    private String name(int option) {
        return model.options().get(option).name();
    }

    private static List<DraftCitation> citations(List<Citation> citations) {
        return citations.stream().map(DraftCitation::of).toList();
    }
}
