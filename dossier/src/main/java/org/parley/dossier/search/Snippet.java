package org.parley.dossier.search;

import java.util.List;
import org.parley.model.CodePoints;
import org.parley.model.Range;

/**
 * A stretch of a document around hits, cut at spaces.
 *
 * @param text   the words as they stand in the document, line breaks included
 * @param range  where in the document
 * @param places the hits inside, as places in the document; subtract {@code range.begin()} for places in {@code text}
 */
public record Snippet(String text, Range range, List<Range> places) {

    /** Code points shown on either side, and the length that hits are gathered over. */
    private static final int BESIDE = 100;

    private static final int TOGETHER = 160;

    public Snippet {
        places = List.copyOf(places);
    }

    /** Around the closest gathering of hits, the first where several are as close; the text's start without hits. */
    public static Snippet of(CodePoints text, List<Range> places) {
        List<Range> best = places.isEmpty() ? List.of() : places.subList(0, 1);
        for (int first = 0; first < places.size(); first++) {
            int last = first;
            while (last + 1 < places.size()
                    && places.get(last + 1).end() - places.get(first).begin() <= TOGETHER) {
                last++;
            }
            if (last + 1 - first > best.size()) {
                best = places.subList(first, last + 1);
            }
        }
        int begin = best.isEmpty() ? 0 : before(text, best.getFirst().begin());
        int end = after(text, best.isEmpty() ? 0 : best.getLast().end());
        Range range = new Range(begin, Math.max(end, begin + 1));
        return new Snippet(
                text.slice(range),
                range,
                places.stream().filter(range::contains).toList());
    }

    private static int before(CodePoints text, int place) {
        int point = Math.max(0, place - BESIDE);
        if (point > 0) {
            while (point < place && !Character.isWhitespace(at(text, point - 1))) {
                point++;
            }
        }
        return point;
    }

    private static int after(CodePoints text, int place) {
        int point = Math.min(text.length(), place + BESIDE);
        if (point < text.length()) {
            while (point > place && !Character.isWhitespace(at(text, point))) {
                point--;
            }
        }
        return point == 0 ? Math.min(text.length(), BESIDE) : point;
    }

    private static int at(CodePoints text, int point) {
        return text.text().codePointAt(text.charIndex(point));
    }
}
