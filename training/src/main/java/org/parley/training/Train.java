package org.parley.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.parley.reading.neural.WordPieces;

/**
 * Trains the reader from scratch: {@code Train CORPUS OUT EPOCHS SEED [minilm|bge] [NETWORK.weights STEPS]}.
 *
 * <p>CORPUS is a folder with {@code text} and {@code attributions}, such as PolNeAR's train part. Every twentieth
 * article is held out to choose the epoch by. With NETWORK.weights, training goes on from those for
 * STEPS an epoch. Writes {@code OUT/network.weights} and {@code OUT/log.txt}.
 */
public final class Train {

    private static final int HELD_OUT_EVERY = 20;

    private Train() {}

    /** Whether the article of this number, in order of name, is kept from training. */
    static boolean isHeldOut(int number) {
        return number % HELD_OUT_EVERY == HELD_OUT_EVERY - 1;
    }

    /** Where the initial weights come from: an ONNX file inside a Maven package, and how many layers it has. */
    enum Origin {
        MINILM("all-minilm-l6-v2.onnx", 6),
        BGE("bge-small-en-v1.5.onnx", 12);

        private final String resource;
        private final int layers;

        Origin(String resource, int layers) {
            this.resource = resource;
            this.layers = layers;
        }

        Architecture shape() {
            return Architecture.small(layers);
        }

        Weights start(long seed) throws IOException {
            try (InputStream in = Train.class.getClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("the package that holds " + resource + " is not on the class path");
                }
                return Weights.start(OnnxWeights.read(in), shape(), new SplittableRandom(seed));
            }
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            System.err.println("usage: Train CORPUS OUT EPOCHS SEED [minilm|bge] [NETWORK.weights STEPS]");
            System.exit(2);
        }
        Path out = Files.createDirectories(Path.of(args[1]));
        TrainingOptions standard = TrainingOptions.standard(Integer.parseInt(args[2]), Long.parseLong(args[3]));
        TrainingOptions options = args.length > 5 ? standard.goingOn(Integer.parseInt(args[6])) : standard;
        Origin origin = args.length > 4 && args[4].equals("bge") ? Origin.BGE : Origin.MINILM;
        Weights start = args.length > 5 ? Weights.read(Path.of(args[5])) : origin.start(options.seed());
        try (PrintStream file =
                new PrintStream(Files.newOutputStream(out.resolve("log.txt")), true, StandardCharsets.UTF_8)) {
            Consumer<String> log = line -> {
                String stamped = LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line;
                System.out.println(stamped);
                file.println(stamped);
            };
            log.accept(origin + " " + options + (args.length > 5 ? " going on from " + args[5] : ""));
            WordPieces vocabulary = WordPieces.shipped();
            List<Example> examples = new ArrayList<>();
            List<Example> held = new ArrayList<>();
            List<GoldArticle> articles = BratCorpus.read(Path.of(args[0]));
            for (int i = 0; i < articles.size(); i++) {
                (isHeldOut(i) ? held : examples).add(Example.of(articles.get(i), vocabulary));
            }
            log.accept(examples.size() + " articles to train on, " + held.size() + " held out, "
                    + examples.stream().mapToInt(e -> e.pieces().size()).sum() + " pieces");
            new Trainer(origin.shape(), vocabulary, options, log)
                    .train(start, examples, held, out.resolve("network.weights"));
        }
    }
}
