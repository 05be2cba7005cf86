package org.parley.benchmarks.content;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ml.dmlc.xgboost4j.java.XGBoostError;
import net.dankito.readability4j.Readability4J;
import org.parley.formats.html.MainContent;
import org.parley.formats.html.Page;

/**
 * How well the article's own text is cut out of web pages, ours beside Readability4J, on the same pages in the same
 * run. The figure to go by is the cross-validated one: there every page is read by trees that saw no page of its site.
 * Run from the repository's root: see the package's description. The argument is how many times to cross-validate.
 */
public final class ContentBenchmark {

    private ContentBenchmark() {}

    public static void main(String[] args) throws IOException, XGBoostError {
        List<GoldPage> pages = GoldPage.in(Pages.folder());
        System.out.println(pages.size() + " pages");
        System.out.println("Readability4J 1.0.8                      " + ContentScore.of(pages, byReadability(pages)));
        CrossValidation validation = new CrossValidation(pages);
        show("ours as it ships, which saw these pages", validation.seen(MainContent.standard()));
        int seeds = args.length == 0 ? 1 : Integer.parseInt(args[0]);
        for (int seed = 1; seed <= seeds; seed++) {
            show("ours, cross-validated by site, seed " + seed, validation.run(seed));
        }
        time(pages);
    }

    private static void show(String what, Map<Variant, ContentScore> scores) {
        System.out.println(what);
        scores.forEach((variant, score) -> System.out.println(String.format(Locale.ROOT, "  %-38s ", variant) + score));
    }

    private static Map<String, String> byReadability(List<GoldPage> pages) {
        Map<String, String> found = new HashMap<>();
        for (GoldPage page : pages) {
            String text = new Readability4J(page.address(), page.html()).parse().getTextContent();
            found.put(page.name(), text == null ? "" : text);
        }
        return found;
    }

    private static void time(List<GoldPage> pages) {
        double letters = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (GoldPage page : pages) {
                letters += PageText.of(Page.of(page.html()), MainContent.standard())
                        .length();
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf(
                Locale.ROOT, "%.1f ms for a page, warm (checksum %.0f)%n", best / 1e6 / pages.size(), letters);
    }
}
