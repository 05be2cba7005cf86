package org.parley.conflict.states;

import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;

/**
 * The feasible states of a model in ascending order; a state's place in it is its <em>index</em>.
 *
 * <p>Memory: 8 bytes for each state, and for up to {@value #MOST_OPTIONS_IN_BITS} options 1.5 bits for each of the
 * 2^options numbers. Immutable and safe to share.
 */
public final class StateSpace {
    /** More feasible states than this are not listed. */
    public static final int MOST_STATES = 1 << 24;

    private static final int MOST_OPTIONS_IN_BITS = 28;

    private final int options;
    private final long[] states;
    private final long @Nullable [] member; // bit s is set where s is feasible
    private final int[] before; // feasible states before each word of `member`

    private StateSpace(int options, long[] states) {
        this.options = options;
        this.states = states;
        if (options > MOST_OPTIONS_IN_BITS || states.length == 1 << options) {
            this.member = null;
            this.before = new int[0];
        } else {
            long[] bits = new long[Math.max(1, 1 << options >>> 6)];
            for (long state : states) {
                bits[(int) (state >>> 6)] |= 1L << state;
            }
            this.member = bits;
            this.before = new int[bits.length];
            for (int i = 1; i < bits.length; i++) {
                before[i] = before[i - 1] + Long.bitCount(bits[i - 1]);
            }
        }
    }

    /**
     * @throws BadModel      where no state is feasible; it names the constraints that clash
     * @throws TooManyStates where more than {@value #MOST_STATES} are feasible
     */
    public static StateSpace of(ConflictModel model) {
        long[] states = FeasibleSearch.states(model, MOST_STATES + 1);
        if (states.length == 0) {
            throw Clash.of(model).asBadModel(model);
        }
        if (states.length > MOST_STATES) {
            throw new TooManyStates(
                    "More than %,d states are feasible, too many to list. Ask about single states, or say what cannot go together."
                            .formatted(MOST_STATES));
        }
        return new StateSpace(model.options().size(), states);
    }

    /** A feasible state, found without listing them; empty where there is none. */
    public static OptionalLong anyState(ConflictModel model) {
        return FeasibleSearch.first(model, model.infeasible());
    }

    public int size() {
        return states.length;
    }

    /** The number of states with or without regard to feasibility: 2^options. */
    public long combinations() {
        return 1L << options;
    }

    public long state(int index) {
        return states[index];
    }

    /** All states, ascending; a copy. */
    public long[] states() {
        return states.clone();
    }

    /** The state's index, or -1 where it is not feasible. */
    public int index(long state) {
        if (state < 0 || state >>> options != 0) {
            return -1;
        }
        if (member != null) {
            int word = (int) (state >>> 6);
            long bits = member[word];
            return (bits >>> state & 1) == 0 ? -1 : before[word] + Long.bitCount(bits & (1L << state) - 1);
        }
        if (options <= MOST_OPTIONS_IN_BITS) { // every number is a state
            return (int) state;
        }
        int place = Arrays.binarySearch(states, state);
        return place < 0 ? -1 : place;
    }

    /** @throws IllegalArgumentException where the state is not feasible */
    public int indexOrRefuse(long state) {
        int index = index(state);
        if (index < 0) {
            throw new IllegalArgumentException("State " + state + " is not feasible in this model. "
                    + "Feasible states run from " + states[0] + " to " + states[states.length - 1] + ".");
        }
        return index;
    }
}
