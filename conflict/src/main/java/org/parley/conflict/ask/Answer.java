package org.parley.conflict.ask;

import java.util.List;
import org.parley.conflict.stability.Concept;

/**
 * Whether a state is stable for a decision maker, with the proof.
 *
 * @param state         what was asked about
 * @param decisionMaker for whom
 * @param concept       in which sense
 * @param outcome       stable, unstable, or left open because the search became too long
 * @param improvements  the moves it would rather make, best first; where one goes unanswered it is the last one, as
 *                      the others no longer matter
 */
public record Answer(long state, int decisionMaker, Concept concept, Outcome outcome, List<Improvement> improvements) {

    public Answer {
        improvements = List.copyOf(improvements);
    }

    public boolean isStable() {
        return outcome == Outcome.STABLE;
    }

    /** How it ended. */
    public enum Outcome {
        STABLE,
        UNSTABLE,
        /** The budget ran out before either was shown. */
        OPEN
    }

    /** A move to something better, and what comes of it. */
    public sealed interface Improvement {
        /** Where it leads. */
        long target();
    }

    /**
     * The others can answer it.
     *
     * @param steps    the shortest answer; under simultaneous stability the changes made together, one for each
     *                 opponent that changes anything, each from the state asked about
     * @param reaching where it ends: no better than the state asked about
     */
    public record Answered(long target, List<Step> steps, long reaching) implements Improvement {
        public Answered {
            steps = List.copyOf(steps);
        }
    }

    /** Nobody can answer it. */
    public record Unanswered(long target) implements Improvement {}

    /** Whether it can be answered was not found out. */
    public record TooLong(long target) implements Improvement {}
}
