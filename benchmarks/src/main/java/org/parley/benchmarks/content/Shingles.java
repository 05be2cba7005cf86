package org.parley.benchmarks.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of four words of a text, counted: what two texts have in common is measured by them.
 *
 * @param counts how often each run occurs
 * @param total  of all runs
 */
record Shingles(Map<String, Integer> counts, int total) {

    private static final int LENGTH = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Of a text with fewer words than a run has, the whole is the only run. */
    static Shingles of(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        int runs = words.isEmpty() ? 0 : Math.max(1, words.size() - LENGTH + 1);
        for (int i = 0; i < runs; i++) {
            counts.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + LENGTH))), 1, Integer::sum);
        }
        return new Shingles(counts, runs);
    }

    static Shingles of(String text) {
        return of(words(text));
    }

    /** How many runs both have, each as often as in the one that has fewer of it. */
    int common(Shingles other) {
        int common = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            common += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
        }
        return common;
    }
}
