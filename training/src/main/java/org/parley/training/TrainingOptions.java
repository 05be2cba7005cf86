package org.parley.training;

/**
 * How to train.
 *
 * @param epochs           times that all text is seen
 * @param batch            windows a step
 * @param encoderRate      highest learning rate of the encoder
 * @param headRate         highest learning rate of the heads: tagger, names, linker
 * @param warmUp           share of the steps in which the rates rise
 * @param clip             largest norm of all gradients together
 * @param decay            weight decay
 * @param dropout          share of activations dropped
 * @param rough            share of windows that each kind of roughness befalls
 * @param guessThreshold   how likely a guessed cue must be for the linker to learn from it
 * @param guessesPerWindow how many guesses of a window at most
 * @param anyWeight        weight of the side task
 * @param cueWeight        weight of telling cues from candidates
 * @param namesWeight      weight of names
 * @param ema              how much of the weights' moving mean, which is what is kept, stays in a step; 0 for none
 * @param share            of the teachers in what is learnt about marked articles, where there are teachers
 * @param reach            how far words see while the network learns; all that ships sees its windows
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
        float namesWeight,
        double ema,
        double share,
        Sight.Reach reach,
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
        if (!(ema >= 0 && ema < 1)) {
            throw new IllegalArgumentException("ema must lie between 0 and 1, not " + ema);
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must lie between 0 and 1, not " + share);
        }
        if (mostSteps < 1) {
            throw new IllegalArgumentException("mostSteps must be at least 1, not " + mostSteps);
        }
    }

    /** How the reader that ships was trained. */
    static TrainingOptions standard(int epochs, long seed) {
        return new TrainingOptions(
                epochs,
                16,
                2e-4,
                1e-3,
                0.06,
                1,
                0.01,
                0.1f,
                0.04,
                0.1,
                4,
                0.5f,
                0.5f,
                0.3f,
                0.998,
                0.8,
                Sight.Reach.WINDOW,
                -1,
                Integer.MAX_VALUE,
                seed);
    }

    /** How its teachers of twice the depth were: the encoder at a lower rate. */
    static TrainingOptions deep(int epochs, long seed) {
        TrainingOptions standard = standard(epochs, seed);
        return new TrainingOptions(
                epochs,
                standard.batch,
                0.75 * standard.encoderRate,
                standard.headRate,
                standard.warmUp,
                standard.clip,
                standard.decay,
                standard.dropout,
                standard.rough,
                standard.guessThreshold,
                standard.guessesPerWindow,
                standard.anyWeight,
                standard.cueWeight,
                standard.namesWeight,
                standard.ema,
                standard.share,
                standard.reach,
                standard.frozen,
                standard.mostSteps,
                seed);
    }

    /** The same with another share of the teachers, another reach, and at most so many steps an epoch. */
    TrainingOptions with(double otherShare, Sight.Reach otherReach, int steps) {
        return new TrainingOptions(
                epochs,
                batch,
                encoderRate,
                headRate,
                warmUp,
                clip,
                decay,
                dropout,
                rough,
                guessThreshold,
                guessesPerWindow,
                anyWeight,
                cueWeight,
                namesWeight,
                ema,
                otherShare,
                otherReach,
                frozen,
                steps,
                seed);
    }

    /** For going on from trained weights: at lower rates, the lowest layers at rest. */
    TrainingOptions goingOn() {
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
                namesWeight,
                ema,
                share,
                reach,
                2,
                mostSteps,
                seed);
    }

    /** For teaching the heads alone: the encoder at rest, gently, in batches of at most 8, this many steps. */
    TrainingOptions headsOnly(int steps) {
        return new TrainingOptions(
                epochs,
                Math.min(8, batch),
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
                namesWeight,
                0,
                share,
                reach,
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
