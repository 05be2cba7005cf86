package org.parley.usecases.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.model.Coder;
import org.parley.usecases.Program;
import org.parley.usecases.Readers;

/** Files that come by the browser, each time in another folder. */
class UploadOriginsTest {

    private static final String FIRST =
            "The harbour board will meet on Monday to vote on the new tariff, said Una Farrowby, its chair.";

    @TempDir
    Path folder;

    private void upload(Dossier dossier, String name, String text) {
        try {
            Path uploads = Files.createTempDirectory(folder, "upload");
            Files.writeString(uploads.resolve(name), text);
            new ReadReports(dossier, Readers.RULES.reader(), new Coder.Person("Una"))
                    .read(
                            List.of(uploads),
                            ReadOptions.standard(),
                            new UploadOrigins(dossier, uploads),
                            (outcome, sofar, known) -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Dossier dossier() {
        return Dossier.open(folder.resolve("t.parley"), OpenOptions.to(Access.CREATE, Program.VERSION, "test"));
    }

    @Test
    void aChangedFileOfTheSameNameIsANewVersion() {
        try (Dossier dossier = dossier()) {
            upload(dossier, "wire.txt", FIRST);
            upload(dossier, "wire.txt", FIRST + " She expects a close vote.");

            assertThat(dossier.documents().stream().map(stored -> stored.id() + " version " + stored.version()))
                    .containsExactly("d1 version 2");
        }
    }

    @Test
    void anotherReportOfTheSameNameTakesNobodysPlace() {
        try (Dossier dossier = dossier()) {
            upload(dossier, "wire.txt", FIRST);
            upload(dossier, "wire.txt", "Fishermen blocked the northern lock for six hours before they left for home.");
            upload(dossier, "wire.txt", FIRST + " She expects a close vote.");

            assertThat(dossier.documents().stream().map(stored -> stored.id() + " version " + stored.version()))
                    .containsExactly("d1 version 2", "d2 version 1");
        }
    }

    @Test
    void theSameFileAgainChangesNothing() {
        try (Dossier dossier = dossier()) {
            upload(dossier, "wire.txt", FIRST);
            upload(dossier, "wire.txt", FIRST);

            assertThat(dossier.documents().stream().map(stored -> stored.version()))
                    .containsExactly(1);
        }
    }
}
