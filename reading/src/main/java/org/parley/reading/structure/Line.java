package org.parley.reading.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text that is not blank, without the white space around it; offsets count {@code char}s.
 *
 * @param indent     how many blanks stand before it
 * @param blankAbove whether blank lines stand between it and the line before
 */
record Line(int begin, int end, int indent, boolean blankAbove) {

    int length() {
        return end - begin;
    }

    /** The lines of {@code text} in {@code [from, to)}; CR, LF, CRLF, form feed and the Unicode separators end a line. */
    static List<Line> of(String text, int from, int to) {
        List<Line> lines = new ArrayList<>();
        boolean blankAbove = from > 0; // nothing joins it to what stands before the stretch
        int start = from;
        while (start < to) {
            int stop = start;
            while (stop < to && !Glyphs.lineBreak(text.charAt(stop))) {
                stop++;
            }
            int begin = Glyphs.skipBlank(text, start, stop);
            if (begin < stop) {
                lines.add(new Line(begin, Glyphs.trimEnd(text, begin, stop), begin - start, blankAbove));
                blankAbove = false;
            } else {
                blankAbove = true;
            }
            boolean crlf = stop + 1 < to && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n';
            start = stop + (crlf ? 2 : 1);
        }
        return lines;
    }
}
