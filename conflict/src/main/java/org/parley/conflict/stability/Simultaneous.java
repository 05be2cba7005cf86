package org.parley.conflict.stability;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.conflict.states.OptionMoves;
import org.parley.conflict.states.StateSpace;

/**
 * Simultaneous stability for one decision maker i ({@link Concept#SIM}).
 *
 * <p>For a state s the opponents' choices form a box: of each opponent its setting in s and the settings it would
 * improve to. An improvement a of i is answered if some feasible state with i's setting of a and a setting of the box
 * is no better for i than s. States are taken in ascending order of i's payoff, and a bit is set for every state no
 * better than the current one, laid out so that the settings of one opponent lie side by side: 64 of its choices are
 * tested by one operation.
 *
 * <p>Cost for each state: the improvements of i, times the product of the opponents' choices over 64, less where an
 * answer is found early.
 */
final class Simultaneous {
    private static final long MOST_WORDS = 1 << 25;

    private final OptionMoves moves;
    private final int[] payoff;
    private final int mover;
    private final int present;
    private final OptionMoves.Ladder[] improvements;
    private final Settings[] settings;
    private final int packed; // the opponent whose settings lie side by side, or -1
    private final int[] buffer;

    private Simultaneous(Game game, OptionMoves moves, int mover, OptionMoves.Ladder[] improvements) {
        this.moves = moves;
        this.payoff = game.payoffs()[mover];
        this.mover = mover;
        this.present = game.present();
        this.improvements = improvements;
        this.settings = IntStream.range(0, improvements.length)
                .mapToObj(j -> Settings.of(moves.space(), moves.optionsOf(j)))
                .toArray(Settings[]::new);
        int widest = -1;
        for (int j = 0; j < settings.length; j++) {
            if (j != mover && (widest < 0 || settings[j].count > settings[widest].count)) {
                widest = j;
            }
        }
        this.packed = widest;
        this.buffer = new int
                [Arrays.stream(improvements)
                        .mapToInt(OptionMoves.Ladder::most)
                        .max()
                        .orElse(0)];
    }

    /** Indices of the states that are stable for the mover. */
    static BitSet stable(Game game, int mover, List<OptionMoves.Ladder> improvements) {
        if (!(game.moves() instanceof OptionMoves moves)) {
            throw new IllegalArgumentException("simultaneous stability needs moves in option form");
        }
        Simultaneous search = new Simultaneous(game, moves, mover, improvements.toArray(OptionMoves.Ladder[]::new));
        return search.words() <= MOST_WORDS ? search.packed() : search.oneByOne();
    }

    private long words() {
        double words = 1; // may go far beyond a long
        for (int j = 0; j < settings.length; j++) {
            words *= j == packed ? settings[j].words() : settings[j].count;
        }
        return words > MOST_WORDS ? Long.MAX_VALUE : (long) words;
    }

    // ---- bits laid out by settings

    private BitSet packed() {
        int width = packed < 0 ? 1 : settings[packed].words();
        int[] stride = new int[settings.length]; // 0 for the packed opponent
        int words = width;
        for (int j = 0; j < settings.length; j++) {
            if (j != packed) {
                stride[j] = words;
                words *= settings[j].count;
            }
        }
        long[] noBetter = new long[words]; // a bit for each state whose payoff is at most the current one
        Box box = new Box(stride, new long[width]);
        BitSet stable = new BitSet(payoff.length);
        int[] order = OptionMoves.byValue(payoff);
        for (int end, at = 0; at < order.length; at = end) {
            for (end = at; end < order.length && payoff[order[end]] == payoff[order[at]]; end++) {
                setBit(order[end], stride, noBetter);
            }
            for (int i = at; i < end; i++) {
                int state = order[i];
                int[] targets = Arrays.copyOf(buffer, improvements[mover].targets(state, buffer));
                if (targets.length == 0 || box.around(state).answersAll(targets, noBetter)) {
                    stable.set(state);
                }
            }
        }
        return stable;
    }

    private void setBit(int state, int[] stride, long[] words) {
        int word = packed < 0 ? 0 : settings[packed].of[state] >>> 6;
        for (int j = 0; j < stride.length; j++) {
            word += stride[j] * settings[j].of[state];
        }
        words[word] |= 1L << (packed < 0 ? 0 : settings[packed].of[state]);
    }

    /** What the opponents can choose from in one state; used again for the next. */
    private final class Box {
        private final int[] stride;
        private final long[] choices; // of the packed opponent
        private int[] offsets = new int[64]; // of every combination of the others' choices
        private int combinations;

        Box(int[] stride, long[] choices) {
            this.stride = stride;
            this.choices = choices;
        }

        Box around(int state) {
            offsets[0] = 0;
            combinations = 1;
            for (int j = 0; j < stride.length; j++) {
                if (j != mover && j != packed) {
                    multiply(state, j);
                }
            }
            Arrays.fill(choices, 0);
            if (packed < 0) {
                choices[0] = 1;
                return this;
            }
            int[] of = settings[packed].of;
            choices[of[state] >>> 6] |= 1L << of[state];
            for (int count = improvementsOf(packed, state); count > 0; count--) {
                int setting = of[buffer[count - 1]];
                choices[setting >>> 6] |= 1L << setting;
            }
            return this;
        }

        private void multiply(int state, int opponent) {
            int better = improvementsOf(opponent, state);
            int[] of = settings[opponent].of;
            offsets = Arrays.copyOf(offsets, Math.max(offsets.length, combinations * (better + 1)));
            for (int choice = better; choice >= 0; choice--) { // staying comes last: it overwrites in place
                int offset = stride[opponent] * (choice == 0 ? of[state] : of[buffer[choice - 1]]);
                for (int k = 0; k < combinations; k++) {
                    offsets[choice * combinations + k] = offsets[k] + offset;
                }
            }
            combinations *= better + 1;
        }

        boolean answersAll(int[] targets, long[] noBetter) {
            for (int target : targets) {
                if (!answers(stride[mover] * settings[mover].of[target], noBetter)) {
                    return false;
                }
            }
            return true;
        }

        private boolean answers(int base, long[] noBetter) {
            for (int k = 0; k < combinations; k++) {
                int word = base + offsets[k];
                for (int w = 0; w < choices.length; w++) {
                    if ((noBetter[word + w] & choices[w]) != 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** How many improvements the opponent has from here; they are in the buffer. */
    private int improvementsOf(int opponent, int state) {
        return (present >>> opponent & 1) == 0 ? 0 : improvements[opponent].targets(state, buffer);
    }

    // ---- where the settings combine to more than fits: state by state

    private BitSet oneByOne() {
        StateSpace space = moves.space();
        BitSet stable = new BitSet(payoff.length);
        for (int state = 0; state < payoff.length; state++) {
            int[] targets = Arrays.copyOf(buffer, improvements[mover].targets(state, buffer));
            boolean answered = true;
            for (int i = 0; i < targets.length && answered; i++) {
                answered = answered(space, space.state(targets[i]), 0, state);
            }
            if (answered) {
                stable.set(state);
            }
        }
        return stable;
    }

    private boolean answered(StateSpace space, long reached, int opponent, int from) {
        if (opponent == settings.length) {
            int index = space.index(reached);
            return index >= 0 && payoff[index] <= payoff[from];
        }
        if (answered(space, reached, opponent + 1, from)) { // it stays
            return true;
        }
        if (opponent == mover) {
            return false;
        }
        int count = improvementsOf(opponent, from);
        long own = moves.optionsOf(opponent);
        for (int target : Arrays.copyOf(buffer, count)) {
            if (answered(space, reached & ~own | space.state(target) & own, opponent + 1, from)) {
                return true;
            }
        }
        return false;
    }

    /** The settings of one decision maker's options that occur, numbered from 0. */
    private record Settings(int[] of, int count) {
        static Settings of(StateSpace space, long options) {
            long[] values = new long[space.size()];
            for (int s = 0; s < values.length; s++) {
                values[s] = Long.compress(space.state(s), options);
            }
            int bits = Long.bitCount(options);
            int[] of = new int[values.length];
            if (bits <= 20) { // a table is faster than a search
                int[] number = new int[1 << bits];
                for (long value : values) {
                    number[(int) value] = 1;
                }
                int count = 0;
                for (int v = 0; v < number.length; v++) {
                    if (number[v] != 0) {
                        number[v] = count++;
                    }
                }
                for (int s = 0; s < of.length; s++) {
                    of[s] = number[(int) values[s]];
                }
                return new Settings(of, count);
            }
            long[] distinct = Arrays.stream(values).sorted().distinct().toArray();
            for (int s = 0; s < of.length; s++) {
                of[s] = Arrays.binarySearch(distinct, values[s]);
            }
            return new Settings(of, distinct.length);
        }

        int words() {
            return count + 63 >>> 6;
        }
    }
}
