package org.parley.dossier.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process that is killed while it works, as {@code kill -9} does it: it gets no chance to clean up. What it reported on
 * standard output before that is kept, line by line.
 */
public final class Victim {

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread listener;
    private final CountDownLatch enough;

    private Victim(Process process, int linesBefore) {
        this.process = process;
        this.enough = new CountDownLatch(linesBefore);
        this.listener = Thread.ofPlatform().start(this::listen);
    }

    /** The command that runs a main class with this JVM and its class path. */
    public static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts it, lets it report so many lines and then work for a while longer, and kills it; what it reported. */
    public static List<String> kill(List<String> command, int linesBefore, long moreMicros)
            throws IOException, InterruptedException {
        Victim victim = new Victim(start(command), linesBefore);
        victim.enough.await();
        TimeUnit.MICROSECONDS.sleep(moreMicros);
        victim.process.destroyForcibly().waitFor();
        return victim.reported();
    }

    /** Lets it run to its end; what it reported. Fails where it fails. */
    public static List<String> spare(List<String> command) throws IOException, InterruptedException {
        Victim lucky = new Victim(start(command), 0);
        int exit = lucky.process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("exit code " + exit + " of " + command);
        }
        return lucky.reported();
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A last line that was cut off by the kill was not reported. */
    private void listen() {
        StringBuilder line = new StringBuilder();
        try (BufferedReader out = process.inputReader()) {
            for (int c = out.read(); c >= 0; c = out.read()) {
                if (c == '\n') {
                    lines.add(line.toString());
                    line.setLength(0);
                    enough.countDown();
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            // the pipe broke with the process
        }
        while (enough.getCount() > 0) { // it ended before it had reported as much
            enough.countDown();
        }
    }

    private List<String> reported() throws InterruptedException {
        listener.join();
        return List.copyOf(lines);
    }
}
