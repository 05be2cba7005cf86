package org.parley.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.parley.model.Range;
import org.parley.reading.neural.Pieces;
import org.parley.reading.neural.WordPieces;

/**
 * A gold article in word pieces.
 *
 * @param gold attributions that have a cue
 */
public record Example(GoldArticle article, Pieces pieces, List<Gold> gold) {

    /** Pieces of a gold attribution; the cue is {@code from} to {@code to} (exclusive). */
    public record Gold(int from, int to, BitSet source, BitSet content) {}

    public static Example of(GoldArticle article, WordPieces vocabulary) {
        Pieces pieces = vocabulary.cut(article.text());
        List<Gold> gold = new ArrayList<>();
        for (GoldArticle.Attribution attribution : article.attributions()) {
            BitSet cue = pieces(pieces, attribution.cue());
            if (!cue.isEmpty()) {
                gold.add(new Gold(
                        cue.nextSetBit(0),
                        cue.length(),
                        pieces(pieces, attribution.source()),
                        pieces(pieces, attribution.content())));
            }
        }
        return new Example(article, pieces, gold);
    }

    /** The pieces of all words that some range touches. */
    static BitSet pieces(Pieces pieces, List<Range> ranges) {
        BitSet set = new BitSet();
        for (Range range : ranges) {
            int at = Arrays.binarySearch(pieces.begins(), range.begin());
            at = Math.max(0, at >= 0 ? at : -at - 2);
            while (at > 0 && pieces.begins()[at - 1] == pieces.begins()[at]) {
                at--;
            }
            for (; at < pieces.size() && pieces.begins()[at] < range.end(); at++) {
                if (pieces.ends()[at] > range.begin()) {
                    set.set(at);
                }
            }
        }
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            for (int back = i; !pieces.heads()[back]; ) {
                set.set(--back);
            }
            for (int on = i + 1; on < pieces.size() && !pieces.heads()[on]; on++) {
                set.set(on);
            }
        }
        return set;
    }
}
