package org.parley.dossier.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.parley.dossier.Samples.reading;
import static org.parley.dossier.Samples.report;
import static org.parley.dossier.Samples.says;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.dossier.Dossier;
import org.parley.dossier.Samples;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.documents.Correction;
import org.parley.model.ActorDecision;
import org.parley.model.Coder;
import org.parley.model.Published;

class HistoryTest {

    private static final Coder.Person ANA = new Coder.Person("Ana Ruiz");
    private static final Coder.Person TOM = new Coder.Person("Tom Okafor");
    private static final String TEXT = "The union said it would strike. The ministry said nothing.";

    @TempDir
    Path folder;

    private Dossier dossier;

    @BeforeEach
    void open() {
        dossier = Dossier.open(folder.resolve("talks.parley"), Samples.to(Access.CREATE));
        dossier.documents()
                .add(report(
                        "a.txt",
                        TEXT,
                        reading(
                                TEXT,
                                says(TEXT, "The union", "it would strike"),
                                says(TEXT, "The ministry", "nothing"))));
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    /** All that people can change, in one comparable piece. */
    private List<Object> state() {
        return List.of(
                dossier.documents().document("d1"),
                dossier.reviews().of("d1").stream()
                        .map(review -> List.of(review.attribution(), review.verdict()))
                        .toList(),
                dossier.decisions().inForce(),
                dossier.corrections().of("d1").stream().map(Correction::value).toList(),
                dossier.documents().summaries());
    }

    @Test
    void tellsWhoChangedWhatAndWhen() {
        dossier.corrections().correct("d1", new Correction.Outlet("The Harbour Post"), ANA);
        dossier.reviews().reject("d1-a2", TOM, null);

        assertThat(dossier.history().newest(0, 10))
                .extracting(Change::kind, change -> change.coder().label(), Change::subject)
                .containsExactly(
                        tuple(ChangeKind.REVIEW, "Tom Okafor", "d1-a2"),
                        tuple(ChangeKind.CORRECTION, "Ana Ruiz", "d1 outlet"),
                        tuple(ChangeKind.DOCUMENT_ADDED, "machine:test-1", "d1"));
    }

    @Test
    void undoesAndRedoesStepByStep() {
        List<List<Object>> states = new ArrayList<>(List.of(state()));
        dossier.corrections().correct("d1", new Correction.Title("Strike looms"), ANA);
        states.add(state());
        dossier.reviews().reject("d1-a1", ANA, null);
        states.add(state());
        dossier.decisions().decide(new ActorDecision.Rename("union", "Harbour Union"), ANA);
        states.add(state());
        dossier.corrections().correct("d1", new Correction.Title("Strike averted"), TOM);
        states.add(state());

        for (int i = 3; i >= 0; i--) {
            assertThat(dossier.history().undo(ANA)).isPresent();
            assertThat(state()).isEqualTo(states.get(i));
        }
        assertThat(dossier.history().undo(ANA)).isEmpty();
        for (int i = 1; i <= 4; i++) {
            assertThat(dossier.history().redo(ANA)).isPresent();
            assertThat(state()).isEqualTo(states.get(i));
        }
        assertThat(dossier.history().redo(ANA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyWalkOfUndoAndRedoBehavesLikeAStack(long seed) {
        Random random = new Random(seed);
        List<List<Object>> states = new ArrayList<>(List.of(state()));
        int at = 0;
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    dossier.corrections().correct("d1", new Correction.Title("Title " + step), ANA);
                    states = new ArrayList<>(states.subList(0, at + 1));
                    states.add(state());
                    at++;
                }
                case 1 -> {
                    assertThat(dossier.history().undo(ANA).isPresent()).isEqualTo(at > 0);
                    at = Math.max(0, at - 1);
                }
                default -> {
                    assertThat(dossier.history().redo(ANA).isPresent()).isEqualTo(at + 1 < states.size());
                    at = Math.min(states.size() - 1, at + 1);
                }
            }
            assertThat(state()).as("step %d", step).isEqualTo(states.get(at));
        }
    }

    @Test
    void anOldChangeCanBeTakenBackUnlessItWasOvertaken() {
        dossier.reviews().reject("d1-a1", ANA, null);
        long rejection = dossier.history().newest(0, 1).getFirst().number();
        dossier.corrections().correct("d1", new Correction.Title("First"), ANA);
        long first = dossier.history().newest(0, 1).getFirst().number();
        dossier.corrections().correct("d1", new Correction.Title("Second"), TOM);

        dossier.history().undo(rejection, TOM);

        assertThat(dossier.documents().document("d1").reading().attributions()).hasSize(2);
        assertThatThrownBy(() -> dossier.history().undo(first, ANA))
                .isInstanceOf(DossierException.class)
                .hasMessage("d1 title has been changed again since, by Tom Okafor (change %d). Undo that first."
                        .formatted(first + 1));
        assertThatThrownBy(() -> dossier.history().undo(rejection, ANA))
                .hasMessageStartingWith("Change " + rejection + " has been undone already.");
        assertThatThrownBy(() -> dossier.history().undo(1, ANA))
                .hasMessageStartingWith("Change 1 is none that can be undone.");
    }

    @Test
    void anUndoneReviewFindsItsPlaceInTheVersionThatCameMeanwhile() {
        dossier.reviews().add("d1", says(TEXT, "The ministry", "said nothing"), ANA, null);
        dossier.history().undo(ANA);
        String changed = "Update. " + TEXT;
        dossier.documents().add(report("a.txt", changed, reading(changed)));

        dossier.history().redo(ANA);

        assertThat(dossier.documents().document("d1").reading().attributions())
                .singleElement()
                .satisfies(attribution ->
                        assertThat(attribution.content()).isEqualTo(Samples.passage(changed, "said nothing")));
    }

    @Test
    void correctionsWinAndSurviveReadingAgain() {
        Published said = Published.on(LocalDate.of(2025, 3, 4), Published.Basis.GIVEN, "she was there", 1);
        dossier.corrections().correct("d1", new Correction.PublishedOn(said), ANA);
        dossier.corrections().correct("d1", new Correction.Title("Herring"), ANA);
        String changed = "Update. " + TEXT;

        dossier.documents().add(report("a.txt", changed, reading(changed)));

        assertThat(dossier.documents().document("d1").reading().published()).isEqualTo(said);
        assertThat(dossier.readings().machine("d1").published()).isNull();
        assertThat(dossier.documents().summaries().getFirst().title()).isEqualTo("Herring");
        assertThat(dossier.search().find("herring", 1).hits().getFirst().earliest())
                .isEqualTo(LocalDate.of(2025, 3, 4));

        dossier.corrections().withdraw("d1", Correction.Field.TITLE, ANA);

        assertThat(dossier.documents().document("d1").reading().title()).isNull();
        assertThat(dossier.search().find("herring", 1).total()).isZero();
    }

    @Test
    void nobodyRewritesHistory() throws Exception {
        dossier.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("talks.parley"));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update change set changer = 'Somebody else'"))
                    .hasMessageContaining("history is never rewritten");
            assertThatThrownBy(() -> statement.executeUpdate("delete from change"))
                    .hasMessageContaining("history is never deleted");
        }
    }
}
