package org.parley.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.model.CodePoints;
import org.parley.model.Range;
import org.parley.reading.neural.Found;

/** Whether a reader serves all alike: its scores by outlet, and the share that it finds by kind of source. */
final class Slices {

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "i", "we", "you", "it", "who", "his", "her", "their", "my", "our", "its");

    private Slices() {}

    /** An article's outlet is its name up to the first underscore. */
    static String byOutlet(Map<Example, List<Found>> found, double threshold) {
        Map<String, Scores> outlets = new TreeMap<>();
        found.forEach((example, all) -> {
            String name = example.article().name();
            outlets.computeIfAbsent(name.substring(0, Math.max(0, name.indexOf('_'))), _ -> new Scores())
                    .add(
                            example.article().text(),
                            example.article().attributions(),
                            Measuring.attributions(example.pieces(), all, threshold));
        });
        StringBuilder lines = new StringBuilder();
        outlets.forEach((outlet, scores) -> lines.append(String.format("%n%s: %s", outlet, scores)));
        return lines.toString();
    }

    /** Of the gold attributions, the share found, by what their source is: none, a pronoun, with a capital, or without. */
    static String bySource(Map<Example, List<Found>> found, double threshold) {
        Map<String, int[]> counts = new TreeMap<>();
        found.forEach((example, all) -> {
            CodePoints text = CodePoints.of(example.article().text());
            List<GoldArticle.Attribution> gold = example.article().attributions();
            boolean[] right = Scores.right(
                    example.article().text(), Measuring.attributions(example.pieces(), all, threshold), gold);
            for (int i = 0; i < right.length; i++) {
                int[] count = counts.computeIfAbsent(kind(text, gold.get(i).source()), _ -> new int[2]);
                count[0] += right[i] ? 1 : 0;
                count[1]++;
            }
        });
        StringBuilder lines = new StringBuilder();
        counts.forEach((kind, count) -> lines.append(
                String.format(Locale.ROOT, "%n%s: %.2f of %d", kind, (double) count[0] / count[1], count[1])));
        return lines.toString();
    }

    private static String kind(CodePoints text, List<Range> source) {
        if (source.isEmpty()) {
            return "none";
        }
        String words = text.slice(source.getFirst());
        if (PRONOUNS.contains(words.toLowerCase(Locale.ROOT))) {
            return "pronoun";
        }
        // the first word may have its capital from the sentence
        int space = words.indexOf(' ');
        boolean named = words.substring(space < 0 ? 0 : space).chars().anyMatch(Character::isUpperCase);
        return named ? "with a name" : "without a name";
    }
}
