package org.parley.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.parley.reading.neural.WordPieces;

/**
 * Trains one network: {@code Train CORPUS OUT --epochs N --seed N [--start minilm|bge] [--gum GUM] [--fold K/N | --teachers FOLDER
 * [--share .8]] [--from NETWORK.weights] [--steps N]}.
 *
 * <p>CORPUS is a folder with {@code text} and {@code attributions}, such as PolNeAR's train part. Every twentieth
 * article is held out: it shows how far training is, and serves to fit the confidence by. GUM holds texts in which names
 * are marked. With a fold, its articles are left out; with teachers, each article is learnt from those who left it out
 * as well (a share of .8), and GUM's from all. With NETWORK.weights, training goes on from those, more gently. An epoch
 * ends after so many steps at the latest. Writes {@code OUT/network.weights} when done, until then {@code
 * OUT/unfinished.weights} after each epoch, and {@code OUT/log.txt}.
 */
public final class Train {

    /** What a finished training leaves in its folder. */
    static final String NETWORK = "network.weights";

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

        /** As commands write it. */
        static Origin of(String written) {
            for (Origin origin : values()) {
                if (origin.name().toLowerCase(Locale.ROOT).equals(written)) {
                    return origin;
                }
            }
            throw new IllegalArgumentException("a start is minilm or bge, not " + written);
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
        TrainCommand command;
        try {
            command = TrainCommand.parse(args);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.err.println(TrainCommand.USAGE);
            System.exit(2);
            return;
        }
        run(command);
    }

    static void run(TrainCommand command) throws IOException {
        Path out = Files.createDirectories(command.out());
        try (PrintStream file =
                new PrintStream(Files.newOutputStream(out.resolve("log.txt")), true, StandardCharsets.UTF_8)) {
            Consumer<String> log = line -> {
                String stamped = LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line;
                System.out.println(stamped);
                file.println(stamped);
            };
            log.accept(command.toString());
            train(command, log);
        }
    }

    private static void train(TrainCommand command, Consumer<String> log) throws IOException {
        TrainingOptions options = command.options();
        Architecture shape = command.origin().shape();
        Weights start = command.from().isPresent()
                ? Weights.read(command.from().get(), shape)
                : command.origin().start(options.seed());
        Teachers teachers = command.teachers().isPresent()
                ? Teachers.read(command.teachers().get())
                : Teachers.none();
        WordPieces vocabulary = WordPieces.shipped();
        List<Example> examples = new ArrayList<>();
        List<Example> held = new ArrayList<>();
        List<GoldArticle> articles = BratCorpus.read(command.corpus());
        for (int i = 0; i < articles.size(); i++) {
            (isHeldOut(i) ? held : examples).add(Example.of(articles.get(i), vocabulary));
        }
        List<Lesson> lessons = new ArrayList<>(
                teachers.isEmpty()
                        ? Lesson.without(command.fold(), examples)
                        : Lesson.folded(teachers.folds(), examples));
        log.accept(count("articles to train on", lessons) + ", " + held.size() + " held out, " + teachers.size()
                + " teachers");
        if (command.gum().isPresent()) {
            List<Lesson> named = GumCorpus.read(command.gum().get()).stream()
                    .map(article -> Lesson.of(article, vocabulary))
                    .toList();
            log.accept(count("texts with names", named));
            lessons.addAll(named);
        }
        Path unfinished = command.out().resolve("unfinished.weights");
        new Trainer(shape, vocabulary, options, log)
                .train(start, lessons, teachers, held, (_, weights) -> weights.write(unfinished));
        Files.move(unfinished, command.out().resolve(NETWORK), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String count(String what, List<Lesson> lessons) {
        int pieces = lessons.stream().mapToInt(lesson -> lesson.pieces().size()).sum();
        return lessons.size() + " " + what + ", " + pieces + " pieces";
    }
}
