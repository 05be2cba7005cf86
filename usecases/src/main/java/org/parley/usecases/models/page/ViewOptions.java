package org.parley.usecases.models.page;

import org.jspecify.annotations.Nullable;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.states.StateSpace;

/**
 * How much of a model is shown.
 *
 * @param outcomes how many outcomes are told in full, 1 to 100
 * @param draws    how many models are drawn for the shares; 0 for none
 * @param seed     where chance starts
 * @param whatIf   a second model to hold beside the first; null for none
 * @param states   models with more feasible states than this are not listed
 */
public record ViewOptions(
        int outcomes, int draws, long seed, @Nullable ConflictModel whatIf, int states) {

    /** What a page shows by default. */
    public static final ViewOptions USUAL = new ViewOptions(12, 2000, 1, null, StateSpace.MOST_STATES);

    public ViewOptions {
        if (outcomes < 1 || outcomes > 100) {
            throw new IllegalArgumentException("outcomes is " + outcomes + "; it runs from 1 to 100.");
        }
        if (states < 1) {
            throw new IllegalArgumentException("states is " + states + "; it must be 1 or more.");
        }
        if (draws < 0 || draws > 1_000_000) {
            throw new IllegalArgumentException("draws is " + draws + "; it runs from 0 to 1,000,000.");
        }
    }

    /** The same beside another model. */
    public ViewOptions beside(@Nullable ConflictModel other) {
        return new ViewOptions(outcomes, draws, seed, other, states);
    }
}
