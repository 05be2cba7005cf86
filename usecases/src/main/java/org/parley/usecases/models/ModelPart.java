package org.parley.usecases.models;

import java.util.ArrayList;
import java.util.List;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.words.ConstraintWriter;
import org.parley.conflict.words.ExpressionWriter;

/**
 * A part of a model that can cite evidence.
 *
 * @param decisionMaker place of whose it is; -1 for what cannot go together
 * @param place         among the model's options, among its constraints, or among the decision maker's preferences
 * @param words         such as {@code "preference 2 of Russia: not Advance"}
 */
public record ModelPart(Kind kind, int decisionMaker, int place, String words, List<Citation> citations) {

    /** What sort of part. */
    public enum Kind {
        OPTION,
        CONSTRAINT,
        PREFERENCE
    }

    public ModelPart {
        citations = List.copyOf(citations);
    }

    /** All parts, options first, preferences last. */
    public static List<ModelPart> of(ConflictModel model) {
        List<ModelPart> parts = new ArrayList<>();
        for (int i = 0; i < model.options().size(); i++) {
            Option option = model.options().get(i);
            String who = model.decisionMakers().get(option.decisionMaker()).name();
            parts.add(new ModelPart(
                    Kind.OPTION,
                    option.decisionMaker(),
                    i,
                    "option of " + who + ": " + option.name(),
                    option.evidence()));
        }
        for (int i = 0; i < model.constraints().size(); i++) {
            Constraint constraint = model.constraints().get(i);
            parts.add(new ModelPart(
                    Kind.CONSTRAINT,
                    -1,
                    i,
                    "what cannot go together: " + ConstraintWriter.write(constraint, model),
                    constraint.evidence()));
        }
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            DecisionMaker who = model.decisionMakers().get(i);
            if (who.preferences() instanceof Preferences.Prioritized(List<Statement> statements)) {
                for (int k = 0; k < statements.size(); k++) {
                    parts.add(new ModelPart(
                            Kind.PREFERENCE,
                            i,
                            k,
                            "preference " + (k + 1) + " of " + who.name() + ": "
                                    + ExpressionWriter.write(statements.get(k).wish(), model),
                            statements.get(k).evidence()));
                }
            }
        }
        return List.copyOf(parts);
    }
}
