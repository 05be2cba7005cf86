package org.parley.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** Logs the means of the losses now and then, and how fast training goes. */
final class Progress {

    private static final int STEPS = 25;

    private final int steps;
    private final Consumer<String> log;
    private final double[] sums = new double[6];
    private long pieces;
    private int added;
    private int named;
    private long began = System.nanoTime();

    /** @param steps of the whole training */
    Progress(int steps, Consumer<String> log) {
        this.steps = steps;
        this.log = log;
    }

    /**
     * @param step     how many are done
     * @param pieces   in the step's batch
     * @param gradient its norm
     */
    void done(int step, Losses.Loss loss, double gradient, int pieces) {
        double[] parts = {loss.tag(), loss.any(), loss.name(), loss.role(), loss.cue(), gradient};
        Arrays.setAll(sums, i -> sums[i] + parts[i]);
        this.pieces += pieces;
        added++;
        named += loss.name() > 0 ? 1 : 0; // with teachers, names come in batches of their own
        if (step % STEPS == 0 || step == steps) {
            log.accept(String.format(
                    Locale.ROOT,
                    "step %d/%d tag %.3f any %.3f name %.3f role %.3f cue %.3f gradient %.2f, %.0f pieces/s",
                    step,
                    steps,
                    sums[0] / added,
                    sums[1] / added,
                    sums[2] / Math.max(1, named),
                    sums[3] / added,
                    sums[4] / added,
                    sums[5] / added,
                    this.pieces / ((System.nanoTime() - began) / 1e9)));
            Arrays.fill(sums, 0);
            this.pieces = 0;
            added = 0;
            named = 0;
            began = System.nanoTime();
        }
    }
}
