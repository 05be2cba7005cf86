package org.parley.training;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.parley.reading.neural.Pieces;
import org.parley.reading.neural.WordPieces;

/**
 * Makes training text as rough as real reports are: quotation marks straight, turned round, doubled or gone; capitals
 * and paragraph breaks lost.
 *
 * @param share of windows that each kind of roughness befalls, between 0 and 1
 * @param open  piece number of the opening mark
 * @param close of the closing mark
 * @param plain of the straight mark
 */
record Roughening(double share, int open, int close, int plain) {

    Roughening {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must lie between 0 and 1, not " + share);
        }
    }

    static Roughening of(double share, WordPieces vocabulary) {
        return new Roughening(
                share,
                vocabulary.cut("“").ids()[0],
                vocabulary.cut("”").ids()[0],
                vocabulary.cut("\"").ids()[0]);
    }

    private boolean isMark(int id) {
        return id == open || id == close || id == plain;
    }

    /** The pieces of {@code [from, to)} that stay: now and then, all quotation marks go, or half of them. */
    int[] keep(Pieces pieces, int from, int to, RandomGenerator random) {
        double loss = random.nextDouble() < share ? (random.nextBoolean() ? 1 : 0.5) : 0;
        return IntStream.range(from, to)
                .filter(i -> loss == 0 || !isMark(pieces.ids()[i]) || random.nextDouble() >= loss)
                .toArray();
    }

    /** Changes a window in place. */
    void change(int[] ids, int[] looks, int length, RandomGenerator random) {
        boolean straight = random.nextDouble() < 2 * share;
        boolean turned = random.nextDouble() < share;
        boolean small = random.nextDouble() < share;
        boolean flat = random.nextDouble() < share;
        for (int i = 1; i < length - 1; i++) {
            if (isMark(ids[i])) {
                if (straight) {
                    ids[i] = plain;
                } else if (turned && random.nextInt(3) == 0) {
                    ids[i] = ids[i] == open ? close : open;
                }
            }
            int gap = looks[i] / 4;
            int letters = looks[i] % 4;
            looks[i] = 4 * (flat ? Math.min(gap, Pieces.Gap.SPACE.ordinal()) : gap) + (small ? 0 : letters);
        }
    }
}
