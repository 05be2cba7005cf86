package org.parley.conflict.explain;

import java.util.OptionalInt;
import org.parley.conflict.ask.Order;

/**
 * How a decision maker sees one state against another.
 *
 * @param state     the one judged
 * @param against   the one it is held against
 * @param verdict   what it thinks of the first
 * @param statement place of the preference statement that decides; empty for a tie and where the decision maker
 *                  weighs options or ranks states
 */
public record Judgement(int decisionMaker, long state, long against, Verdict verdict, OptionalInt statement) {

    /** What it thinks. */
    public enum Verdict {
        BETTER,
        EQUAL,
        WORSE
    }

    static Judgement of(int decisionMaker, Order order, long state, long against) {
        int sign = order.compare(state, against);
        Verdict verdict = sign > 0 ? Verdict.BETTER : sign < 0 ? Verdict.WORSE : Verdict.EQUAL;
        return new Judgement(decisionMaker, state, against, verdict, order.deciding(state, against));
    }
}
