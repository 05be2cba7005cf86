package org.parley.reading.neural;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * How likely a found attribution is right in source, cue and content, from its {@link Signs}: a logistic regression,
 * fitted on articles that the network did not learn from.
 *
 * @param weights one for each sign, in the order of {@link Signs#toArray}
 */
public record Confidence(List<Double> weights) {

    private static final int SIGNS = new Signs(0, 0, 0, 0, 0).toArray().length;

    public Confidence {
        weights = List.copyOf(weights);
        if (weights.size() != SIGNS) {
            throw new IllegalArgumentException("confidence needs " + SIGNS + " weights, not " + weights.size());
        }
    }

    /** Believes the linker's judgement of the cue, and nothing else. */
    public static Confidence ofCue() {
        return new Confidence(List.of(0.0, 1.0, 0.0, 0.0, 0.0, 0.0));
    }

    /** The one that ships with the reader. */
    public static Confidence shipped() {
        try (InputStream in = Confidence.class.getResourceAsStream("confidence.txt")) {
            if (in == null) {
                throw new IllegalStateException("the reader's confidence.txt is missing from the program");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One weight a line; lines that begin with {@code #} are passed over. */
    public static Confidence parse(String text) {
        return new Confidence(Stream.of(text.split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Double::valueOf)
                .toList());
    }

    /** Between 0 and 1. */
    public double of(Signs signs) {
        double[] values = signs.toArray();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights.get(i) * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
