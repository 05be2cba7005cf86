package org.parley.usecases.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.model.Attribution;
import org.parley.model.Document;
import org.parley.model.Mode;
import org.parley.model.Range;
import org.parley.model.Reading;
import org.parley.reading.Reader;
import org.parley.usecases.Readers;

/** Every stretch between quotation marks in five real reports, against what a person wrote down. */
class FiveReportsQuotationsTest {

    private static final String NOBODY = "-";

    private record Segment(String report, Range range, String speaker) {}

    @ParameterizedTest
    @EnumSource(Readers.class)
    void nearlyAllQuotationsHaveTheirSpeakerAndNoWordHeldAtArmsLengthHasOne(Readers readers) throws IOException {
        Map<String, Reading> readings = readAll(readers.reader());
        List<String> wrong = segments().stream()
                .filter(segment -> !isRight(Objects.requireNonNull(readings.get(segment.report())), segment))
                .map(segment -> segment.report() + " " + segment.range().begin() + " " + segment.speaker())
                .toList();
        assertThat(segments()).hasSize(80);
        assertThat(segments().stream().filter(segment -> !segment.speaker().equals(NOBODY)))
                .hasSize(56);
        // both open to argument: a principle somebody adhered to, and what he undertook
        assertThat(wrong).isSubsetOf("003 1258 Joe Biden", "004 1987 Joe Biden");
    }

    private static boolean isRight(Reading reading, Segment segment) {
        List<Attribution> over = reading.attributions().stream()
                .filter(attribution -> attribution.content().span().ranges().stream()
                        .anyMatch(range -> range.overlaps(segment.range())))
                .toList();
        return segment.speaker().equals(NOBODY)
                ? over.stream().allMatch(attribution -> attribution.mode() == Mode.INDIRECT)
                : over.stream().anyMatch(attribution -> Speakers.isBy(reading, attribution, segment.speaker()));
    }

    private static List<Segment> segments() {
        try (InputStream key =
                Objects.requireNonNull(FiveReportsQuotationsTest.class.getResourceAsStream("five-reports.tsv"))) {
            return new String(key.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(row ->
                            new Segment(row[0], new Range(Integer.parseInt(row[1]), Integer.parseInt(row[2])), row[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Reading> readAll(Reader reader) throws IOException {
        Map<String, Reading> readings = new HashMap<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                readings.put(name.substring(0, 3), reader.read(Document.plain(name, "00", Files.readString(file))));
            }
        }
        return readings;
    }

    /** The folder with the five reports beside the repository; the test is skipped if there is none. */
    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared").resolve("reports");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        Assumptions.abort("shared/reports is not beside the repository");
        throw new IllegalStateException("not reached");
    }
}
