package org.parley.reading.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text cut into word pieces, as the encoder sees it.
 *
 * <p>All arrays have one entry a piece. The arrays are shared, not copied: treat them as read-only.
 *
 * @param ids    number of the piece in the vocabulary
 * @param begins where it begins in the text, in code points
 * @param ends   where it ends, exclusive
 * @param looks  what lower-casing and splitting lose: the gap before the piece and the case of its word, see
 *               {@link #look}
 * @param heads  whether it is the first piece of a word; a word is a run of letters and digits, or one mark
 */
public record Pieces(int[] ids, int[] begins, int[] ends, byte[] looks, boolean[] heads) {

    /** How many values a look can have. */
    public static final int LOOKS = 16;

    /** The gap before a piece. */
    public enum Gap {
        NONE,
        SPACE,
        LINE,
        PARAGRAPH
    }

    /** How a word is written. */
    public enum Case {
        LOWER,
        CAPITALISED,
        UPPER,
        MIXED
    }

    public static byte look(Gap gap, Case letters) {
        return (byte) (4 * gap.ordinal() + letters.ordinal());
    }

    public int size() {
        return ids.length;
    }

    /**
     * Cut into stretches of {@code most} pieces at most, in order: where a paragraph begins in the last quarter of a stretch there,
     * else where a word does, or where it must.
     */
    public List<Pieces> stretches(int most) {
        List<Pieces> stretches = new ArrayList<>();
        for (int from = 0; from < size(); ) {
            int to = size() - from <= most ? size() : cut(from + most - most / 4, from + most);
            stretches.add(from == 0 && to == size() ? this : slice(from, to));
            from = to;
        }
        return stretches;
    }

    private int cut(int least, int most) {
        int word = most;
        for (int at = most; at >= least; at--) {
            if (looks[at] / 4 == Gap.PARAGRAPH.ordinal()) {
                return at;
            }
            word = word == most && !heads[most] && heads[at] ? at : word;
        }
        return word;
    }

    /** Pieces {@code from} (inclusive) to {@code to} (exclusive). */
    public Pieces slice(int from, int to) {
        return new Pieces(
                Arrays.copyOfRange(ids, from, to),
                Arrays.copyOfRange(begins, from, to),
                Arrays.copyOfRange(ends, from, to),
                Arrays.copyOfRange(looks, from, to),
                Arrays.copyOfRange(heads, from, to));
    }
}
