package org.parley.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text whose characters can be counted both ways: by Unicode code point, as every {@link Range} does, and by
 * {@code char}, as {@link String} and regular expressions do.
 *
 * <p>A conversion is a binary search over the text's supplementary characters, and free where there are none.
 * Immutable and safe to share.
 */
public final class CodePoints {

    private final String text;
    /** Code point index of each supplementary character, ascending. */
    private final int[] wide;

    private CodePoints(String text, int[] wide) {
        this.text = text;
        this.wide = wide;
    }

    public static CodePoints of(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int at = 0, point = 0; at < text.length(); at++, point++) {
            if (Character.isHighSurrogate(text.charAt(at))
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = point;
                at++;
            }
        }
        return new CodePoints(text, Arrays.copyOf(found, count));
    }

    public String text() {
        return text;
    }

    /** The text's length in code points. */
    public int length() {
        return text.length() - wide.length;
    }

    /** The {@code char} index at which code point {@code point} starts. */
    public int charIndex(int point) {
        if (wide.length == 0) {
            return point;
        }
        int found = Arrays.binarySearch(wide, point);
        return point + (found >= 0 ? found : -found - 1);
    }

    /** The code point that holds the {@code char} at {@code index}. */
    public int pointIndex(int index) {
        if (wide.length == 0) {
            return index;
        }
        int low = 0;
        int high = wide.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (wide[middle] + middle < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return index - low;
    }

    /** The range of code points that the {@code char}s {@code [begin, end)} make up. */
    public Range range(int beginChar, int endChar) {
        return new Range(pointIndex(beginChar), pointIndex(endChar));
    }

    public String slice(Range range) {
        return text.substring(charIndex(range.begin()), charIndex(range.end()));
    }

    /** The span's text; where it is in several ranges, they are joined by {@code " … "}. */
    public String slice(Span span) {
        List<Range> ranges = span.ranges();
        return ranges.size() == 1
                ? slice(ranges.getFirst())
                : ranges.stream().map(this::slice).collect(Collectors.joining(" … "));
    }

    public Passage passage(Span span) {
        return new Passage(slice(span), span);
    }
}
