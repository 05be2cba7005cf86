package org.parley.dossier.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.Dossier;
import org.parley.dossier.Samples;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.access.Holder;
import org.parley.dossier.access.OpenOptions.Access;

class TwoProcessesTest {

    @TempDir
    Path folder;

    @Test
    void theSecondWriterIsToldWaitsAndTakesOverWhenTheFirstIsKilled() throws Exception {
        Path path = folder.resolve("talks.parley");
        Process first = new ProcessBuilder(Victim.java(HolderProcess.class, path.toString())).start();
        try {
            assertThat(first.inputReader().readLine()).isEqualTo("open");

            DossierException told =
                    catchThrowableOfType(DossierException.class, () -> Dossier.open(path, Samples.to(Access.WRITE)));
            assertThat(told.kind()).isEqualTo(Kind.HELD);
            assertThat(told.sentence())
                    .startsWith("talks.parley is being written by \"parley test\" (process " + first.pid() + " of ");
            try (Dossier reader = Dossier.open(path, Samples.to(Access.READ))) {
                assertThat(reader.search().find("mine", 1).total()).isEqualTo(1);
            }

            List<Holder> waitedFor = new ArrayList<>();
            try (Dossier second = Dossier.open(path, Samples.to(Access.WRITE).waiting(Duration.ofMinutes(1), holder -> {
                waitedFor.add(holder);
                first.destroyForcibly();
            }))) {
                assertThat(second.documents().count()).isEqualTo(1);
            }
            assertThat(waitedFor)
                    .singleElement()
                    .satisfies(holder -> assertThat(holder.process()).isEqualTo(first.pid()));
        } finally {
            first.destroyForcibly();
        }
    }
}
