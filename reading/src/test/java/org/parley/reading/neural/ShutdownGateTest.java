package org.parley.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process that is told to stop while its threads are busy in the network stops as it should, time after time. */
class ShutdownGateTest {

    private static final int RUNS = 4;

    @Test
    void aProcessEndsCleanlyWhileThreadsAreInTheNetwork() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            Process process = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:+UseSerialGC",
                            "-Xmx256m",
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:ErrorFile=/dev/null",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Busy.class.getName(),
                            Integer.toString(run)))
                    .redirectErrorStream(true)
                    .start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as("exit of run %d: %s", run, told).isEqualTo(Busy.ENOUGH);
        }
    }

    /** Four threads read with the network without end; a fifth ends the process under them. */
    static final class Busy {

        static final int ENOUGH = 42;

        private Busy() {}

        public static void main(String[] arguments) throws InterruptedException {
            OnnxNetwork network = OnnxNetwork.shipped(2);
            int[][] ids = new int[4][256];
            for (int i = 0; i < 4; i++) {
                Thread.ofPlatform().daemon().start(() -> {
                    while (true) {
                        network.encode(ids, ids).close();
                    }
                });
            }
            Thread.sleep(400 + 37 * Integer.parseInt(arguments[0]));
            System.exit(ENOUGH);
        }
    }
}
