package org.parley.benchmarks.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Grows the trees that tell a report from what surrounds it on a web page, and writes them to where the page reader
 * takes them from. Run from the repository's root: see the package's description.
 */
public final class TrainMainContent {

    private static final int SEED = 1;
    private static final Path RESOURCE =
            Path.of("formats/src/main/resources/org/parley/formats/html/main-content.trees");

    private TrainMainContent() {}

    public static void main(String[] args) throws IOException, XGBoostError {
        List<GoldPage> pages = GoldPage.in(Pages.folder());
        String head = """
                # Decision trees that tell a report from what surrounds it on a web page; MainContent.java says how to read them.
                # Grown by org.parley.benchmarks.content.TrainMainContent from %d pages of news and blogs whose article
                # people had cut out (Article Extraction Benchmark, Zyte; half of its pages). Not to be edited by hand.
                """.formatted(pages.size());
        String trees = Forest.text(new CrossValidation(pages).examples(), SEED);
        Files.writeString(RESOURCE, head + trees, StandardCharsets.UTF_8);
        System.out.println("wrote " + RESOURCE + " from " + pages.size() + " pages");
    }
}
