package org.parley.benchmarks.conflict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parley.conflict.files.GmcrWriter;

/**
 * Times {@code ./parley conflict ...} as a user sees it: a new process each time, from the command to its end. Prints
 * a Markdown table of medians. Run it from the repository's root; where {@code /usr/bin/time} is missing, memory is
 * left out.
 */
public final class WholeProcess {
    private static final Path TIME = Path.of("/usr/bin/time");

    private WholeProcess() {}

    /** @param arguments how many runs of each; 5 where none is given */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path folder = Files.createTempDirectory("parley-conflict");
        System.out.println("| model | command | median s | slowest s | peak MB |\n|---|---|---|---|---|");
        for (String model : List.of(
                "PLAIN 10 4",
                "PLAIN 12 4",
                "PLAIN 14 2",
                "PLAIN 14 3",
                "PLAIN 14 4",
                "REAL 14 4",
                "PLAIN 16 4",
                "PLAIN 18 4",
                "PLAIN 20 2",
                "PLAIN 20 4",
                "REAL 20 4")) {
            time(folder, model, runs, "solve", "--as", "json", "--counts");
        }
        for (String model : List.of("SPARSE 30 3", "SPARSE 30 4", "SPARSE 30 6")) {
            time(folder, model, runs, "explain", "--state", "nothing", "--concept", "seq");
            time(folder, model, runs, "explain", "--state", "nothing", "--concept", "smr");
        }
        for (String model : List.of("PLAIN 10 4", "REAL 10 4")) {
            time(folder, model, runs, "robust", "--draws", "10000", "--seed", "1");
        }
    }

    private static void time(Path folder, String model, int runs, String command, String... options)
            throws IOException, InterruptedException {
        String[] parts = model.split(" ");
        Path file = folder.resolve(model.replace(' ', '-').toLowerCase(Locale.ROOT) + ".gmcr");
        Files.writeString(
                file,
                GmcrWriter.write(GeneratedModels.of(
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        1,
                        GeneratedModels.Kind.valueOf(parts[0]))));
        Path told = folder.resolve("told");
        boolean timed = Files.isExecutable(TIME);
        List<String> line = new ArrayList<>();
        if (timed) {
            line.addAll(List.of(TIME.toString(), "-o", told.toString(), "-f", "%M"));
        }
        line.addAll(List.of("./parley", "conflict", command, file.toString()));
        line.addAll(List.of(options));
        double[] seconds = new double[runs];
        long peak = 0;
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            int exit = new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            seconds[run] = (System.nanoTime() - start) / 1e9;
            if (exit != 0) {
                throw new IOException(line + " ended with " + exit);
            }
            if (timed) {
                peak = Math.max(peak, Long.parseLong(Files.readString(told).strip()) / 1024);
            }
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s %s | %.2f | %.2f | %s |%n",
                model.toLowerCase(Locale.ROOT),
                command,
                String.join(" ", options),
                seconds[runs / 2],
                seconds[runs - 1],
                timed ? peak : "–");
    }
}
