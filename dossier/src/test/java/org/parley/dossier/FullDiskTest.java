package org.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.parley.dossier.Samples.report;
import static org.parley.dossier.Samples.to;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.sqlite.SqliteFile;
import org.parley.model.StoredDocument;

class FullDiskTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasFinishedAndGoesOnWhenThereIsRoom() {
        Path path = folder.resolve("talks.parley");
        List<String> finished = new ArrayList<>();
        SqliteFile file = SqliteFile.open(path, to(Access.CREATE));
        try (Dossier dossier = new Dossier(file, to(Access.CREATE))) {
            // SQLite fails in the same way where the disk has no more pages to give
            file.sessions()
                    .change(session ->
                            session.sql("pragma max_page_count = 400").query().listOfRows());

            DossierException told = catchThrowableOfType(DossierException.class, () -> {
                for (int i = 0; i < 10_000; i++) {
                    finished.add(dossier.documents().add(report(i + ".txt", ("Word" + i + " ").repeat(1_000))));
                }
            });

            assertThat(told)
                    .hasMessage("There is no room left for " + path + "."
                            + " Make room on the disk and give the same command again: what was finished is kept.");
            assertThat(dossier.documents().count()).isEqualTo(finished.size());
        }
        assertThat(finished).hasSizeGreaterThan(10);
        try (Dossier dossier = Dossier.open(path, to(Access.WRITE))) {
            assertThat(dossier.check()).isEmpty();
            assertThat(dossier.documents().stream().map(StoredDocument::id)).containsExactlyElementsOf(finished);
            assertThat(dossier.documents().add(report("after.txt", "There is room again.")))
                    .isEqualTo("d" + (finished.size() + 1));
        }
    }
}
