package org.parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.reading.neural.Confidence;
import org.parley.reading.neural.Found;
import org.parley.reading.neural.OnnxNetwork;
import org.parley.reading.neural.WordPieces;

/**
 * Reads gold articles with an exported network.
 *
 * <pre>
 * Evaluate calibrate TRAIN MODEL                      fits MODEL/confidence.txt on the held-out articles of TRAIN, and
 *                                                     prints the threshold that reads them best
 * Evaluate measure CORPUS MODEL THRESHOLD [OUT.tsv [OUT.svg]]   reads CORPUS; rows for the attribution scorer go to
 *                                                     OUT.tsv, a picture of how far its confidence holds to OUT.svg
 * </pre>
 */
public final class Evaluate {

    private Evaluate() {}

    public static void main(String[] args) throws IOException {
        boolean calibrate = args.length == 3 && args[0].equals("calibrate");
        if (!calibrate && !(args.length >= 4 && args[0].equals("measure"))) {
            System.err.println(
                    "usage: Evaluate calibrate TRAIN MODEL | Evaluate measure CORPUS MODEL THRESHOLD [OUT.tsv [OUT.svg]]");
            System.exit(2);
        }
        Path model = Path.of(args[2]);
        List<GoldArticle> articles = BratCorpus.read(Path.of(args[1]));
        try (OnnxNetwork network = new OnnxNetwork(
                Files.readAllBytes(model.resolve("encoder.onnx")),
                Files.readAllBytes(model.resolve("linker.onnx")),
                2)) {
            if (calibrate) {
                calibrate(network, articles, model.resolve("confidence.txt"));
            } else {
                measure(network, articles, model, args);
            }
        }
    }

    private static void calibrate(OnnxNetwork network, List<GoldArticle> articles, Path file) throws IOException {
        WordPieces vocabulary = WordPieces.shipped();
        List<Example> held = IntStream.range(0, articles.size())
                .filter(Train::isHeldOut)
                .mapToObj(i -> Example.of(articles.get(i), vocabulary))
                .toList();
        Confidence confidence =
                Calibration.fit(Calibration.cases(Measuring.findAll(network, vocabulary, held, Confidence.ofCue())));
        Map<Example, List<Found>> found = Measuring.findAll(network, vocabulary, held, confidence);
        confidence = Calibration.fit(Calibration.cases(found));
        found = Measuring.findAll(network, vocabulary, held, confidence);
        double threshold = Measuring.bestThreshold(found, "content", "source", "all");
        String comment =
                "# Weights of the signs (constant, cue, tag, content, source, named) in an attribution's confidence.\n"
                        + "# Fitted by org.parley.training.Evaluate on articles that the network did not learn from.\n";
        Files.writeString(
                file,
                comment
                        + confidence.weights().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("\n", "", "\n")));
        System.out.printf(Locale.ROOT, "held-out at %.2f: %s%n", threshold, Measuring.score(found, threshold));
        System.out.println(Calibration.reliability(Calibration.cases(found), confidence));
    }

    private static void measure(OnnxNetwork network, List<GoldArticle> articles, Path model, String[] args)
            throws IOException {
        WordPieces vocabulary = WordPieces.shipped();
        Confidence confidence = Confidence.parse(Files.readString(model.resolve("confidence.txt")));
        List<Example> examples = articles.stream()
                .map(article -> Example.of(article, vocabulary))
                .toList();
        long began = System.nanoTime();
        Map<Example, List<Found>> found = Measuring.findAll(network, vocabulary, examples, confidence);
        double seconds = (System.nanoTime() - began) / 1e9;
        long words = articles.stream()
                .mapToLong(article -> article.text().split("\\s+").length)
                .sum();
        double threshold = Double.parseDouble(args[3]);
        System.out.printf(
                Locale.ROOT,
                "%.0f words/s; at %.2f: %s%n",
                words / seconds,
                threshold,
                Measuring.score(found, threshold));
        System.out.println(Calibration.reliability(Calibration.cases(found), confidence));
        System.out.println("by outlet" + Slices.byOutlet(found, threshold));
        System.out.println("found by kind of source" + Slices.bySource(found, threshold));
        if (args.length > 4) {
            Measuring.write(found, threshold, Path.of(args[4]));
        }
        if (args.length > 5) {
            String what = Path.of(args[1]).toAbsolutePath().normalize().getFileName() + " part of the corpus";
            Files.writeString(Path.of(args[5]), ReliabilityPicture.draw(Calibration.cases(found), confidence, what));
        }
    }
}
