package org.parley.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Path;
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
 * Trains a network on examples and keeps the weights of the epoch that read the held-out examples best.
 *
 * <p>One at a time in a process: the engine allows one collection of gradients.
 */
final class Trainer {

    static final Finder.Settings READING = new Finder.Settings(0.08, 0, 1.2, 8);

    private static final int LOG_STEPS = 25;

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

    /**
     * @param held  examples that are only read, to choose the epoch
     * @param keep  where the best weights so far are written after each epoch
     * @return the best weights
     * @throws ArithmeticException where a loss or gradient is not finite
     */
    Weights train(Weights start, List<Example> examples, List<Example> held, Path keep) throws IOException {
        Engine.getInstance().setRandomSeed((int) options.seed());
        Weights best = start;
        double most = -1;
        try (NDManager root = NDManager.newBaseManager()) {
            Map<String, NDArray> weights = start.arrays(root);
            Map<String, NDArray> trained = new LinkedHashMap<>(weights);
            trained.keySet().removeIf(name -> !options.trains(name));
            AdamW optimizer = new AdamW(trained);
            TrainingNetwork network = new TrainingNetwork(shape, weights, root);
            int steps = 0;
            for (int epoch = 0; epoch < options.epochs(); epoch++) {
                steps += batches(epoch(examples, epoch).size());
            }
            int step = 0;
            for (int epoch = 0; epoch < options.epochs(); epoch++) {
                step = epoch(epoch(examples, epoch), network, optimizer, root, step, steps);
                Map<Example, List<Found>> found = Measuring.findAll(network, vocabulary, held, Confidence.ofCue());
                double threshold = Measuring.bestThreshold(found, "all");
                Scores scores = Measuring.score(found, threshold);
                log.accept(String.format(Locale.ROOT, "epoch %d held-out at %.2f: %s", epoch + 1, threshold, scores));
                if (scores.f1("all") > most) {
                    most = scores.f1("all");
                    best = Weights.of(weights);
                    best.write(keep);
                }
            }
        }
        return best;
    }

    private List<Sample> epoch(List<Example> examples, int epoch) {
        List<Sample> samples = sampler.epoch(examples, options.seed(), epoch);
        long most = (long) options.mostSteps() * options.batch();
        return samples.size() <= most ? samples : samples.subList(0, (int) most);
    }

    private int batches(int samples) {
        return (samples + options.batch() - 1) / options.batch();
    }

    private int epoch(
            List<Sample> samples, TrainingNetwork network, AdamW optimizer, NDManager root, int step, int steps) {
        double[] sums = new double[4];
        long positions = 0;
        long began = System.nanoTime();
        for (int from = 0; from < samples.size(); from += options.batch()) {
            List<Sample> batch = samples.subList(from, Math.min(samples.size(), from + options.batch()));
            double share = options.rate(step, steps);
            Losses.Loss loss;
            try (NDManager in = root.newSubManager();
                    GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                loss = Losses.of(network, in, batch, options);
                float total = loss.total().getFloat();
                if (!Float.isFinite(total)) {
                    throw new ArithmeticException("the loss is not finite at step " + step + ": " + loss);
                }
                collector.backward(loss.total());
            }
            sums[3] += optimizer.update(
                    name -> share * (name.startsWith("e") ? options.encoderRate() : options.headRate()),
                    options.clip(),
                    options.decay());
            sums[0] += loss.tag();
            sums[1] += loss.role();
            sums[2] += loss.cue();
            positions += batch.stream().mapToInt(Sample::length).sum();
            step++;
            if (step % LOG_STEPS == 0) {
                log.accept(String.format(
                        Locale.ROOT,
                        "step %d/%d tag %.3f role %.3f cue %.3f gradient %.2f, %.0f pieces/s",
                        step,
                        steps,
                        sums[0] / LOG_STEPS,
                        sums[1] / LOG_STEPS,
                        sums[2] / LOG_STEPS,
                        sums[3] / LOG_STEPS,
                        positions / ((System.nanoTime() - began) / 1e9)));
                java.util.Arrays.fill(sums, 0);
            }
        }
        return step;
    }
}
