package org.parley.formats.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the words of a page into lines in the order in which a person reads them.
 *
 * <p>The order of the file is kept, for most programs write column after column. Only where several lines run across
 * the same empty strip is the page cut into columns, by the recursive XY-cut (Nagy and Seth 1984): first along empty
 * strips from top to bottom, then along the widest gaps between lines. Costs O(n log n) for each level of cuts.
 */
final class ReadingOrder {

    /** An empty strip between columns is wider than any gap between words, in widths of the letters. */
    private static final float STRIP = 1.3f;

    private static final int LINES_ACROSS = 3;
    private static final int DEEPEST = 12;

    private ReadingOrder() {}

    static List<PdfLine> of(int page, List<List<PdfWord>> lines) {
        List<PdfLine> pieces = new ArrayList<>();
        int across = 0;
        for (List<PdfWord> line : lines) {
            List<PdfLine> split = split(page, line);
            across += split.size() > 1 ? 1 : 0;
            pieces.addAll(split);
        }
        if (across < LINES_ACROSS) {
            return pieces;
        }
        List<PdfLine> ordered = new ArrayList<>();
        cut(pieces, 0, ordered);
        return ordered;
    }

    /** A line as the file gives it, cut where it leaps over a strip. */
    private static List<PdfLine> split(int page, List<PdfWord> words) {
        List<PdfLine> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean leap = i < words.size()
                    && (words.get(i).left() - words.get(i - 1).right()
                                    > STRIP * words.get(i).size()
                            || words.get(i).left()
                                    < words.get(i - 1).left() - words.get(i).size());
            if (i == words.size() || leap) {
                pieces.add(line(page, words.subList(from, i)));
                from = i;
            }
        }
        return pieces;
    }

    private static PdfLine line(int page, List<PdfWord> words) {
        StringBuilder text = new StringBuilder();
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float size = 0;
        int bold = 0;
        for (PdfWord word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
            left = Math.min(left, word.left());
            right = Math.max(right, word.right());
            size = Math.max(size, word.size());
            bold += word.bold() ? word.text().length() : -word.text().length();
        }
        return new PdfLine(page, text.toString(), left, right, words.getFirst().base(), size, bold > 0);
    }

    private static void cut(List<PdfLine> region, int depth, List<PdfLine> ordered) {
        if (depth < DEEPEST && region.size() > 1) {
            float strip = emptyStrip(region);
            if (!Float.isNaN(strip)) {
                cut(region.stream().filter(line -> line.right() <= strip).toList(), depth + 1, ordered);
                cut(region.stream().filter(line -> line.right() > strip).toList(), depth + 1, ordered);
                return;
            }
            float gap = widestGap(region);
            if (!Float.isNaN(gap)) {
                cut(region.stream().filter(line -> line.base() <= gap).toList(), depth + 1, ordered);
                cut(region.stream().filter(line -> line.base() > gap).toList(), depth + 1, ordered);
                return;
            }
        }
        region.stream()
                .sorted(Comparator.comparing(PdfLine::base).thenComparing(PdfLine::left))
                .forEach(ordered::add);
    }

    /** The right edge of the left column, if the region falls into columns of several lines each; otherwise NaN. */
    private static float emptyStrip(List<PdfLine> region) {
        List<PdfLine> byLeft =
                region.stream().sorted(Comparator.comparing(PdfLine::left)).toList();
        float reach = byLeft.getFirst().right();
        for (int i = 1; i < byLeft.size(); i++) {
            PdfLine next = byLeft.get(i);
            if (next.left() - reach > STRIP / 2 * next.size()
                    && i >= LINES_ACROSS
                    && byLeft.size() - i >= LINES_ACROSS) {
                return reach;
            }
            reach = Math.max(reach, next.right());
        }
        return Float.NaN;
    }

    /** Where the region can be cut into an upper and a lower part: below the line before the widest gap. */
    private static float widestGap(List<PdfLine> region) {
        List<PdfLine> byBase =
                region.stream().sorted(Comparator.comparing(PdfLine::base)).toList();
        float widest = 0;
        float at = Float.NaN;
        for (int i = 1; i < byBase.size(); i++) {
            float gap = byBase.get(i).base() - byBase.get(i - 1).base();
            if (gap > widest + 0.5f && gap > byBase.get(i).size() * 1.1f) {
                widest = gap;
                at = byBase.get(i - 1).base();
            }
        }
        return at;
    }
}
