package org.parley.reading.structure;

import java.util.List;

/**
 * Whether a text's lines were broken at a fixed width, as mail programs and old wire feeds do, and which lines then
 * belong to one paragraph.
 *
 * <p>Two lines belong together if no blank line parts them and the first word of the second would not have fitted on
 * the first, or if the first does not end as a sentence does and the second begins with a small letter.
 */
record Wrapping(String text, boolean wrapped, int width) {

    /** Lines longer than this are paragraphs, not lines of a wrapped text. */
    private static final int WIDEST = 110;
    /** How ragged the right edge may be. */
    private static final int SLACK = 6;

    static Wrapping of(String text, List<Line> lines) {
        int pairs = 0;
        int flowing = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i + 1).blankAbove()) {
                pairs++;
                flowing += flows(text, lines.get(i), lines.get(i + 1)) ? 1 : 0;
            }
        }
        int[] lengths = lines.stream().mapToInt(Line::length).sorted().toArray();
        int width = lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 19 / 20];
        return new Wrapping(text, flowing > 0 && flowing * 4 >= pairs && width <= WIDEST && width >= 30, width);
    }

    boolean joins(Line above, Line below) {
        if (!wrapped || below.blankAbove() || startsItem(below) || below.indent() > above.indent() + 1) {
            return false;
        }
        return flows(text, above, below) || above.length() + 1 + firstWord(below) > width - SLACK;
    }

    private static boolean flows(String text, Line above, Line below) {
        char last = text.charAt(above.end() - 1);
        return !Glyphs.stop(last) && last != ':' && Character.isLowerCase(text.charAt(below.begin()));
    }

    private int firstWord(Line line) {
        int end = line.begin();
        while (end < line.end() && !Glyphs.blank(text.charAt(end))) {
            end++;
        }
        return end - line.begin();
    }

    private boolean startsItem(Line line) {
        char c = text.charAt(line.begin());
        boolean mark = c == '•' || c == '*' || c == '-' || c == '▪' || c == '●' || c == '◦' || c == '>';
        return mark && line.length() > 1 && Glyphs.blank(text.charAt(line.begin() + 1));
    }
}
