package org.parley.reading.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of reports whose fingerprints share so much that their texts are worth comparing.
 *
 * <p>The sampled hashes of all reports are sorted, a sixteenth of the hash space at a time, so that equal ones of
 * different reports stand side by side: n log n in the number of hashes, and memory for a sixteenth of them. A hash that
 * many reports share (a stock phrase, or one story in many papers) ties each to the first few only, so that cost never
 * grows with the square of a group.
 */
final class Candidates {

    private Candidates() {}

    private static final int PASSES = 16;
    /** Reports beyond so many that share a hash are tied to the first of them only. */
    private static final int FEW = 12;
    /** Below this estimate of containment two texts are not compared. */
    private static final double LIKELY = 0.3;
    /** One shared hash may be chance. */
    private static final int LEAST_SHARED = 2;

    /** Indexes into the list asked about, {@code first < second}. */
    record Pair(int first, int second) {}

    static List<Pair> among(List<Fingerprint> reports) {
        Map<Long, Integer> shared = new HashMap<>();
        for (int pass = 0; pass < PASSES; pass++) {
            count(sorted(reports, pass), shared);
        }
        List<Pair> pairs = new ArrayList<>();
        shared.forEach((key, count) -> {
            Pair pair = new Pair((int) (key >>> 32), (int) (long) key);
            Fingerprint a = reports.get(pair.first());
            Fingerprint b = reports.get(pair.second());
            int smaller = Math.min(a.comparable(b), b.comparable(a));
            if (count >= Math.min(LEAST_SHARED, smaller) && count >= LIKELY * smaller) {
                pairs.add(pair);
            }
        });
        pairs.sort((p, q) -> p.first() != q.first() ? p.first() - q.first() : p.second() - q.second());
        return pairs;
    }

    /** The hashes of one pass with the report in the lower half of each. */
    private static long[] sorted(List<Fingerprint> reports, int pass) {
        long[] entries = new long[1024];
        int count = 0;
        for (int report = 0; report < reports.size(); report++) {
            for (int run : reports.get(report).runs()) {
                if ((run >>> 28) == pass) {
                    entries = count == entries.length ? Arrays.copyOf(entries, 2 * count) : entries;
                    entries[count++] = ((long) run << 32) | report;
                }
            }
        }
        long[] found = Arrays.copyOf(entries, count);
        Arrays.sort(found);
        return found;
    }

    private static void count(long[] entries, Map<Long, Integer> shared) {
        for (int from = 0; from < entries.length; ) {
            int to = from + 1;
            while (to < entries.length && entries[to] >> 32 == entries[from] >> 32) {
                to++;
            }
            for (int i = from + 1; i < to; i++) {
                for (int j = from; j < Math.min(i, from + FEW); j++) {
                    shared.merge((entries[j] & 0xffffffffL) << 32 | (entries[i] & 0xffffffffL), 1, Integer::sum);
                }
            }
            from = to;
        }
    }
}
