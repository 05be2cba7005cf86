package org.parley.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.parley.model.Range;

/**
 * How well attributions agree with gold ones, counted as PolNeAR's measures are: spans are sets of tokens (runs of
 * letters and digits), a pair agrees where their Jaccard index is high enough, and pairs are matched one to one, best
 * overlap first.
 */
final class Scores {

    private static final List<Function<GoldArticle.Attribution, List<Range>>> ROLES =
            List.of(GoldArticle.Attribution::cue, GoldArticle.Attribution::content, GoldArticle.Attribution::source);

    private final Map<String, int[]> counts = new LinkedHashMap<>();

    void add(String text, List<GoldArticle.Attribution> gold, List<GoldArticle.Attribution> predicted) {
        List<int[]> tokens = tokens(text);
        List<BitSet[]> a = gold.stream().map(one -> sets(one, tokens)).toList();
        List<BitSet[]> b = predicted.stream().map(one -> sets(one, tokens)).toList();
        count("cue exact", a, b, new int[] {0}, 1, true);
        count("cue", a, b, new int[] {0}, 0.5, true);
        count("content", a, b, new int[] {1}, 0.5, true);
        count("source", a, b, new int[] {2}, 0.5, true);
        count("all", a, b, new int[] {0, 1, 2}, 0.5, false);
        count("all exact", a, b, new int[] {0, 1, 2}, 1, false);
    }

    /** Which of the predicted agree with a gold one in all three roles by half, in their order. */
    static boolean[] right(String text, List<GoldArticle.Attribution> gold, List<GoldArticle.Attribution> predicted) {
        List<int[]> tokens = tokens(text);
        boolean[] right = new boolean[predicted.size()];
        for (int[] pair : match(
                gold.stream().map(one -> sets(one, tokens)).toList(),
                predicted.stream().map(one -> sets(one, tokens)).toList(),
                new int[] {0, 1, 2},
                0.5,
                new int[] {0, 1, 2})) {
            right[pair[1]] = true;
        }
        return right;
    }

    private void count(
            String measure, List<BitSet[]> gold, List<BitSet[]> predicted, int[] roles, double least, boolean having) {
        List<BitSet[]> a =
                having ? gold.stream().filter(one -> !one[roles[0]].isEmpty()).toList() : gold;
        List<BitSet[]> b = having
                ? predicted.stream().filter(one -> !one[roles[0]].isEmpty()).toList()
                : predicted;
        int[] sums = counts.computeIfAbsent(measure, name -> new int[3]);
        sums[0] +=
                match(a, b, roles, least, having ? roles : new int[] {0, 1, 2}).size();
        sums[1] += b.size();
        sums[2] += a.size();
    }

    private static List<int[]> match(
            List<BitSet[]> gold, List<BitSet[]> predicted, int[] roles, double least, int[] ranking) {
        record Pair(int gold, int predicted, double overlap) {}
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int p = 0; p < predicted.size(); p++) {
                boolean agree = true;
                for (int role : roles) {
                    agree &= jaccard(gold.get(g)[role], predicted.get(p)[role]) >= least;
                }
                if (agree) {
                    double overlap = 0;
                    for (int role : ranking) {
                        overlap += jaccard(gold.get(g)[role], predicted.get(p)[role]);
                    }
                    pairs.add(new Pair(g, p, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        BitSet usedGold = new BitSet();
        BitSet usedPredicted = new BitSet();
        List<int[]> matches = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!usedGold.get(pair.gold()) && !usedPredicted.get(pair.predicted())) {
                usedGold.set(pair.gold());
                usedPredicted.set(pair.predicted());
                matches.add(new int[] {pair.gold(), pair.predicted()});
            }
        }
        return matches;
    }

    private static double jaccard(BitSet a, BitSet b) {
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        BitSet both = (BitSet) a.clone();
        both.and(b);
        BitSet all = (BitSet) a.clone();
        all.or(b);
        return (double) both.cardinality() / all.cardinality();
    }

    private static List<int[]> tokens(String text) {
        List<int[]> tokens = new ArrayList<>();
        int[] points = text.codePoints().toArray();
        int begin = -1;
        for (int at = 0; at <= points.length; at++) {
            boolean inside = at < points.length && Character.isLetterOrDigit(points[at]);
            if (inside && begin < 0) {
                begin = at;
            } else if (!inside && begin >= 0) {
                tokens.add(new int[] {begin, at});
                begin = -1;
            }
        }
        return tokens;
    }

    private static BitSet[] sets(GoldArticle.Attribution attribution, List<int[]> tokens) {
        return ROLES.stream()
                .map(role -> {
                    BitSet set = new BitSet();
                    for (Range range : role.apply(attribution)) {
                        int low = 0;
                        int high = tokens.size();
                        while (low < high) { // the first token that ends after the range begins
                            int middle = (low + high) >>> 1;
                            if (tokens.get(middle)[1] <= range.begin()) {
                                low = middle + 1;
                            } else {
                                high = middle;
                            }
                        }
                        for (int t = low; t < tokens.size() && tokens.get(t)[0] < range.end(); t++) {
                            set.set(t);
                        }
                    }
                    return set;
                })
                .toArray(BitSet[]::new);
    }

    double f1(String measure) {
        int[] sums = counts.getOrDefault(measure, new int[3]);
        return sums[1] + sums[2] == 0 ? 0 : 2.0 * sums[0] / (sums[1] + sums[2]);
    }

    /** Every measure: F1 (precision, recall). */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        counts.forEach((measure, sums) -> line.append(String.format(
                Locale.ROOT,
                "%s %.3f (%.2f %.2f)  ",
                measure,
                f1(measure),
                sums[1] == 0 ? 0.0 : (double) sums[0] / sums[1],
                sums[2] == 0 ? 0.0 : (double) sums[0] / sums[2])));
        return line.toString().strip();
    }
}
