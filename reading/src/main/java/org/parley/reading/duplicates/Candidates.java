package org.parley.reading.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of reports whose fingerprints share so much that their texts are worth comparing.
 *
 * <p>An index from each sampled run of words that two reports or more have to the first few that have it; then each
 * report counts, over its runs, with whom it shares how many. A run that many reports share (a stock phrase, or one
 * story in many papers) ties each of them to the first few only, so that cost never grows with the square of a group:
 * n log n in the number of runs. Memory: a sixteenth of all runs while the index is made, then 12 bytes for each run
 * that is shared.
 */
final class Candidates {

    private static final int PASSES = 16;
    /** A report beyond so many that share a run is tied to the first of them only. */
    private static final int FEW = 12;
    /** Below this estimate of containment two texts are not compared. */
    private static final double LIKELY = 0.3;
    /** One shared run may be chance. */
    private static final int LEAST_SHARED = 2;

    /** Indexes into the list asked about, {@code first < second}. */
    record Pair(int first, int second) {}

    private final List<Fingerprint> reports;
    private final Longs uses = new Longs(); // report in the upper half, number of a shared run in the lower
    private final Ints firsts = new Ints(); // the first few reports of each shared run, one run after the other
    private final Ints starts = new Ints(); // where each run's begin in firsts

    private Candidates(List<Fingerprint> reports) {
        this.reports = reports;
    }

    /** The pairs, by first, then by second. */
    static List<Pair> among(List<Fingerprint> reports) {
        Candidates candidates = new Candidates(reports);
        for (int pass = 0; pass < PASSES; pass++) {
            candidates.index(candidates.runs(pass));
        }
        return candidates.pairs();
    }

    /** The runs of one pass with their report in the lower half, sorted. */
    private long[] runs(int pass) {
        Longs found = new Longs();
        for (int report = 0; report < reports.size(); report++) {
            for (int run : reports.get(report).runs()) {
                if ((run >>> 28) == pass) {
                    found.add(((long) run << 32) | report);
                }
            }
        }
        return found.sorted();
    }

    private void index(long[] runs) {
        for (int from = 0, to; from < runs.length; from = to) {
            to = from + 1;
            while (to < runs.length && runs[to] >> 32 == runs[from] >> 32) {
                to++;
            }
            if (to - from > 1) {
                for (int i = from; i < to; i++) {
                    uses.add((runs[i] << 32) | starts.size());
                }
                starts.add(firsts.size());
                for (int i = from; i < Math.min(to, from + FEW); i++) {
                    firsts.add((int) runs[i]);
                }
            }
        }
    }

    private List<Pair> pairs() {
        starts.add(firsts.size());
        long[] sorted = uses.sorted();
        int[] shared = new int[reports.size()];
        int[] touched = new int[reports.size()];
        List<Pair> pairs = new ArrayList<>();
        for (int from = 0, to; from < sorted.length; from = to) {
            int report = (int) (sorted[from] >> 32);
            int count = 0;
            for (to = from; to < sorted.length && (int) (sorted[to] >> 32) == report; to++) {
                int run = (int) sorted[to];
                for (int i = starts.get(run); i < starts.get(run + 1) && firsts.get(i) < report; i++) {
                    int other = firsts.get(i);
                    if (shared[other]++ == 0) {
                        touched[count++] = other;
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                if (likely(shared[touched[i]], reports.get(touched[i]), reports.get(report))) {
                    pairs.add(new Pair(touched[i], report));
                }
                shared[touched[i]] = 0;
            }
        }
        pairs.sort((p, q) -> p.first() != q.first() ? p.first() - q.first() : p.second() - q.second());
        return pairs;
    }

    private static boolean likely(int shared, Fingerprint a, Fingerprint b) {
        int smaller = Math.min(a.comparable(b), b.comparable(a));
        return shared >= Math.min(LEAST_SHARED, smaller) && shared >= LIKELY * smaller;
    }

    /** A list of numbers that grows. */
    private static final class Longs {
        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            values = size == values.length ? Arrays.copyOf(values, size + (size >> 1)) : values;
            values[size++] = value;
        }

        /** The numbers in order; the list is spent. */
        long[] sorted() {
            long[] all = Arrays.copyOf(values, size);
            values = new long[1];
            Arrays.sort(all);
            return all;
        }
    }

    /** A list of small numbers that grows. */
    private static final class Ints {
        private int[] values = new int[1024];
        private int size;

        void add(int value) {
            values = size == values.length ? Arrays.copyOf(values, size + (size >> 1)) : values;
            values[size++] = value;
        }

        int get(int at) {
            return values[at];
        }

        int size() {
            return size;
        }
    }
}
