package org.parley.reading.neural;

/**
 * The stretch of a window around a candidate cue in which its source and content are sought, and how far each position
 * is from the cue.
 *
 * @param begin first position of the window that belongs to it
 * @param width how many positions
 */
public record Neighbourhood(int begin, int width, int cueFrom, int cueTo) {

    /** The widest neighbourhood, in positions. */
    public static final int WIDTH = 160;

    /** How many values {@link #distance} can have. */
    public static final int DISTANCES = 29;

    private static final int INSIDE = DISTANCES / 2;

    /** Around positions {@code cueFrom} to {@code cueTo} (exclusive) of a window of {@code length} positions. */
    public static Neighbourhood of(int cueFrom, int cueTo, int length) {
        int width = Math.min(WIDTH, length);
        return new Neighbourhood(Math.clamp((cueFrom + cueTo - width) / 2, 0, length - width), width, cueFrom, cueTo);
    }

    /** Bucket of the distance from the cue to a position of the window: fine near the cue, coarse far from it. */
    public int distance(int position) {
        if (position < cueFrom) {
            return INSIDE - bucket(cueFrom - position);
        }
        return position < cueTo ? INSIDE : INSIDE + bucket(position - cueTo + 1);
    }

    private static int bucket(int steps) {
        if (steps <= 4) {
            return steps;
        }
        // 5-6, 7-8, 9-12, 13-16, 17-24, 25-32, 33-48, 49-64, 65-96, 97 and more
        int octave = 31 - Integer.numberOfLeadingZeros(steps - 1);
        int half = (steps - 1) >> (octave - 1) & 1;
        return Math.min(5 + 2 * (octave - 2) + half, INSIDE);
    }
}
