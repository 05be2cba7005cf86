package org.parley.model;

/**
 * A half-open stretch {@code [begin, end)} of Unicode code points in a document's text.
 *
 * <p>Never empty: a range that covers nothing cites nothing. Immutable and safe to share.
 */
public record Range(int begin, int end) implements Comparable<Range> {

    /** Refuses ranges that are empty, reversed or start before the text. */
    public Range {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("a range needs 0 <= begin < end, not [" + begin + ", " + end + ")");
        }
    }

    /** How many code points it covers. */
    public int length() {
        return end - begin;
    }

    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    public boolean contains(Range other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Range other) {
        return begin < other.end && other.begin < end;
    }

    /** By begin, then by end. */
    @Override
    public int compareTo(Range other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
