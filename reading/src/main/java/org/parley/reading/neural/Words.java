package org.parley.reading.neural;

import java.util.Arrays;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Windows.Window;

/** The words of a neighbourhood: where each begins and ends, and whether it belongs to the cue. */
record Words(int[] positions, int[] ends, int shift, Candidate cue) {

    static Words of(Pieces pieces, Window window, int begin, int width, Candidate cue) {
        int[] positions = new int[width];
        int[] ends = new int[width];
        int count = 0;
        int shift = window.from() - 1;
        int last = Math.min(begin + width, window.to() - shift);
        for (int at = Math.max(begin, 1); at < last; at++) {
            if (pieces.heads()[at + shift]) {
                positions[count] = at;
                ends[count++] = at + 1;
            } else if (count > 0) {
                ends[count - 1] = at + 1;
            }
        }
        return new Words(Arrays.copyOf(positions, count), Arrays.copyOf(ends, count), shift, cue);
    }

    int count() {
        return positions.length;
    }

    /** Position of the word in the window. */
    int position(int word) {
        return positions[word];
    }

    /** First piece of the word in the text. */
    int piece(int word) {
        return positions[word] + shift;
    }

    /** First piece of the text after the word. */
    int pieceEnd(int word) {
        return ends[word] + shift;
    }

    boolean isCue(int word) {
        return positions[word] >= cue.from() && positions[word] < cue.to();
    }
}
