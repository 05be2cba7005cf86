package org.parley.server.dossiers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.model.Coder;
import org.parley.server.view.ActorRow;
import org.parley.server.view.AttributionReview;
import org.parley.server.view.AttributionView;
import org.parley.server.view.HistoryEntry;
import org.parley.server.view.LeftOutDecision;
import org.parley.server.view.ReportCorrection;
import org.parley.server.view.ReportText;
import org.parley.server.view.TextRange;
import org.parley.server.view.Verdict;
import org.parley.usecases.Program;
import org.parley.usecases.Readers;

/** What the pages do with a dossier, from reports in to changes taken back. */
class StoredDossierTest {

    private static final String REPORT = """
            Board puts off vote on tariff

            PORT ELSMERE, March 3, 2025 — The board will vote next week, said Ada Moor, its chair.

            Subscribe to our newsletter for more stories like this one.
            """;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private OpenDossier dossier;

    @BeforeEach
    void open() throws IOException {
        Path file = folder.resolve("talks.parley");
        dossier = new StoredDossier(
                Dossier.open(file, OpenOptions.to(Access.CREATE_NEW, Program.VERSION, "test")),
                new Coder.Person("Una"),
                Readers.RULES);
        Path uploads = Files.createDirectory(folder.resolve("uploads"));
        Files.writeString(uploads.resolve("wire.txt"), REPORT);
        dossier.read(uploads, progress -> {});
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    private ReportText report() {
        return dossier.report(dossier.reports().reports().getFirst().id());
    }

    private AttributionView said() {
        return report().attributions().getFirst();
    }

    private static TextRange place(String words) {
        int begin = REPORT.indexOf(words);
        return new TextRange(begin, begin + words.length());
    }

    @Test
    void anAttributionsWordsCanBeChangedAndTakenBack() {
        AttributionView before = said();

        dossier.review(
                before.id(),
                new AttributionReview(
                        Verdict.CORRECTED, null, null, null, null, List.of(place("vote next week")), null));

        assertThat(said().content().text()).isEqualTo("vote next week");
        assertThat(said().actor()).isEqualTo(before.actor());
        assertThat(said().source()).isEqualTo(before.source());
        assertThat(requireNonNull(said().review()).verdict()).isEqualTo(Verdict.CORRECTED);

        dossier.undo();

        assertThat(said()).isEqualTo(before);
        assertThat(dossier.history(2).stream().map(HistoryEntry::what))
                .first()
                .asString()
                .startsWith("taken back: attribution corrected in ");
    }

    @Test
    void wordsBeyondTheReportAreRefused() {
        String id = said().id();

        assertThatThrownBy(() -> dossier.review(
                        id,
                        new AttributionReview(
                                Verdict.CORRECTED, null, null, null, null, List.of(new TextRange(5, 9_000)), null)))
                .isInstanceOf(Unusable.class)
                .hasMessageStartingWith("The words lie beyond the end of the report.");
    }

    @Test
    void whatWasLeftOutCanBePutBackAndLeftOutAgain() {
        String id = report().report().id();
        assertThat(report().dropped()).hasSize(1);
        int at = report().dropped().getFirst().begin();

        dossier.leftOut(id, new LeftOutDecision(at, true));

        assertThat(report().dropped()).isEmpty();
        assertThat(report().restored())
                .singleElement()
                .satisfies(restored -> assertThat(restored.begin()).isEqualTo(at));

        dossier.leftOut(id, new LeftOutDecision(at, false));

        assertThat(report().dropped()).hasSize(1);
        assertThat(report().restored()).isEmpty();
    }

    @Test
    void aSpeakerNobodyKnewBecomesAnActor() {
        dossier.review(
                said().id(), new AttributionReview(Verdict.CORRECTED, null, "Ivo Brandt", null, null, null, null));

        assertThat(requireNonNull(said().actor()).name()).isEqualTo("Ivo Brandt");
        assertThat(dossier.actors().stream().map(ActorRow::name)).contains("Ivo Brandt");

        dossier.undo();

        assertThat(requireNonNull(said().actor()).name()).isEqualTo("Ada Moor");
    }

    @Test
    void aDateIsKeptAsThePersonsAndBadOnesAreRefused() {
        String id = report().report().id();

        dossier.correct(id, new ReportCorrection(null, "The Elsmere Post", "2025-03-04", null));

        assertThat(report().report().outlet()).isEqualTo("The Elsmere Post");
        assertThat(requireNonNull(report().report().published()).earliest()).isEqualTo("2025-03-04");
        assertThat(report().report().corrected()).containsExactlyInAnyOrder("outlet", "published");
        assertThatThrownBy(() -> dossier.correct(id, new ReportCorrection(null, null, "4 March", null)))
                .hasMessage("\"4 March\" is no date. Write it as year, month and day: 2025-02-12.");
    }
}
