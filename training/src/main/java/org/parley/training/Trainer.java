package org.parley.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.reading.neural.Confidence;
import org.parley.reading.neural.Finder;
import org.parley.reading.neural.Found;
import org.parley.reading.neural.WordPieces;

/**
 * Trains a network and keeps what it is at the end: with {@link TrainingOptions#ema}, the moving mean of its weights.
 *
 * <p>One at a time in a process: the engine allows one collection of gradients.
 */
final class Trainer {

    static final Finder.Settings READING = new Finder.Settings(0.08, 0, 1.2, 8);

    private final Architecture shape;
    private final WordPieces vocabulary;
    private final Sampler sampler;
    private final TrainingOptions options;
    private final Consumer<String> log;

    Trainer(Architecture shape, WordPieces vocabulary, TrainingOptions options, Consumer<String> log) {
        this.shape = shape;
        this.vocabulary = vocabulary;
        this.sampler = new Sampler(vocabulary, Roughening.of(options.rough(), vocabulary));
        this.options = options;
        this.log = log;
    }

    /** Takes what would be kept if training ended with this epoch. */
    @FunctionalInterface
    interface AfterEpoch {
        void keep(int epoch, Weights weights) throws IOException;
    }

    /**
     * @param teachers of the same folds as the lessons; may be none
     * @param held     examples that are only read, to see how far it is; may be none
     * @return what is kept of the weights; the head for names stays as it was where no lesson has names marked
     * @throws ArithmeticException where a loss or gradient is not finite
     */
    Weights train(Weights start, List<Lesson> lessons, Teachers teachers, List<Example> held, AfterEpoch after)
            throws IOException {
        Engine.getInstance().setRandomSeed((int) options.seed());
        boolean names = lessons.stream().anyMatch(lesson -> lesson.marked() == Lesson.Marked.NAMES);
        try (NDManager root = NDManager.newBaseManager()) {
            Map<String, NDArray> weights = start.arrays(root);
            Map<String, NDArray> trained = new LinkedHashMap<>(weights);
            trained.keySet().removeIf(name -> !options.trains(name) || name.startsWith("names.") && !names);
            Run run = new Run(
                    root,
                    new TrainingNetwork(shape, weights, root),
                    teachers.ready(root),
                    new AdamW(trained),
                    new MovingMean(trained, options.ema(), root));
            Map<String, NDArray> kept = new LinkedHashMap<>(weights);
            if (options.ema() > 0) {
                kept.putAll(run.mean().means());
            }
            int steps = 0;
            for (int epoch = 0; epoch < options.epochs(); epoch++) {
                steps += batches(lessons, teachers, epoch).size();
            }
            Progress progress = new Progress(steps, log);
            int step = 0;
            for (int epoch = 0; epoch < options.epochs(); epoch++) {
                for (List<Sample> batch : batches(lessons, teachers, epoch)) {
                    step(run, batch, step, steps, progress);
                    step++;
                }
                if (!held.isEmpty()) {
                    read(new TrainingNetwork(shape, kept, root), held, epoch);
                }
                after.keep(epoch, Weights.of(kept));
            }
            return Weights.of(kept);
        }
    }

    /** What a training works on; all of it in the manager's memory. */
    private record Run(
            NDManager root, TrainingNetwork network, Teachers.Ready teachers, AdamW optimizer, MovingMean mean) {}

    private List<List<Sample>> batches(List<Lesson> lessons, Teachers teachers, int epoch) {
        List<Sample> samples = sampler.epoch(lessons, options.seed(), epoch);
        List<List<Sample>> batches = teachers.isEmpty()
                ? Batches.of(samples, options.batch())
                : Batches.byFold(samples, options.batch(), options.seed() * 1_000_003 + epoch);
        return batches.subList(0, Math.min(batches.size(), options.mostSteps()));
    }

    private void step(Run run, List<Sample> batch, int step, int steps, Progress progress) {
        Losses.Loss loss;
        try (NDManager in = run.root().newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            List<TrainingNetwork> teachers = run.teachers().of(batch.getFirst().fold());
            Sight sight = options.reach() == Sight.Reach.SENTENCE ? Sight.ofSentences(batch, vocabulary) : Sight.WHOLE;
            loss = Losses.of(run.network(), teachers, in, batch, sight, options);
            float total = loss.total().getFloat();
            if (!Float.isFinite(total)) {
                throw new ArithmeticException("the loss is not finite at step " + step + ": " + loss);
            }
            collector.backward(loss.total());
        }
        double share = options.rate(step, steps);
        double gradient = run.optimizer()
                .update(
                        name -> share * (name.startsWith("e") ? options.encoderRate() : options.headRate()),
                        options.clip(),
                        options.decay());
        run.mean().update();
        progress.done(
                step + 1,
                loss,
                gradient,
                batch.stream().mapToInt(Sample::length).sum());
    }

    private void read(TrainingNetwork network, List<Example> held, int epoch) {
        Map<Example, List<Found>> found = Measuring.findAll(network, vocabulary, held, Confidence.ofCue());
        double threshold = Measuring.bestThreshold(found, "all");
        Scores scores = Measuring.score(found, threshold);
        log.accept(String.format(Locale.ROOT, "epoch %d held-out at %.2f: %s", epoch + 1, threshold, scores));
    }
}
