package org.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.dossier.Samples.bytes;
import static org.parley.dossier.Samples.report;
import static org.parley.dossier.Samples.sha256;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.documents.Known;
import org.parley.model.StoredDocument;

class DossierTest {

    @TempDir
    Path folder;

    private Dossier open(Access access) {
        return Dossier.open(folder.resolve("talks.parley"), Samples.to(access));
    }

    @Test
    void givesBackWhatWasAdded() {
        try (Dossier dossier = open(Access.CREATE)) {
            assertThat(dossier.documents().add(report("a.txt", "Talks began."))).isEqualTo("d1");
            assertThat(dossier.documents().add(report("b.txt", "Talks ended 😀.")))
                    .isEqualTo("d2");
        }
        try (Dossier dossier = open(Access.READ)) {
            StoredDocument second = dossier.documents().document("d2");
            assertThat(second.version()).isEqualTo(1);
            assertThat(second.document()).isEqualTo(Samples.document("b.txt", "Talks ended 😀."));
            assertThat(second.reading()).isEqualTo(Samples.reading("Talks ended 😀."));
            assertThat(dossier.documents().original("d2", 1)).isEqualTo(bytes("Talks ended 😀."));
            assertThat(dossier.documents().stream().map(StoredDocument::id)).containsExactly("d1", "d2");
            assertThat(dossier.documents().count()).isEqualTo(2);
        }
    }

    @Test
    void leavesOneFileBehind() throws Exception {
        try (Dossier dossier = open(Access.CREATE)) {
            dossier.documents().add(report("a.txt", "Talks began."));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("talks.parley");
        }
    }

    @Test
    void knowsFilesByPlaceAndBytes() {
        String before = "Talks began.";
        String after = "Talks began on Monday.";
        try (Dossier dossier = open(Access.CREATE)) {
            assertThat(dossier.documents().known("a.txt", sha256(bytes(before))))
                    .isEqualTo(new Known.No());

            dossier.documents().add(report("a.txt", before));

            assertThat(dossier.documents().known("a.txt", sha256(bytes(before))))
                    .isEqualTo(new Known.Unchanged("d1"));
            assertThat(dossier.documents().known("a.txt", sha256(bytes(after)))).isEqualTo(new Known.Changed("d1", 1));
            assertThat(dossier.documents().known("copy.txt", sha256(bytes(before))))
                    .isEqualTo(new Known.Elsewhere("d1", "a.txt"));
        }
    }

    @Test
    void keepsOldVersionsOfAChangedFile() {
        String before = "Talks began.";
        String after = "Talks began on Monday.";
        try (Dossier dossier = open(Access.CREATE)) {
            dossier.documents().add(report("a.txt", before));

            assertThat(dossier.documents().add(report("a.txt", after))).isEqualTo("d1");

            assertThat(dossier.documents().document("d1").version()).isEqualTo(2);
            assertThat(dossier.documents().document("d1").document().text()).isEqualTo(after);
            assertThat(dossier.documents().version("d1", 1).text()).isEqualTo(before);
            assertThat(dossier.documents().original("d1", 1)).isEqualTo(bytes(before));
            assertThat(dossier.documents().count()).isEqualTo(1);
            assertThat(dossier.search().find("Monday", 10).total()).isEqualTo(1);
        }
    }

    @Test
    void takesTheSamePlaceTwiceInOneGo() {
        try (Dossier dossier = open(Access.CREATE)) {
            assertThat(dossier.documents()
                            .addAll(List.of(
                                    report("a.txt", "One."), report("b.txt", "Two."), report("a.txt", "Three."))))
                    .containsExactly("d1", "d2", "d1");
            assertThat(dossier.documents().document("d1").document().text()).isEqualTo("Three.");
            assertThat(dossier.search().find("one", 10).total()).isZero();
        }
    }

    @Test
    void streamsMoreThanAPage() {
        try (Dossier dossier = open(Access.CREATE)) {
            List<String> ids = dossier.documents()
                    .addAll(IntStream.range(0, 100)
                            .mapToObj(i -> report(i + ".txt", "Report number " + i + "."))
                            .toList());
            assertThat(dossier.documents().stream().map(StoredDocument::id)).containsExactlyElementsOf(ids);
        }
    }

    @Test
    void manyReadWhileOneWrites() throws Exception {
        try (Dossier dossier = open(Access.CREATE);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            dossier.documents().add(report("first.txt", "Herring quota."));
            List<Future<Boolean>> readers = new ArrayList<>();
            for (int reader = 0; reader < 8; reader++) {
                readers.add(threads.submit(() -> {
                    long seen = 0;
                    while (seen < 40) {
                        long found = dossier.search().find("herring", 5).total();
                        if (found < seen) {
                            return false; // what was there once stays
                        }
                        seen = found;
                    }
                    return true;
                }));
            }
            for (int i = 1; i < 40; i++) {
                dossier.documents().add(report(i + ".txt", "Herring quota " + i));
            }
            for (Future<Boolean> reader : readers) {
                assertThat(reader.get()).isTrue();
            }
        }
    }
}
