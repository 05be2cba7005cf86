package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Traces the system calls of whole commands: none of them connects, listens or sends to any network address.
 *
 * <p>Asking the kernel for a socket is not counted: a Java that uses files through channels asks once, and lets go at
 * once, to learn whether the machine knows IPv4 and IPv6.
 */
class NoSocketTest {

    private static final String NETWORK = "AF_INET|AF_INET6|AF_NETLINK|AF_PACKET";

    @TempDir
    Path folder;

    @Test
    void noCommandReachesTheNetwork() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/strace")),
                "skipped: strace is not installed (apt install strace)");
        Path reports = ChildProcess.samples().resolve("ukraine-2025");
        String dossier = folder.resolve("talks.parley").toString();
        List<List<String>> commands = List.of(
                List.of("version"),
                List.of("read", reports.toString(), "-d", dossier),
                List.of("search", dossier, "ceasefire"),
                List.of(
                        "export",
                        dossier,
                        "--as",
                        "json",
                        "-o",
                        folder.resolve("x.json").toString()),
                List.of(
                        "export",
                        dossier,
                        "--as",
                        "csv",
                        "-o",
                        folder.resolve("x.csv").toString()),
                List.of("brief", dossier, "-o", folder.resolve("x.html").toString()),
                List.of("actors", dossier));

        for (List<String> command : commands) {
            Path trace = folder.resolve("trace");
            int exit = ChildProcess.start(
                            List.of(
                                    "strace",
                                    "-f",
                                    "-qq",
                                    "-e",
                                    "trace=connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg",
                                    "-o",
                                    trace.toString()),
                            command)
                    .waitFor();

            assertThat(exit).as("exit of " + command).isIn(ExitCode.DONE, ExitCode.INPUT);
            assertThat(Files.readAllLines(trace))
                    .as("network calls of " + command)
                    .noneMatch(line -> line.matches(".*\\b(" + NETWORK + ")\\b.*"));
        }
    }
}
