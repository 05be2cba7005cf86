package org.parley.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Puts an epoch's samples into batches. */
final class Batches {

    private Batches() {}

    /** In their order; only the last batch may be smaller. */
    static List<List<Sample>> of(List<Sample> samples, int size) {
        List<List<Sample>> batches = new ArrayList<>();
        for (int from = 0; from < samples.size(); from += size) {
            batches.add(samples.subList(from, Math.min(samples.size(), from + size)));
        }
        return batches;
    }

    /** Each batch of one fold, so that the same teachers judge all of it; shuffled. */
    static List<List<Sample>> byFold(List<Sample> samples, int size, long seed) {
        Map<Optional<Fold>, List<Sample>> groups = new LinkedHashMap<>();
        samples.forEach(sample ->
                groups.computeIfAbsent(sample.fold(), _ -> new ArrayList<>()).add(sample));
        List<List<Sample>> batches = new ArrayList<>();
        groups.values().forEach(group -> batches.addAll(of(group, size)));
        Collections.shuffle(batches, new Random(seed));
        return batches;
    }
}
