package org.parley.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands run as a person runs them: in a Java of their own. */
final class ChildProcess {

    private ChildProcess() {}

    /** The sample reports of the repository. */
    static Path samples() {
        Path samples = Path.of("..", "samples").toAbsolutePath().normalize();
        if (!Files.isDirectory(samples)) {
            throw new IllegalStateException("run this test from its module; there is no " + samples);
        }
        return samples;
    }

    /** Starts {@code parley COMMAND} behind {@code before}; what it prints goes nowhere. */
    static Process start(List<String> before, List<String> command) throws IOException {
        return new ProcessBuilder(line(before, command))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** The same, with what it says to its user kept in a file. */
    static Process start(List<String> command, Path said) throws IOException {
        return new ProcessBuilder(line(List.of(), command))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
    }

    private static List<String> line(List<String> before, List<String> command) {
        List<String> line = new ArrayList<>(before);
        line.add(ProcessHandle.current().info().command().orElse("java"));
        line.add("-XX:+UseSerialGC");
        line.add("-Xmx512m");
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(Parley.class.getName());
        line.addAll(command);
        return line;
    }
}
