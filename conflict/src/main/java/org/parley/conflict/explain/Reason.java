package org.parley.conflict.explain;

import java.util.List;
import org.parley.conflict.ask.Step;

/** Why a decision maker stays in a state or leaves it. */
public sealed interface Reason {

    /** It cannot move at all. */
    record NoMove() implements Reason {}

    /**
     * It stays, because no move leads to anything better.
     *
     * @param moves how many moves it has
     * @param best  how it sees the best of them
     */
    record NothingBetter(int moves, Judgement best) implements Reason {}

    /**
     * It stays, because whatever it would rather do can be answered.
     *
     * @param threats one for each improvement, the most tempting first
     */
    record Deterred(List<Threat> threats) implements Reason {
        public Deterred {
            threats = List.copyOf(threats);
        }
    }

    /**
     * It leaves, because nobody can answer this improvement.
     *
     * @param temptation how it sees the improvement against the state
     * @param deterred   the improvements, more tempting still, that it would be deterred from
     */
    record Leaves(Judgement temptation, List<Threat> deterred) implements Reason {
        public Leaves {
            deterred = List.copyOf(deterred);
        }
    }

    /** Whether it can be deterred from this improvement takes too long to find out. */
    record Open(Judgement temptation) implements Reason {}

    /**
     * An improvement and the answer to it.
     *
     * @param temptation how the decision maker sees the improvement against the state
     * @param steps      the answer, in turn; under simultaneous stability made together, each step from the state itself
     * @param deterrent  how the decision maker sees the end of the answer against the state: equal or worse
     * @param cost       how each of those who answer sees the end against not answering
     */
    record Threat(Judgement temptation, List<Step> steps, Judgement deterrent, List<Judgement> cost) {
        public Threat {
            steps = List.copyOf(steps);
            cost = List.copyOf(cost);
        }

        /** Carrying it out hurts somebody who would have to. */
        public boolean hurtsThoseWhoThreaten() {
            return cost.stream().anyMatch(each -> each.verdict() == Judgement.Verdict.WORSE);
        }
    }
}
