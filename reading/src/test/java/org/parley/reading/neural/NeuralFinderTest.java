package org.parley.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Range;
import org.parley.model.Span;
import org.parley.reading.AttributionFinder.Finding;
import org.parley.reading.AttributionFinder.Findings;
import org.parley.reading.Report;

class NeuralFinderTest {

    /** The network learnt from whole articles; a sentence alone is strange to it, as the model card says. */
    private static final String AROUND = """
            GENEVA — Delegations of both countries returned to the table on Monday after a pause of three weeks. Snow fell in \
            the north of the country, and trains were late. The hall had been closed since October, when a burst pipe flooded \
            the cellar and the interpreters' booths. A convoy of six cars brought the delegates from the airport; two small \
            groups of demonstrators waited behind barriers with drums and banners. """;

    private static final NeuralFinder FINDER = NeuralFinder.load();

    @AfterAll
    static void close() {
        FINDER.close();
    }

    @Test
    void findsIndirectSpeech() {
        assertThat(read(AROUND + "The minister said on Monday that the talks had failed."))
                .containsExactly("The minister | said | that the talks had failed");
    }

    @Test
    void tiesTheHalvesOfAnInterruptedQuotationTogether() {
        assertThat(read(AROUND + "“We will not sign,” Anna Berg said, “until the troops leave.”"))
                .containsExactly("Anna Berg | said | “We will not sign,” … “until the troops leave.”");
    }

    @Test
    void leavesAPlainTaleAlone() {
        assertThat(read(AROUND + "The train left the station at noon and reached the coast in the evening."))
                .isEmpty();
    }

    @Test
    void passesOverBlocksThatDoNotTell() {
        String text = "The minister said that the talks had failed.";
        CodePoints points = CodePoints.of(text);
        Block advertisement = new Block(BlockRole.ADVERTISEMENT, new Range(0, points.length()));

        assertThat(FINDER.find(new Report(points, List.of(advertisement), List.of())))
                .isEqualTo(new Findings(List.of(), List.of()));
    }

    @Test
    void tellsNamesOfPeopleFromThoseOfBodiesAndPlaces() {
        Report report =
                report(AROUND + "In Geneva, Marta Kowalczyk told the Senate on Tuesday that the road was closed.");

        assertThat(FINDER.find(report).names())
                .extracting(name -> report.text().slice(name.range()) + " " + name.kind())
                .contains("Geneva PLACE", "Marta Kowalczyk PERSON", "Senate ORGANISATION", "Tuesday TIME");
    }

    @Test
    void readsTheSameTextTheSameEachTime() {
        String text = "The envoy warned that talks could fail. ".repeat(80);

        assertThat(read(text)).hasSize(80).isEqualTo(read(text));
    }

    @Test
    void readsWithANetworkFromAFolderUnderANameOfItsOwn(@TempDir Path folder) throws IOException {
        for (String file : List.of("encoder.onnx", "linker.onnx", "confidence.txt")) {
            try (InputStream in = NeuralFinder.class.getResourceAsStream(file)) {
                Files.write(folder.resolve(file), Objects.requireNonNull(in).readAllBytes());
            }
        }
        try (NeuralFinder taught = NeuralFinder.load(folder)) {
            assertThat(read(taught, AROUND + "The minister said on Monday that the talks had failed."))
                    .containsExactly("The minister | said | that the talks had failed");
            assertThat(taught.name())
                    .isEqualTo(FINDER.name() + "+" + taught.hash().substring(0, 8));
            assertThat(taught.hash()).hasSize(64).isNotEqualTo(FINDER.hash());
        }
    }

    @Test
    void namesTheFileThatAFolderLacks(@TempDir Path folder) {
        assertThatThrownBy(() -> NeuralFinder.load(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("encoder.onnx");
    }

    private static List<String> read(String text) {
        return read(FINDER, text);
    }

    private static List<String> read(NeuralFinder finder, String text) {
        Report report = report(text);
        return finder.find(report).attributions().stream()
                .map(finding -> show(report.text(), finding))
                .toList();
    }

    private static Report report(String text) {
        CodePoints points = CodePoints.of(text);
        Range all = new Range(0, points.length());
        return new Report(points, List.of(new Block(BlockRole.BODY, all)), List.of(all));
    }

    private static String show(CodePoints text, Finding finding) {
        Span source = finding.source();
        return (source == null ? "-" : text.slice(source)) + " | " + text.slice(finding.cue()) + " | "
                + text.slice(finding.content());
    }
}
