package org.parley.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.reading.neural.Confidence;
import org.parley.reading.neural.Found;
import org.parley.reading.neural.Signs;

/** Fits {@link Confidence} to what a network found in articles it did not learn from, and tells how well it fits. */
final class Calibration {

    private static final double RIDGE = 1e-2;
    private static final int ROUNDS = 30;
    private static final int BINS = 10;

    private Calibration() {}

    /** What was found, and whether it is right in source, cue and content (Jaccard index of a half or more). */
    record Case(Signs signs, boolean right) {}

    static List<Case> cases(Map<Example, List<Found>> found) {
        List<Case> cases = new ArrayList<>();
        found.forEach((example, all) -> {
            boolean[] right = Scores.right(
                    example.article().text(),
                    example.article().attributions(),
                    Measuring.attributions(example.pieces(), all, 0));
            for (int i = 0; i < right.length; i++) {
                cases.add(new Case(all.get(i).signs(), right[i]));
            }
        });
        return cases;
    }

    /** Logistic regression by Newton's method, with a small ridge. Cost: 30 × cases × signs². */
    static Confidence fit(List<Case> cases) {
        int size = Confidence.ofCue().weights().size();
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[size];
            double[][] curve = new double[size][size];
            for (int i = 0; i < size; i++) {
                gradient[i] = -RIDGE * weights[i];
                curve[i][i] = RIDGE;
            }
            for (Case one : cases) {
                double[] x = one.signs().toArray();
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += weights[i] * x[i];
                }
                double chance = 1 / (1 + Math.exp(-sum));
                for (int i = 0; i < size; i++) {
                    gradient[i] += ((one.right() ? 1 : 0) - chance) * x[i];
                    for (int j = 0; j < size; j++) {
                        curve[i][j] += chance * (1 - chance) * x[i] * x[j];
                    }
                }
            }
            double[] step = solve(curve, gradient);
            for (int i = 0; i < size; i++) {
                weights[i] += step[i];
            }
        }
        List<Double> rounded = new ArrayList<>();
        for (double weight : weights) {
            rounded.add(Math.round(weight * 1e4) / 1e4);
        }
        return new Confidence(rounded);
    }

    /** Gauss elimination with pivots; the matrix is changed. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[] x = right.clone();
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            double[] swapped = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swapped;
            double moved = x[column];
            x[column] = x[pivot];
            x[pivot] = moved;
            for (int row = column + 1; row < size; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int i = column; i < size; i++) {
                    matrix[row][i] -= factor * matrix[column][i];
                }
                x[row] -= factor * x[column];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int i = row + 1; i < size; i++) {
                x[row] -= matrix[row][i] * x[i];
            }
            x[row] /= matrix[row][row];
        }
        return x;
    }

    /**
     * Cases of about the same sureness.
     *
     * @param sure  their mean confidence
     * @param right the share that is right
     */
    record Bin(double sure, double right, int cases) {}

    /** The tenths of sureness that hold any cases, least sure first. */
    static List<Bin> bins(List<Case> cases, Confidence confidence) {
        double[] sure = new double[BINS];
        int[] right = new int[BINS];
        int[] all = new int[BINS];
        for (Case one : cases) {
            double chance = confidence.of(one.signs());
            int bin = Math.min(BINS - 1, (int) (chance * BINS));
            sure[bin] += chance;
            right[bin] += one.right() ? 1 : 0;
            all[bin]++;
        }
        return IntStream.range(0, BINS)
                .filter(bin -> all[bin] > 0)
                .mapToObj(bin -> new Bin(sure[bin] / all[bin], (double) right[bin] / all[bin], all[bin]))
                .toList();
    }

    /** Expected calibration error: how far sureness and share lie apart, each bin weighing by its cases. */
    static double error(List<Bin> bins) {
        int all = bins.stream().mapToInt(Bin::cases).sum();
        return bins.stream()
                        .mapToDouble(bin -> bin.cases() * Math.abs(bin.sure() - bin.right()))
                        .sum()
                / all;
    }

    /** The expected calibration error, and each bin: how sure, how often right, how many. */
    static String reliability(List<Case> cases, Confidence confidence) {
        List<Bin> bins = bins(cases, confidence);
        StringBuilder table = new StringBuilder();
        for (Bin bin : bins) {
            table.append(String.format(Locale.ROOT, "%n%.2f %.2f %d", bin.sure(), bin.right(), bin.cases()));
        }
        return String.format(Locale.ROOT, "expected calibration error %.3f%s", error(bins), table);
    }
}
