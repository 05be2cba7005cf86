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
        Box box = new Box(stride, width);
        BitSet stable = new BitSet(payoff.length);
        int[] order = OptionMoves.byValue(payoff);
        for (int end, at = 0; at < order.length; at = end) {
            for (end = at; end < order.length && payoff[order[end]] == payoff[order[at]]; end++) {
                setBit(order[end], stride, noBetter);
            }
            for (int i = at; i < end; i++) {
                if (box.answersAll(order[i], noBetter)) {
                    stable.set(order[i]);
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

    /** What the opponents can choose from in one state after the other. */
    private final class Box {
        private final int[] stride;
        private final int[][] aligned; // setting that each improvement leads to, by decision maker
        private final int inner; // the opponent whose choices are gone through last, or -1
        private final int[] targets; // settings that the mover would rather have
        private final int[] innerOffsets;
        private int[] outerOffsets = new int[64]; // of every combination of the other opponents' choices
        private final long[] choices; // of the packed opponent

        Box(int[] stride, int width) {
            this.stride = stride;
            this.choices = new long[width];
            this.aligned = new int[settings.length][];
            int last = -1;
            for (int j = 0; j < aligned.length; j++) {
                aligned[j] = improvements[j].align(settings[j].of);
                last = j == mover || j == packed ? last : j;
            }
            this.inner = last;
            this.targets = new int[improvements[mover].most()];
            this.innerOffsets = new int[last < 0 ? 1 : improvements[last].most() + 1];
        }

        /** Whether some choice of the opponents answers each improvement of the mover from this state. */
        boolean answersAll(int state, long[] noBetter) {
            int wanted = improvements[mover].targets(state, aligned[mover], targets);
            if (wanted == 0) {
                return true;
            }
            int outer = outerOffsets(state);
            int innermost = inner < 0 ? 1 : offsets(inner, state, innerOffsets);
            setChoices(state);
            for (int i = 0; i < wanted; i++) {
                if (!answers(stride[mover] * targets[i], outer, innermost, noBetter)) {
                    return false;
                }
            }
            return true;
        }

        private boolean answers(int base, int outer, int innermost, long[] noBetter) {
            for (int k = 0; k < outer; k++) {
                int from = base + outerOffsets[k];
                for (int m = 0; m < innermost; m++) {
                    int word = from + innerOffsets[m];
                    for (int w = 0; w < choices.length; w++) {
                        if ((noBetter[word + w] & choices[w]) != 0) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private int outerOffsets(int state) {
            int count = 1;
            outerOffsets[0] = 0;
            for (int j = 0; j < stride.length; j++) {
                if (j != mover && j != packed && j != inner) {
                    int own = offsets(j, state, buffer);
                    outerOffsets = Arrays.copyOf(outerOffsets, Math.max(outerOffsets.length, count * own));
                    for (int choice = own - 1; choice >= 0; choice--) { // backwards: the first overwrites in place
                        for (int k = 0; k < count; k++) {
                            outerOffsets[choice * count + k] = outerOffsets[k] + buffer[choice];
                        }
                    }
                    count *= own;
                }
            }
            return count;
        }

        /** Writes where the opponent's choices lie, staying last; returns how many. */
        private int offsets(int opponent, int state, int[] into) {
            int count = isPresent(opponent) ? improvements[opponent].targets(state, aligned[opponent], into) : 0;
            into[count] = settings[opponent].of[state];
            for (int choice = 0; choice <= count; choice++) {
                into[choice] *= stride[opponent];
            }
            return count + 1;
        }

        private void setChoices(int state) {
            Arrays.fill(choices, 0);
            if (packed < 0) {
                choices[0] = 1;
                return;
            }
            int stay = settings[packed].of[state];
            choices[stay >>> 6] |= 1L << stay;
            int count = isPresent(packed) ? improvements[packed].targets(state, aligned[packed], buffer) : 0;
            for (int i = 0; i < count; i++) {
                choices[buffer[i] >>> 6] |= 1L << buffer[i];
            }
        }
    }

    private boolean isPresent(int opponent) {
        return (present >>> opponent & 1) == 1;
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
        int count = isPresent(opponent) ? improvements[opponent].targets(from, buffer) : 0;
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
