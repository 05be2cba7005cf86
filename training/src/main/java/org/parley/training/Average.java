package org.parley.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the mean of networks from one line of training: {@code Average OUT.weights A.weights B.weights…}. */
public final class Average {

    private Average() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: Average OUT.weights A.weights B.weights…");
            System.exit(2);
        }
        List<Weights> trained = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            trained.add(Weights.read(Path.of(args[i])));
        }
        Weights.mean(trained).write(Path.of(args[0]));
    }
}
