package org.parley.conflict.uncertainty;

import org.parley.conflict.Preferences;
import org.parley.conflict.ask.Answer;
import org.parley.conflict.ask.Order;
import org.parley.conflict.ask.Question;
import org.parley.conflict.stability.Concept;

/**
 * Strength of preference: some statements count as greater preferences (written {@code >>}); a state is greatly
 * preferred to another where one of these decides between them. They come first in a decision maker's list.
 *
 * <p>A state is <em>strongly</em> stable where every improvement can be answered by something greatly worse, and
 * weakly stable where it is stable otherwise (Hamouda, Kilgour, Hipel, Group Decision and Negotiation 13, 2004; for
 * more decision makers Applied Mathematics and Computation 179, 2006). With no improvement at all it is strongly
 * stable. Under SMR and SSEQ all ways out of the sanction must be greatly worse, too. Several degrees: pass a higher one.
 */
public final class Strength {
    private Strength() {}

    /** How firmly a state holds for somebody. */
    public enum Grade {
        STRONG,
        WEAK,
        UNSTABLE,
        /** A search gave up. */
        OPEN
    }

    /**
     * @param degree only statements of at least this {@linkplain org.parley.conflict.Statement#strength strength} count as
     *               greater preferences; 1 or more
     */
    public static Grade of(Question question, long state, Concept concept, int decisionMaker, int degree) {
        if (degree < 1) {
            throw new IllegalArgumentException("degree is " + degree + "; greater preferences begin at 1.");
        }
        Answer answer = question.ask(state, concept, decisionMaker);
        if (!answer.isStable()) {
            return answer.outcome() == Answer.Outcome.OPEN ? Grade.OPEN : Grade.UNSTABLE;
        }
        Order great = greaterPreferences(question, decisionMaker, degree);
        Answer strong = question.ask(
                state,
                concept,
                decisionMaker,
                question.present() & ~(1 << decisionMaker),
                reached -> great.prefers(state, reached));
        return switch (strong.outcome()) {
            case STABLE -> Grade.STRONG;
            case UNSTABLE -> Grade.WEAK;
            case OPEN -> Grade.OPEN;
        };
    }

    private static Order greaterPreferences(Question question, int decisionMaker, int degree) {
        Preferences preferences =
                question.model().decisionMakers().get(decisionMaker).preferences();
        return Order.of(
                preferences instanceof Preferences.Prioritized(var statements)
                        ? new Preferences.Prioritized(statements.stream()
                                .filter(statement -> statement.strength() >= degree)
                                .toList())
                        : new Preferences.Prioritized(java.util.List.of()));
    }
}
