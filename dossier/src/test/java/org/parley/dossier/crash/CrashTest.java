package org.parley.dossier.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.Dossier;
import org.parley.dossier.Samples;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.documents.Known;
import org.parley.model.StoredDocument;

class CrashTest {

    private static final int KILLS = 20;
    private static final int REPORTS = 10_000; // more than a fast machine writes before the last kill

    @TempDir
    Path folder;

    @Test
    void whatWasFinishedSurvivesTwentyKillsAndTheSameCommandGoesOn() throws Exception {
        Path path = folder.resolve("talks.parley");
        List<String> command = Victim.java(WriterProcess.class, path.toString(), Integer.toString(REPORTS));
        long seed = System.nanoTime();
        Random moments = new Random(seed);
        Map<String, String> finished = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            boolean early = kill % 4 == 0; // while it starts, makes the file, or looks what is there
            List<String> reported = early
                    ? Victim.kill(command, 0, moments.nextInt(1_000_000))
                    : Victim.kill(command, 1 + moments.nextInt(30), moments.nextInt(20_000));
            assertThat(reported).as("a run that was not killed, seed %d", seed).doesNotContain("all");
            reported.forEach(line -> finished.put(line.split(" ")[0], line.split(" ")[1]));
            if (Files.exists(path)) {
                check(path, finished, "kill " + kill + ", seed " + seed);
            }
        }
        assertThat(finished).hasSizeGreaterThan(KILLS);

        assertThat(Victim.spare(command)).last().isEqualTo("all");

        try (Dossier dossier = Dossier.open(path, Samples.to(Access.READ))) {
            assertThat(dossier.check()).isEmpty();
            assertThat(dossier.documents().stream().map(StoredDocument::document))
                    .containsExactlyElementsOf(IntStream.range(0, REPORTS)
                            .mapToObj(number -> WriterProcess.report(number, WriterProcess.lastVersion(number))
                                    .document())
                            .toList());
            assertThat(dossier.search().find("harbour", 1).total()).isEqualTo(REPORTS);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    /** Opened as the next command would, with everything in it that was reported, whole and found by its words. */
    private static void check(Path path, Map<String, String> finished, String when) {
        try (Dossier dossier = Dossier.open(path, Samples.to(Access.CREATE))) {
            assertThat(dossier.check()).as(when).isEmpty();
            Map<String, String> stored = new HashMap<>();
            dossier.documents().stream()
                    .forEach(document -> stored.put(
                            document.document().file(), document.document().sha256()));
            assertThat(stored).as(when).containsAllEntriesOf(finished);
            assertThat(dossier.search().find("harbour", 1).total()).as(when).isEqualTo(stored.size());
            finished.forEach((origin, sha256) ->
                    assertThat(dossier.documents().known(origin, sha256)).isInstanceOf(Known.Unchanged.class));
        }
    }
}
