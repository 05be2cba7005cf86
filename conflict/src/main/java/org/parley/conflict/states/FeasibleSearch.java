package org.parley.conflict.states;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Pattern;

/**
 * Finds feasible states by deciding option after option, highest place first, and turning back as soon as a pattern
 * is complete: states come in ascending order, and where patterns leave few of them, few are visited.
 */
final class FeasibleSearch {
    private static final int MOST_STEPS = 1 << 30;

    private final Pattern[][] completedBy; // patterns by their lowest option: decided last
    private final int options;
    private final long most;
    private long[] found = new long[1024];
    private int count;
    private int steps;

    private FeasibleSearch(ConflictModel model, List<Pattern> patterns, long most) {
        this.options = model.options().size();
        this.most = most;
        List<List<Pattern>> byLowest = new ArrayList<>();
        for (int i = 0; i <= options; i++) {
            byLowest.add(new ArrayList<>());
        }
        for (Pattern pattern : patterns) {
            int lowest = pattern.mask() == 0 ? options : Long.numberOfTrailingZeros(pattern.mask());
            byLowest.get(lowest).add(pattern);
        }
        this.completedBy = byLowest.stream().map(p -> p.toArray(Pattern[]::new)).toArray(Pattern[][]::new);
    }

    /** All feasible states in ascending order, or the first ones if there are more than {@code most}. */
    static long[] states(ConflictModel model, int most) {
        FeasibleSearch search = new FeasibleSearch(model, model.infeasible(), most);
        search.run();
        return Arrays.copyOf(search.found, search.count);
    }

    /** The lowest state that matches none of the patterns. */
    static OptionalLong first(ConflictModel model, List<Pattern> patterns) {
        FeasibleSearch search = new FeasibleSearch(model, patterns, 1);
        search.run();
        return search.count == 0 ? OptionalLong.empty() : OptionalLong.of(search.found[0]);
    }

    private void run() {
        if (completedBy[options].length == 0) {
            decide(options - 1, 0);
        }
    }

    private void decide(int option, long state) {
        if (count >= most) {
            return;
        }
        if (++steps > MOST_STEPS) {
            throw new TooManyStates("After a thousand million attempts it is still open which states are feasible. "
                    + "Simplify what cannot go together.");
        }
        if (option < 0) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = state;
            return;
        }
        if (allowed(option, state)) {
            decide(option - 1, state);
        }
        if (allowed(option, state | 1L << option)) {
            decide(option - 1, state | 1L << option);
        }
    }

    private boolean allowed(int option, long state) {
        for (Pattern pattern : completedBy[option]) {
            if (pattern.matches(state)) {
                return false;
            }
        }
        return true;
    }
}
