package org.parley.conflict.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Direction;
import org.parley.conflict.Pattern;
import org.parley.conflict.states.TooManyStates;

/**
 * The moves from single states: a decision maker's options are decided one after the other, and a branch ends as
 * soon as a pattern is complete, so that the work follows the feasible targets rather than all 2^k settings.
 * Immutable and safe to share.
 */
public final class LocalMoves {
    /** A decision maker with more moves than this from one state is too much to look at. */
    public static final int MOST_MOVES = 1 << 22;

    private final List<String> names;
    private final long[] own; // options by decision maker
    private final Pattern[][] concerning; // patterns that a change by the decision maker can complete
    private final long forward;
    private final long back;
    private final List<Pattern> infeasible;

    public LocalMoves(ConflictModel model) {
        int count = model.decisionMakers().size();
        this.names = model.decisionMakers().stream().map(DecisionMaker::name).toList();
        this.own = new long[count];
        this.concerning = new Pattern[count][];
        this.forward = model.optionsWith(Direction.FORWARD);
        this.back = model.optionsWith(Direction.BACK);
        this.infeasible = model.infeasible();
        for (int i = 0; i < count; i++) {
            long mask = model.optionsOf(i);
            own[i] = mask;
            concerning[i] = infeasible.stream()
                    .filter(pattern -> (pattern.mask() & mask) != 0)
                    .toArray(Pattern[]::new);
        }
    }

    public int decisionMakers() {
        return own.length;
    }

    public boolean feasible(long state) {
        for (Pattern pattern : infeasible) {
            if (pattern.matches(state)) {
                return false;
            }
        }
        return true;
    }

    /** Bits of the options that the decision maker owns. */
    public long optionsOf(int decisionMaker) {
        return own[decisionMaker];
    }

    /**
     * Where the decision maker can move to from this feasible state, ascending.
     *
     * @throws TooManyStates where there are more than {@value #MOST_MOVES}
     */
    public long[] from(int decisionMaker, long state) {
        long mine = own[decisionMaker];
        long movable = mine & ~(forward & state) & ~(back & ~state);
        List<Pattern> open = new ArrayList<>(); // what the movable options can still complete
        for (Pattern pattern : concerning[decisionMaker]) {
            long fixed = pattern.mask() & ~movable;
            if ((state & fixed) == (pattern.value() & fixed)) {
                open.add(new Pattern(pattern.mask() & movable, pattern.value() & movable));
            }
        }
        Targets targets = new Targets(state, open.toArray(Pattern[]::new));
        if (!targets.decide(movable, state & ~movable)) {
            throw new TooManyStates(
                    "%s has more than %,d moves from one state, too many to look at. Say what cannot go together."
                            .formatted(names.get(decisionMaker), MOST_MOVES));
        }
        return Arrays.copyOf(targets.found, targets.count);
    }

    private static final class Targets {
        private final long start;
        private final Pattern[] open;
        private long[] found = new long[8];
        private int count;

        Targets(long start, Pattern[] open) {
            this.start = start;
            this.open = open;
        }

        /** False where there are too many. */
        boolean decide(long undecided, long state) {
            if (undecided == 0) {
                if (state != start) {
                    if (count == MOST_MOVES) {
                        return false;
                    }
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = state;
                }
                return true;
            }
            long bit = Long.highestOneBit(undecided);
            return (!allowed(bit, state) || decide(undecided & ~bit, state))
                    && (!allowed(bit, state | bit) || decide(undecided & ~bit, state | bit));
        }

        /** No pattern that this option decides last matches. */
        private boolean allowed(long bit, long state) {
            for (Pattern pattern : open) {
                if (Long.lowestOneBit(pattern.mask()) == bit && pattern.matches(state)) {
                    return false;
                }
            }
            return true;
        }
    }
}
