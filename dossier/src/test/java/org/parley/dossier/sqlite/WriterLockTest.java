package org.parley.dossier.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.parley.dossier.Samples.report;
import static org.parley.dossier.Samples.to;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.access.Holder;
import org.parley.dossier.access.OpenOptions.Access;

class WriterLockTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("talks.parley");
    }

    @Test
    void aSecondWriterIsToldWhoWrites() {
        try (Dossier first = Dossier.open(file, to(Access.CREATE))) {
            DossierException told =
                    catchThrowableOfType(DossierException.class, () -> Dossier.open(file, to(Access.WRITE)));

            assertThat(told.kind()).isEqualTo(Kind.HELD);
            assertThat(told.sentence())
                    .matches("talks\\.parley is being written by \"parley test\" \\(process "
                            + ProcessHandle.current().pid()
                            + " of .+ on .+, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\)\\.");
            first.documents().add(report("a.txt", "The first writer goes on."));
        }
    }

    @Test
    void readersGoOnMeanwhile() {
        try (Dossier writer = Dossier.open(file, to(Access.CREATE));
                Dossier reader = Dossier.open(file, to(Access.READ))) {
            writer.documents().add(report("a.txt", "Seen at once."));

            assertThat(reader.documents().count()).isEqualTo(1);
            assertThatThrownBy(() -> reader.documents().add(report("b.txt", "Not here.")))
                    .isInstanceOf(DossierException.class)
                    .hasMessage("The dossier is open for reading only. Open it for writing to change it.");
        }
    }

    @Test
    void aSecondWriterThatWaitsGetsItsTurn() throws Exception {
        List<Holder> told = new ArrayList<>();
        CountDownLatch waiting = new CountDownLatch(1);
        Dossier first = Dossier.open(file, to(Access.CREATE));
        Thread second = Thread.ofPlatform().start(() -> {
            try (Dossier dossier = Dossier.open(file, to(Access.WRITE).waiting(Duration.ofMinutes(1), holder -> {
                told.add(holder);
                waiting.countDown();
            }))) {
                dossier.documents().add(report("second.txt", "At last."));
            }
        });
        waiting.await();
        first.documents().add(report("first.txt", "Done."));
        first.close();
        second.join();

        assertThat(told)
                .singleElement()
                .satisfies(holder -> assertThat(holder.command()).isEqualTo("parley test"));
        try (Dossier dossier = Dossier.open(file, to(Access.READ))) {
            assertThat(dossier.documents().count()).isEqualTo(2);
        }
    }

    @Test
    void manyWritersTakeTurnsAndLoseNothing() throws Exception {
        Dossier.open(file, to(Access.CREATE)).close();
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            String name = "w" + writer;
            writers.add(Thread.ofPlatform().start(() -> {
                for (int turn = 0; turn < 5; turn++) {
                    try (Dossier dossier =
                            Dossier.open(file, to(Access.WRITE).waiting(Duration.ofMinutes(2), holder -> {}))) {
                        dossier.documents().add(report(name + "-" + turn, "Turn " + turn));
                    }
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }

        try (Dossier dossier = Dossier.open(file, to(Access.READ))) {
            assertThat(dossier.documents().count()).isEqualTo(20);
        }
        assertThat(Files.exists(folder.resolve("talks.parley-lock"))).isFalse();
    }

    @Test
    void aLockFileThatIsLeftOverDoesNotMatter() throws Exception {
        Dossier.open(file, to(Access.CREATE)).close();
        Files.createFile(folder.resolve("talks.parley-lock"));

        try (Dossier dossier = Dossier.open(file, to(Access.WRITE))) {
            assertThat(dossier.documents().count()).isZero();
        }
    }
}
