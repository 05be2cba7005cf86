package org.parley.training;

/** Probabilities from logits, in plain arrays. */
final class Chances {

    private Chances() {}

    /** Adds {@code weight} times the softmax of {@code count} logits from {@code at} on to {@code sum} from {@code to} on. */
    static void addSoftmax(float[] logits, int at, int count, double weight, float[] sum, int to) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, logits[at + i]);
        }
        double all = 0;
        for (int i = 0; i < count; i++) {
            all += Math.exp(logits[at + i] - most);
        }
        for (int i = 0; i < count; i++) {
            sum[to + i] += (float) (weight * Math.exp(logits[at + i] - most) / all);
        }
    }

    static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
