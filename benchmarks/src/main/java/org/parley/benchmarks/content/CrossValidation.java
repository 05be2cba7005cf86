package org.parley.benchmarks.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.parley.formats.html.MainContent;
import org.parley.formats.html.Page;

/** Every page read by trees that never saw it, nor any other page of its site. */
final class CrossValidation {

    private static final int FOLDS = 10;

    private final List<GoldPage> pages;
    private final Map<Variant, Map<String, Page>> variants = new EnumMap<>(Variant.class);
    private final Map<Variant, Map<String, Example>> examples = new EnumMap<>(Variant.class);

    CrossValidation(List<GoldPage> pages) {
        this.pages = pages;
        for (Variant variant : Variant.values()) {
            Map<String, Page> itsPages = new HashMap<>();
            Map<String, Example> itsExamples = new HashMap<>();
            for (GoldPage page : pages) {
                Page made = Page.of(variant.of(page));
                itsPages.put(page.name(), made);
                itsExamples.put(page.name(), Example.of(page.site(), made, page.gold(), variant.weight()));
            }
            variants.put(variant, itsPages);
            examples.put(variant, itsExamples);
        }
    }

    /** All examples, for the trees that ship. */
    List<Example> examples() {
        return examples(pages);
    }

    private List<Example> examples(List<GoldPage> of) {
        List<Example> all = new ArrayList<>();
        for (Map<String, Example> its : examples.values()) {
            of.forEach(page -> all.add(its.get(page.name())));
        }
        return all;
    }

    /** How well each variant of the pages is read. */
    Map<Variant, ContentScore> run(int seed) throws XGBoostError, IOException {
        Map<Variant, Map<String, String>> found = new EnumMap<>(Variant.class);
        for (List<GoldPage> held : folds(seed)) {
            List<GoldPage> rest = new ArrayList<>(pages);
            rest.removeAll(held);
            MainContent main = Forest.grow(examples(rest), seed);
            read(held, main)
                    .forEach((variant, texts) ->
                            found.computeIfAbsent(variant, _ -> new HashMap<>()).putAll(texts));
        }
        return scores(found);
    }

    /** How well trees read that saw all pages. */
    Map<Variant, ContentScore> seen(MainContent main) {
        return scores(read(pages, main));
    }

    private Map<Variant, ContentScore> scores(Map<Variant, Map<String, String>> found) {
        Map<Variant, ContentScore> scores = new EnumMap<>(Variant.class);
        found.forEach((variant, texts) -> scores.put(variant, ContentScore.of(pages, texts)));
        return scores;
    }

    private Map<Variant, Map<String, String>> read(List<GoldPage> held, MainContent main) {
        Map<Variant, Map<String, String>> found = new EnumMap<>(Variant.class);
        variants.forEach((variant, made) -> {
            Map<String, String> texts = new HashMap<>();
            for (GoldPage page : held) {
                Page itself = made.get(page.name());
                if (itself != null) {
                    texts.put(page.name(), PageText.of(itself, main));
                }
            }
            found.put(variant, texts);
        });
        return found;
    }

    private List<List<GoldPage>> folds(int seed) {
        List<String> sites =
                new ArrayList<>(new TreeSet<>(pages.stream().map(GoldPage::site).toList()));
        Collections.shuffle(sites, new Random(seed));
        List<List<GoldPage>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int number = fold;
            folds.add(pages.stream()
                    .filter(page -> sites.indexOf(page.site()) % FOLDS == number)
                    .toList());
        }
        return folds;
    }
}
