package org.parley.reading.structure.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Document;
import org.parley.model.Published;
import org.parley.reading.structure.Structure;

/**
 * Dates inferred for articles of 2015 and 2016 on a subject that no table here was made for, against the dates in their
 * file names. Nearly all of them say nothing that fixes a day; what counts is that hardly any gets a wrong one.
 */
class PublishedDateCorpusTest {

    @ParameterizedTest
    @ValueSource(strings = {"train", "dev"})
    void hardlyEverSaysWhatIsWrong(String part) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder().resolve(part).resolve("text"))) {
            files = found.sorted().toList();
        }
        int dated = 0;
        int right = 0;
        for (Path file : files) {
            LocalDate day = LocalDate.parse(file.getFileName().toString().split("_")[1]);
            Published found = Structure.of(
                            Document.plain("report.txt", "00", Files.readString(file)), LocalDate.of(2026, 11, 22))
                    .published();
            if (found != null) {
                dated++;
                right += !day.isBefore(found.earliest()) && !day.isAfter(found.latest()) ? 1 : 0;
            }
        }
        System.out.printf("PolNeAR %s: %d reports, %d dated, %d of them rightly%n", part, files.size(), dated, right);
        assertThat(dated - right).isLessThan(Math.max(2, files.size() / 100));
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/corpora/polnear"))) {
                return at.resolve("shared/corpora/polnear");
            }
        }
        Assumptions.abort("shared/corpora/polnear is not beside the repository");
        throw new IllegalStateException("not reached");
    }
}
