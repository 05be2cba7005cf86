package org.parley.benchmarks.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Precision and recall of runs of four words, averaged over pages, and the harmonic mean of the two averages: the
 * measure of the Article Extraction Benchmark, computed as {@code shared/score/main_content.py} does.
 */
record ContentScore(int pages, double precision, double recall, double exact, List<PageScore> perPage) {

    /** One page; precision is NaN where nothing was found on it. */
    record PageScore(String name, double precision, double recall) {
        double f1() {
            return Double.isNaN(precision) || precision + recall == 0
                    ? 0
                    : 2 * precision * recall / (precision + recall);
        }
    }

    /** @param found the text that was cut out of each page, by name */
    static ContentScore of(List<GoldPage> pages, Map<String, String> found) {
        List<PageScore> scores = new ArrayList<>();
        int exact = 0;
        for (GoldPage page : pages) {
            List<String> want = Shingles.words(page.gold());
            List<String> got = Shingles.words(found.getOrDefault(page.name(), ""));
            exact += want.equals(got) ? 1 : 0;
            Shingles gold = Shingles.of(want);
            Shingles ours = Shingles.of(got);
            double common = gold.common(ours);
            scores.add(new PageScore(
                    page.name(),
                    ours.total() == 0 ? Double.NaN : common / ours.total(),
                    gold.total() == 0 ? Double.NaN : common / gold.total()));
        }
        return new ContentScore(
                pages.size(),
                scores.stream()
                        .mapToDouble(PageScore::precision)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(0),
                scores.stream()
                        .mapToDouble(PageScore::recall)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(0),
                (double) exact / pages.size(),
                scores);
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "precision %.4f  recall %.4f  F1 %.4f  exact %.3f", precision, recall, f1(), exact);
    }
}
