package org.parley.reading.neural;

import java.util.ArrayList;
import java.util.List;
import org.parley.reading.NameKind;
import org.parley.reading.neural.Windows.Window;

/** Puts names together from what the network takes each word for: nothing, the begin of a name of some kind, or its going on. */
final class NameTags {

    private final List<FoundName> names = new ArrayList<>();
    private int wordEnd = -1; // where the last name's words end, or −1 after a word that is in none
    private int words; // of the last name
    private double chances; // of the last name, summed

    /** Reads one window's core, after the cores before it. */
    void read(Pieces pieces, Window window, float[][] logits) {
        for (int piece = window.coreFrom(); piece < window.coreTo(); piece++) {
            if (pieces.heads()[piece]) {
                int end = piece + 1;
                while (end < pieces.size() && !pieces.heads()[end]) {
                    end++;
                }
                word(pieces, piece, end, logits[piece - window.from() + 1]);
            }
        }
    }

    private void word(Pieces pieces, int from, int to, float[] logits) {
        int tag = 0;
        for (int i = 1; i < logits.length; i++) {
            tag = logits[i] > logits[tag] ? i : tag;
        }
        if (tag == 0) {
            wordEnd = -1;
            return;
        }
        boolean goesOn = tag % 2 == 0;
        boolean newLine = pieces.looks()[from] / 4 >= Pieces.Gap.LINE.ordinal();
        NameKind kind = NameKind.values()[(tag - 1) / 2];
        int begin = from;
        if (goesOn && wordEnd == from && !newLine) {
            FoundName before = names.removeLast();
            begin = before.from();
            kind = before.kind();
        } else {
            words = 0;
            chances = 0;
        }
        words++;
        chances += Finder.probability(logits, tag);
        wordEnd = to;
        names.add(new FoundName(begin, to, kind, chances / words));
    }

    /** In order of place. */
    List<FoundName> names() {
        return List.copyOf(names);
    }
}
