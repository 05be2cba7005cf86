package org.parley.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Block;
import org.parley.model.Document;
import org.parley.model.Published;

/** The sample reports that are plain text, against the keys beside them. */
class SampleReportsTest {

    private static Path samples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("samples/keys"))) {
                return at.resolve("samples");
            }
        }
        throw new IllegalStateException("the folder samples is missing from the repository");
    }

    private static Structure read(String dossier, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(samples().resolve(dossier).resolve(name));
        boolean windows = name.startsWith("11-"); // the one that is not in UTF-8
        String text = new String(bytes, Charset.forName(windows ? "windows-1252" : "UTF-8"));
        return Structure.of(Document.plain(name, "00", text), LocalDate.of(2026, 11, 22));
    }

    private static List<String[]> key(String dossier, String table, String name) throws IOException {
        return Files.readAllLines(samples().resolve("keys").resolve(dossier).resolve(table)).stream()
                .filter(line -> line.startsWith(name + "\t"))
                .map(line -> line.split("\t"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ukraine-2025, 01-call-and-contact-group.txt",
        "ukraine-2025, 03-the-bill-for-gratitude.txt",
        "ukraine-2025, 04-thirty-days.txt",
        "ukraine-2025, 09-coalition-counts-to-26.txt",
        "ukraine-2025, 10-who-will-guard-the-peace.txt",
        "harbour-strike, 1-strike-notice.txt"
    })
    void haveTheBlocksOfTheKeyAndTheirDate(String dossier, String name) throws IOException {
        Structure found = read(dossier, name);
        List<String[]> key = key(dossier, "blocks.tsv", name);
        assertThat(key).isNotEmpty();
        for (String[] row : key) {
            int begin = found.text().pointIndex(found.text().text().indexOf(row[1]));
            Block block = found.blocks().stream()
                    .filter(one -> one.range().begin() == begin)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no block begins with “" + row[1] + "”"));
            assertThat(block.role().label()).as(row[1]).isEqualTo(row[2]);
        }
        publishedAsTheKeySays(found, key(dossier, "published.tsv", name).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"ukraine-2025, 11-une-force-sans-nom.txt"})
    void isStoredUnreadInItsLanguage(String dossier, String name) throws IOException {
        Structure found = read(dossier, name);
        assertThat(found.language()).isEqualTo("fr");
        assertThat(found.unread()).contains("in French");
        publishedAsTheKeySays(found, key(dossier, "published.tsv", name).getFirst());
    }

    private static void publishedAsTheKeySays(Structure found, String[] row) {
        if (row[1].equals("-")) {
            assertThat(found.published()).isNull();
            return;
        }
        Published published = Objects.requireNonNull(found.published());
        assertThat(published.basis().label()).isEqualTo(row[2]);
        assertThat(LocalDate.parse(row[1])).isBetween(published.earliest(), published.latest());
        assertThat(published.earliest().until(published.latest()).getDays()).isLessThan(4);
    }
}
