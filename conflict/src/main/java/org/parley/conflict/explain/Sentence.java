package org.parley.conflict.explain;

import java.util.List;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;

/**
 * A sentence of an explanation.
 *
 * @param text  plain English
 * @param rests the preference statements it rests on, most telling first
 */
public record Sentence(String text, List<Link> rests) {

    public Sentence {
        rests = List.copyOf(rests);
    }

    /** A preference statement of a decision maker, by place. */
    public record Link(int decisionMaker, int statement) {

        public Statement in(ConflictModel model) {
            if (model.decisionMakers().get(decisionMaker).preferences()
                    instanceof Preferences.Prioritized(List<Statement> statements)) {
                return statements.get(statement);
            }
            throw new IllegalStateException("decision maker " + decisionMaker + " has no preference statements");
        }

        /** What the statement itself rests on; empty for an assumption. */
        public List<Citation> evidence(ConflictModel model) {
            return in(model).evidence();
        }
    }
}
