package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.access.OpenOptions.Access;

/** {@code kill -9} at any moment of a reading loses nothing that was finished, and the same command goes on. */
class KilledReadTest {

    private static final int REPORTS = 1500;
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void goesOnWhereItWasKilled() throws IOException, InterruptedException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        for (int i = 0; i < REPORTS; i++) {
            Files.writeString(reports.resolve("report-" + i + ".txt"), report(i));
        }
        Path dossier = folder.resolve("talks.parley");
        List<String> read = List.of("read", reports.toString(), "-d", dossier.toString());
        Random random = new Random(11);
        long finished = 0;
        int killed = 0;

        for (int i = 0; i < KILLS; i++) {
            Process process = ChildProcess.start(List.of(), read);
            if (!process.waitFor(300 + random.nextInt(1500), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                killed++;
            }
            if (Files.exists(dossier)) {
                long now = whole(dossier);
                assertThat(now).as("reports after kill " + (i + 1)).isGreaterThanOrEqualTo(finished);
                finished = now;
            }
        }
        int exit = ChildProcess.start(List.of(), read).waitFor();

        assertThat(killed).isPositive();
        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(whole(dossier)).isEqualTo(REPORTS);
    }

    @Test
    void saysWhatIsKeptWhenItIsStopped() throws IOException, InterruptedException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        for (int i = 0; i < REPORTS; i++) {
            Files.writeString(reports.resolve("report-" + i + ".txt"), report(i));
        }
        Path dossier = folder.resolve("talks.parley");
        Path said = folder.resolve("said.txt");

        Process process = ChildProcess.start(List.of("read", reports.toString(), "-d", dossier.toString()), said);
        while (process.isAlive() && !(Files.exists(dossier) && Files.size(dossier) > 0)) {
            Thread.sleep(20);
        }
        process.destroy(); // as Ctrl-C does, politely
        process.waitFor();

        assertThat(Files.readString(said))
                .contains("Stopped. Every report that was finished is in the dossier; the same command goes on");
    }

    /** How many reports the dossier holds, each with its reading. */
    private static long whole(Path file) {
        try (Dossier dossier = Dossier.open(file, OpenOptions.to(Access.READ, "test", "test"))) {
            assertThat(dossier.documents().stream()).allSatisfy(stored -> {
                assertThat(stored.document().text()).contains("warned on Monday");
                assertThat(stored.reading().attributions()).isNotEmpty();
            });
            return dossier.documents().count();
        } catch (DossierException killedBeforeItWasADossier) {
            assertThat(killedBeforeItWasADossier).hasMessageContaining("nothing has been read into it yet");
            return 0;
        }
    }

    private static String report(int number) {
        return """
                Talks over pier %d stall

                The port authority warned on Monday that talks over pier %d would end without an agreement.

                “We have made our last offer for pier %d,” said Ines Calder, the authority's director.
                """.formatted(number, number, number);
    }
}
