package org.parley.reading.acts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A multinomial logistic regression over features that are there or not.
 *
 * <p>Immutable, safe for use by many threads at once.
 */
public final class ActModel {

    private final List<String> outcomes;
    private final Map<String, float[]> weights;
    private final double threshold;

    /**
     * @param weights   for each feature one weight for each outcome, in their order
     * @param threshold an outcome less likely than this is not worth telling
     */
    public ActModel(List<String> outcomes, Map<String, float[]> weights, double threshold) {
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("an act model needs outcomes");
        }
        if (!(threshold >= 0 && threshold < 1)) {
            throw new IllegalArgumentException("threshold must lie between 0 and 1, not " + threshold);
        }
        this.outcomes = List.copyOf(outcomes);
        this.weights = Map.copyOf(weights);
        this.threshold = threshold;
        weights.forEach((feature, row) -> {
            if (row.length != outcomes.size()) {
                throw new IllegalArgumentException("the feature " + feature + " has " + row.length + " weights for "
                        + outcomes.size() + " outcomes");
            }
        });
    }

    /**
     * A line {@code threshold}, a line {@code outcomes} with their names, then lines of feature and weights, all with
     * tabs between; an empty field is a weight of nought. Lines that begin with {@code #} are passed over.
     */
    public static ActModel parse(String text) {
        List<String> outcomes = List.of();
        Map<String, float[]> weights = new HashMap<>();
        double threshold = 0;
        for (String line : text.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("outcomes")) {
                outcomes = Arrays.asList(fields).subList(1, fields.length);
                continue;
            }
            if (fields[0].equals("threshold")) {
                threshold = Double.parseDouble(fields[1]);
                continue;
            }
            float[] row = new float[fields.length - 1];
            for (int i = 0; i < row.length; i++) {
                row[i] = fields[i + 1].isEmpty() ? 0 : Float.parseFloat(fields[i + 1]);
            }
            weights.put(fields[0], row);
        }
        return new ActModel(outcomes, weights, threshold);
    }

    public List<String> outcomes() {
        return outcomes;
    }

    public double threshold() {
        return threshold;
    }

    /** As {@link #parse} reads it; features in order of name, without those whose weights are all nought. */
    public String format() {
        StringBuilder text =
                new StringBuilder("threshold\t" + threshold + "\noutcomes\t" + String.join("\t", outcomes));
        new TreeMap<>(weights).forEach((feature, row) -> {
            StringBuilder line = new StringBuilder(feature);
            boolean any = false;
            for (float weight : row) {
                any |= weight != 0;
                line.append('\t').append(weight == 0 ? "" : Float.toString(weight));
            }
            if (any) {
                text.append('\n').append(line);
            }
        });
        return text.append('\n').toString();
    }

    /** Adds up to 1, in the order of the outcomes. Features that it does not know say nothing. */
    public double[] chances(Set<String> features) {
        double[] sums = new double[outcomes.size()];
        for (String feature : features) {
            float[] row = weights.get(feature);
            for (int i = 0; row != null && i < sums.length; i++) {
                sums[i] += row[i];
            }
        }
        double most = Arrays.stream(sums).max().orElse(0);
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - most);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }
}
