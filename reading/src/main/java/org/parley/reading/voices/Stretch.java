package org.parley.reading.voices;

/** Some tokens in a row, {@code [from, to)}; never empty. */
record Stretch(int from, int to) {

    Stretch {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a stretch needs 0 <= from < to, not [" + from + ", " + to + ")");
        }
    }

    boolean contains(int token) {
        return from <= token && token < to;
    }

    boolean overlaps(Stretch other) {
        return from < other.to && other.from < to;
    }
}
