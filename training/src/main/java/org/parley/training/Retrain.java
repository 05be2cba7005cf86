package org.parley.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.reading.neural.NeuralFinder;
import org.parley.reading.neural.WordPieces;

/**
 * Teaches the reader's heads what an analyst has corrected, the encoder at rest:
 * {@code Retrain EXPORT.json OUT STEPS [CORPUS]}.
 *
 * <p>EXPORT.json is a dossier as {@code parley export --as json} writes it. Starts from the weights that ship, with the
 * corrected reports, as often as the articles of CORPUS where one is given, so that what was known before is kept.
 * Writes the reports as brat standoff to {@code OUT/corpus}, and {@code encoder.onnx}, {@code linker.onnx} and {@code
 * confidence.txt} to OUT.
 */
public final class Retrain {

    private static final long SEED = 1;

    private Retrain() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: Retrain EXPORT.json OUT STEPS [CORPUS]");
            System.exit(2);
        }
        Path out = Files.createDirectories(Path.of(args[1]));
        List<GoldArticle> corrected = Corrections.read(Files.readString(Path.of(args[0])));
        if (corrected.isEmpty()) {
            System.err.println(
                    args[0] + " holds no report in which a person coded an attribution; nothing to learn from");
            System.exit(1);
        }
        Corrections.write(corrected, out.resolve("corpus"));
        List<GoldArticle> known = args.length > 3 ? BratCorpus.read(Path.of(args[3])) : List.of();
        Architecture shape = Train.Origin.MINILM.shape();
        Weights start = Exported.read(shipped("encoder.onnx"), shipped("linker.onnx"), shape);
        TrainingOptions options = TrainingOptions.standard(1, SEED).headsOnly(Integer.parseInt(args[2]));
        Weights learnt = learn(start, shape, WordPieces.shipped(), corrected, known, options, System.out::println);
        Exporter.write(learnt, shape, Exporter.Precision.INT8, out);
        Files.write(out.resolve("confidence.txt"), shipped("confidence.txt"));
        System.out.println("learnt from " + corrected.size() + " corrected reports; the reader of " + out
                + " can be measured with Evaluate measure");
    }

    /** Weights with another tagger and linker, and the same encoder and head for names. */
    static Weights learn(
            Weights start,
            Architecture shape,
            WordPieces vocabulary,
            List<GoldArticle> corrected,
            List<GoldArticle> known,
            TrainingOptions options,
            Consumer<String> log)
            throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        known.forEach(article -> lessons.add(Lesson.of(Example.of(article, vocabulary))));
        int windows = options.mostSteps() * options.batch();
        do { // as often as what was known; alone, often enough for all steps
            corrected.forEach(article -> lessons.add(Lesson.of(Example.of(article, vocabulary))));
        } while (lessons.size() < (known.isEmpty() ? windows : 2 * known.size()));
        return new Trainer(shape, vocabulary, options, log)
                .train(start, lessons, Teachers.none(), List.of(), (_, _) -> {});
    }

    private static byte[] shipped(String name) throws IOException {
        try (InputStream in = NeuralFinder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the reader's " + name + " is missing from the class path");
            }
            return in.readAllBytes();
        }
    }
}
