package org.parley.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.Document;
import org.parley.model.Published;
import org.parley.model.Range;

/** Five reports as they came, cut as a careful person cuts them. */
class FiveReportsTest {

    private static Structure read(String number) throws IOException {
        try (Stream<Path> files = Files.list(SharedFiles.folder("reports"))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            return Structure.of(
                    Document.plain(file.getFileName().toString(), "00", Files.readString(file)),
                    LocalDate.of(2026, 11, 22));
        }
    }

    private static String roles(Structure structure) {
        Map<BlockRole, Integer> counts = new EnumMap<>(BlockRole.class);
        structure.blocks().forEach(block -> counts.merge(block.role(), 1, Integer::sum));
        StringBuilder told = new StringBuilder();
        counts.forEach((role, count) -> told.append(told.isEmpty() ? "" : ", ").append(count + " " + role.label()));
        return told.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "000 | 12 body, 2 provenance | 51",
                "001 | 9 body, 1 provenance | 42",
                "002 | 19 body, 1 block quotation | 51",
                "003 | 1 headline, 1 standfirst, 6 subhead, 33 body, 8 advertisement | 66",
                "004 | 34 body, 1 provenance | 60"
            })
    void haveTheseBlocksAndSentences(String number, String roles, int sentences) throws IOException {
        Structure found = read(number);
        assertThat(roles(found)).isEqualTo(roles);
        assertThat(found.sentences()).hasSize(sentences);
        assertThat(found.language()).isEqualTo("en");
        assertThat(found.unread()).isNull();
    }

    /** What a reader works out from each text by hand: the day, or the days between which it must lie. */
    @ParameterizedTest
    @CsvSource({
        "000, 2025-02-12, 2025-02-12, STATED",
        "001, 2025-03-31, 2025-03-31, STATED",
        "002, 2025-09-04, 2025-09-07, INFERRED",
        "003, 2025-02-12, 2025-02-14, INFERRED",
        "004, 2025-02-13, 2025-02-18, INFERRED"
    })
    void cameOutThen(String number, LocalDate from, LocalDate to, Published.Basis basis) throws IOException {
        Published found = Objects.requireNonNull(read(number).published());
        assertThat(found.earliest()).isBetween(from, to);
        assertThat(found.latest()).isBetween(from, to);
        assertThat(found.basis()).isEqualTo(basis);
        assertThat(found.evidence()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"003, 7255, 7853"})
    void loseTheirAdvertisementsAndNothingElse(String number, int begin, int end) throws IOException {
        Structure found = read(number);
        assertThat(found.dropped())
                .extracting(dropped -> dropped.range().begin())
                .first()
                .isEqualTo(begin);
        assertThat(found.dropped())
                .extracting(dropped -> dropped.range().end())
                .last()
                .isEqualTo(end);
        assertThat(found.sentences()).extracting(Range::end).last().isEqualTo(begin - 1);
    }

    @ParameterizedTest
    @CsvSource({"000", "001", "002", "004"})
    void loseNothing(String number) throws IOException {
        assertThat(read(number).dropped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"000, fr, 2025-02-12, 1, 0", "001, fr, 2025-03-31, 0, 0", "004, , , 0, 4"})
    void sayWhereTheyComeFrom(String number, String language, LocalDate day, int translators, int contributors)
            throws IOException {
        Structure found = read(number);
        assertThat(found.provenance().originalLanguage()).isEqualTo(language);
        assertThat(found.provenance().originalDate()).isEqualTo(day);
        assertThat(found.provenance().translators()).hasSize(translators);
        assertThat(found.provenance().contributors()).hasSize(contributors);
    }

    @ParameterizedTest
    @CsvSource({"002, 2353, 2899"})
    void quoteAtLengthWithoutMarks(String number, int begin, int end) throws IOException {
        assertThat(read(number).blocks()).contains(new Block(BlockRole.BLOCK_QUOTATION, new Range(begin, end)));
    }
}
