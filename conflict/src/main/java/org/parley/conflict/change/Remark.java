package org.parley.conflict.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Expression;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.states.Payoffs;
import org.parley.conflict.states.StateSpace;
import org.parley.conflict.states.TruthColumn;
import org.parley.conflict.words.ExpressionWriter;

/**
 * Something about a model that a careful reader should know before trusting its results; not a fault.
 *
 * @param kind what sort
 * @param text a sentence
 */
public record Remark(Kind kind, String text) {

    /** What sort of remark. */
    public enum Kind {
        /** A statement rests on nothing but the analyst. */
        ASSUMPTION,
        /** A statement rests on one report only. */
        ONE_SOURCE,
        /** A statement is true in every feasible state or in none, so it decides nothing. */
        IDLE,
        /** The condition of an IF fails in most states, where the statement is true by default. */
        VACUOUS,
        /** Many states are tied. */
        TIES,
        /** A decision maker owns no option. */
        ONLOOKER,
        /** A constraint excludes nothing that the others do not exclude. */
        NEEDLESS
    }

    /** @throws org.parley.conflict.states.TooManyStates where there are too many states to look at */
    public static List<Remark> about(ConflictModel model) {
        StateSpace space = StateSpace.of(model);
        TruthColumn.Evaluator evaluator = new TruthColumn.Evaluator(space);
        List<Remark> remarks = new ArrayList<>();
        int[][] payoffs = Payoffs.of(model, space);
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            DecisionMaker who = model.decisionMakers().get(i);
            if (model.optionsOf(i) == 0) {
                remarks.add(new Remark(
                        Kind.ONLOOKER, who.name() + " owns no option, so it can neither leave nor threaten."));
            }
            if (who.preferences() instanceof Preferences.Prioritized(List<Statement> statements)) {
                statements.forEach(statement -> about(remarks, model, who, statement, evaluator, space.size()));
            }
            int levels = Payoffs.levels(payoffs[i]);
            if (4L * levels < space.size()) {
                remarks.add(new Remark(
                        Kind.TIES,
                        "%s tells only %,d levels apart among %,d states; ties count as no gain."
                                .formatted(who.name(), levels, space.size())));
            }
        }
        needless(remarks, model, space.size());
        return List.copyOf(remarks);
    }

    private static void about(
            List<Remark> remarks,
            ConflictModel model,
            DecisionMaker who,
            Statement statement,
            TruthColumn.Evaluator evaluator,
            int states) {
        String named = "“" + ExpressionWriter.write(statement.wish(), model) + "” of " + who.name();
        int trueIn = evaluator.column(statement.wish()).count(states);
        if (trueIn == 0 || trueIn == states) {
            remarks.add(new Remark(
                    Kind.IDLE,
                    named + " is " + (trueIn == 0 ? "false" : "true")
                            + " in every feasible state, so it decides nothing."));
        } else if (statement.wish() instanceof Expression.If(Expression then, Expression condition)) {
            int vacuous = states - evaluator.column(condition).count(states);
            if (2L * vacuous > states) {
                remarks.add(new Remark(
                        Kind.VACUOUS,
                        named
                                + " is true by default in %,d of %,d states, where its condition fails."
                                        .formatted(vacuous, states)));
            }
        }
        if (statement.assumed()) {
            remarks.add(new Remark(Kind.ASSUMPTION, named + " cites nothing: an assumption."));
        } else {
            Set<String> sources = statement.evidence().stream()
                    .filter(citation -> !citation.counter())
                    .map(Citation::file)
                    .collect(Collectors.toSet());
            if (sources.size() == 1) {
                remarks.add(new Remark(
                        Kind.ONE_SOURCE,
                        named + " rests on one report only, "
                                + sources.iterator().next() + "."));
            }
        }
    }

    private static void needless(List<Remark> remarks, ConflictModel model, int states) {
        for (int i = 0; i < model.constraints().size(); i++) {
            List<Constraint> others = new ArrayList<>(model.constraints());
            others.remove(i);
            if (1L << model.options().size() <= StateSpace.MOST_STATES
                    && StateSpace.of(model.with(others)).size() == states) {
                remarks.add(new Remark(
                        Kind.NEEDLESS,
                        "Constraint " + (i + 1)
                                + " under \"infeasible\" excludes nothing that the others do not exclude already."));
            }
        }
    }
}
