package org.parley.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One or more ranges of a document's text that belong together, such as the two halves of a quotation
 * that "he said" interrupts. Known elsewhere as a TextPositionSelector (Web Annotation).
 *
 * @param ranges sorted, not overlapping, at least one
 */
public record Span(List<Range> ranges) {

    /** Refuses an empty list and ranges that are out of order or overlap. */
    public Span {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a span needs at least one range");
        }
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i - 1).end() > ranges.get(i).begin()) {
                throw new IllegalArgumentException("a span's ranges must be in order and not overlap: "
                        + ranges.get(i - 1) + ", " + ranges.get(i));
            }
        }
    }

    public static Span of(int begin, int end) {
        return new Span(List.of(new Range(begin, end)));
    }

    public static Span of(Range... ranges) {
        return new Span(List.of(ranges));
    }

    /** The span of these ranges in whatever order they come; those that touch or overlap become one. */
    public static Span covering(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        for (Range next : ranges.stream().sorted().toList()) {
            Range last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && next.begin() <= last.end()) {
                merged.set(merged.size() - 1, new Range(last.begin(), Math.max(last.end(), next.end())));
            } else {
                merged.add(next);
            }
        }
        return new Span(merged);
    }

    /** Where the first range begins. */
    public int begin() {
        return ranges.getFirst().begin();
    }

    /** Where the last range ends. */
    public int end() {
        return ranges.getLast().end();
    }

    /** How many code points the ranges cover together. */
    public int length() {
        return ranges.stream().mapToInt(Range::length).sum();
    }

    /** From the first code point to the last, gaps included. */
    public Range hull() {
        return new Range(begin(), end());
    }

    public boolean overlaps(Span other) {
        return ranges.stream().anyMatch(mine -> other.ranges.stream().anyMatch(mine::overlaps));
    }
}
