package org.parley.training;

/**
 * How to train.
 *
 * @param epochs           times that all text is seen
 * @param batch            windows a step
 * @param encoderRate      highest learning rate of the encoder
 * @param headRate         highest learning rate of the tagger and the linker
 * @param warmUp           share of the steps in which the rates rise
 * @param clip             largest norm of all gradients together
 * @param decay            weight decay
 * @param dropout          share of activations dropped
 * @param rough            share of windows that each kind of roughness befalls
 * @param guessThreshold   how likely a guessed cue must be for the linker to learn from it
 * @param guessesPerWindow how many guesses of a window at most
 * @param anyWeight        weight of the side task
 * @param cueWeight        weight of telling cues from candidates
 * @param frozen           how many of the encoder's lowest layers stay as they are, and the embeddings with them; −1 for
 *                         none
 * @param mostSteps        an epoch ends after this many steps at the latest
 * @param seed             of everything random
 */
record TrainingOptions(
        int epochs,
        int batch,
        double encoderRate,
        double headRate,
        double warmUp,
        double clip,
        double decay,
        float dropout,
        double rough,
        double guessThreshold,
        int guessesPerWindow,
        float anyWeight,
        float cueWeight,
        int frozen,
        int mostSteps,
        long seed) {

    private static final String LAYER = "encoder.layer.";

    TrainingOptions {
        if (epochs < 1) {
            throw new IllegalArgumentException("epochs must be at least 1, not " + epochs);
        }
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be at least 1, not " + batch);
        }
        if (!(warmUp >= 0 && warmUp < 1)) {
            throw new IllegalArgumentException("warmUp must lie between 0 and 1, not " + warmUp);
        }
        if (!(clip > 0)) {
            throw new IllegalArgumentException("clip must be positive, not " + clip);
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout must lie between 0 and 1, not " + dropout);
        }
    }

    static TrainingOptions standard(int epochs, long seed) {
        return new TrainingOptions(
                epochs, 8, 2e-4, 1e-3, 0.06, 1, 0.01, 0.1f, 0.04, 0.1, 4, 0.5f, 0.5f, -1, Integer.MAX_VALUE, seed);
    }

    /** For going on from trained weights: at lower rates, the lowest layers at rest, this many steps an epoch at most. */
    TrainingOptions goingOn(int steps) {
        return new TrainingOptions(
                epochs,
                batch,
                0.7 * encoderRate,
                0.7 * headRate,
                warmUp,
                clip,
                decay,
                dropout,
                rough,
                guessThreshold,
                3,
                anyWeight,
                cueWeight,
                2,
                steps,
                seed);
    }

    /** For teaching the heads alone: the encoder at rest, gently, this many steps. */
    TrainingOptions headsOnly(int steps) {
        return new TrainingOptions(
                epochs,
                batch,
                encoderRate,
                0.1 * headRate,
                warmUp,
                clip,
                decay,
                0,
                rough,
                guessThreshold,
                guessesPerWindow,
                anyWeight,
                cueWeight,
                Integer.MAX_VALUE,
                steps,
                seed);
    }

    /** Whether a weight of this name is trained. */
    boolean trains(String weight) {
        if (weight.startsWith("embeddings.")) {
            // of the words' own embeddings, 22,000 cues could teach only a few
            return frozen < 0 && !weight.equals("embeddings.word_embeddings.weight");
        }
        if (weight.startsWith(LAYER)) {
            int from = LAYER.length();
            return Integer.parseInt(weight.substring(from, weight.indexOf('.', from))) >= frozen;
        }
        return true;
    }

    /** Share of the highest rate at a step: up in a line, then down in a line. */
    double rate(int step, int steps) {
        double rising = Math.max(1, warmUp * steps);
        return step < rising ? (step + 1) / rising : Math.max(0, (steps - step) / (steps - rising));
    }
}
