package org.parley.server.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.conflict.BadModel;
import org.parley.conflict.Direction;
import org.parley.conflict.draft.DraftCitation;
import org.parley.conflict.draft.DraftOption;
import org.parley.conflict.draft.DraftParty;
import org.parley.conflict.draft.DraftStatement;
import org.parley.conflict.draft.ModelDraft;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.model.Coder;
import org.parley.server.view.AttributionReview;
import org.parley.server.view.EvidenceRow;
import org.parley.server.view.KeptModel;
import org.parley.server.view.ModelAsking;
import org.parley.server.view.ModelCheck;
import org.parley.server.view.ModelComparison;
import org.parley.server.view.ModelKeeping;
import org.parley.server.view.OutcomeAsking;
import org.parley.server.view.RestingPart;
import org.parley.server.view.Verdict;
import org.parley.usecases.Program;
import org.parley.usecases.Readers;
import org.parley.usecases.models.page.ModelView;

/** What the Model page does: from a quotation to an outcome that rests on it, and back when the quotation falls. */
class DossierModelsTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private OpenDossier dossier;

    @BeforeEach
    void open() throws IOException {
        dossier = new StoredDossier(
                Dossier.open(
                        folder.resolve("talks.parley"), OpenOptions.to(Access.CREATE_NEW, Program.VERSION, "test")),
                new Coder.Person("Una"),
                Readers.RULES);
        Path uploads = Files.createDirectory(folder.resolve("uploads"));
        Files.writeString(uploads.resolve("wire.txt"), """
                Port strike enters third week

                PORT ELSMERE, March 3, 2025 — “We will not go back without a raise,” said Ada Moor, who leads the union.
                The owners would rather wait, said Tom Hale, their spokesman.
                """);
        dossier.read(uploads, progress -> {});
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    private static ModelDraft strike(String firstWish, DraftCitation... evidence) {
        return new ModelDraft(
                "Strike",
                "",
                List.of("Strike"),
                List.of(
                        party("Union", "Strike", statement(firstWish, evidence), statement("not Strike")),
                        party("Owner", "Pay", statement("not Strike"), statement("not Pay"))),
                List.of(),
                List.of(),
                List.of());
    }

    private static DraftParty party(String name, String option, DraftStatement... statements) {
        return new DraftParty(
                name, List.of(new DraftOption(option, Direction.BOTH, List.of())), List.of(statements), null, null);
    }

    private static DraftStatement statement(String wish, DraftCitation... evidence) {
        return new DraftStatement(wish, null, 0, List.of(evidence));
    }

    private static ModelAsking asking(@Nullable String model, @Nullable ModelDraft draft) {
        return new ModelAsking(model, null, draft, null, 0, 1, false);
    }

    private static ModelKeeping keeping(ModelDraft draft) {
        return new ModelKeeping(draft, null, "why");
    }

    private DraftCitation raise() {
        EvidenceRow row = dossier.models().evidence("raise union").getFirst();
        return new DraftCitation(
                row.file(), row.quote(), row.speaker(), row.outlet(), row.date(), row.attribution(), false);
    }

    @Test
    void quotationsAreFoundByTheirWordsAndSpeakers() {
        EvidenceRow row = dossier.models().evidence("RAISE").getFirst();

        assertThat(row.file()).isEqualTo("wire.txt");
        assertThat(row.quote()).startsWith("We will not go back without a raise");
        assertThat(row.speaker()).isEqualTo("Ada Moor");
        assertThat(dossier.models().evidence("hale").getFirst().speaker()).isEqualTo("Tom Hale");
        assertThat(dossier.models().evidence("helicopter")).isEmpty();
        assertThat(dossier.models().evidence("")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whatIsKeptIsShownWithItsEvidenceAndVersions() {
        DossierModels models = dossier.models();
        models.keep("Strike", keeping(strike("Strike if not Pay", raise())));
        KeptModel second = models.keep("Strike", keeping(strike("Pay", raise())));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.draft()).isEqualTo(strike("Pay", raise()));
        assertThat(second.comments()).isFalse();
        assertThat(second.versions()).extracting(version -> version.version()).containsExactly(2, 1);
        assertThat(second.versions().getFirst().changes())
                .contains(new ModelView.Change("+", "preference of Union: Pay"));
        assertThat(models.all()).singleElement().satisfies(row -> {
            assertThat(row.keeper()).isEqualTo("Una");
            assertThat(row.parts()).isEqualTo(6);
            assertThat(row.assumed()).isEqualTo(5);
            assertThat(row.fallen()).isZero();
            assertThat(row.fault()).isNull();
        });
        assertThat(models.one("Strike", 1).draft()).isEqualTo(strike("Strike if not Pay", raise()));
        assertThat(models.difference("Strike", 1, 2).changes()).isNotEmpty();
        assertThat(models.yaml("Strike", 1)).startsWith("parley: conflict model 1\nname: Strike\n");
        assertThat(models.gmcr("Strike", 2)).startsWith("{");
        assertThatThrownBy(() -> models.one("Strike", 3)).isInstanceOf(DossierException.class);
        assertThatThrownBy(() -> models.one("Lockout", null)).isInstanceOf(DossierException.class);
    }

    @Test
    void aRejectedQuotationShowsWhatRestedOnIt() {
        DossierModels models = dossier.models();
        models.keep("Strike", keeping(strike("Strike if not Pay", raise())));
        String attribution = raise().attribution();
        assertThat(attribution).isNotNull();
        if (attribution != null) {
            assertThat(models.resting(attribution))
                    .containsExactly(new RestingPart("Strike", 1, "preference 1 of Union: Strike if not Pay"));
            dossier.review(attribution, new AttributionReview(Verdict.REJECTED, null, null, null, null, null, null));
        }

        assertThat(models.all().getFirst().fallen()).isEqualTo(1);
        assertThat(models.view(asking("Strike", null)).fallen()).isNotEmpty();
        assertThat(models.evidence("raise")).isEmpty();
    }

    @Test
    void aTrialStandsBesideTheKeptModel() {
        DossierModels models = dossier.models();
        models.keep("Strike", keeping(strike("Strike if not Pay")));

        ModelComparison both = models.compare(asking("Strike", strike("not Strike")));

        assertThat(both.difference().same()).isFalse();
        assertThat(both.base().kept()).isNotNull();
        assertThat(both.trial().kept()).isNull();
        assertThat(both.base().outcomes())
                .anySatisfy(card -> assertThat(card.mark()).startsWith("not under Nash"));
        assertThat(models.all().getFirst().version()).isEqualTo(1);
    }

    @Test
    void anyOutcomeCanBeAskedAbout() {
        ModelDraft draft = strike("Strike if not Pay");
        ModelView.Card card = dossier.models().outcome(new OutcomeAsking(null, null, draft, null, List.of("Pay")));

        assertThat(card.concepts()).isNotEmpty();
        assertThat(dossier.models().graph(asking(null, draft)).outcomes()).hasSize(4);
        assertThatThrownBy(
                        () -> dossier.models().outcome(new OutcomeAsking(null, null, draft, null, List.of("Lockout"))))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("no option \"Lockout\"");
    }

    @Test
    void whatIsWrongIsToldByFieldAndNothingIsKept() {
        ModelCheck check = TypedModels.check(strike("Strik"), null);

        assertThat(check.size()).isNull();
        assertThat(check.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("preference-0-0");
            assertThat(problem.sentence()).contains("There is no option or condition \"Strik\"");
        });
        assertThatThrownBy(() -> dossier.models().keep("Strike", keeping(strike("Strik"))))
                .isInstanceOf(BadModel.class);
        assertThat(dossier.models().all()).isEmpty();
        assertThat(TypedModels.check(null, "parley: conflict model 1\nname: [").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).matches("\\d+:\\d+"));
        assertThat(TypedModels.check(strike("Strike"), null).size())
                .isEqualTo("2 decision makers, 2 options, 4 of 4 states feasible");
    }

    @Test
    void everyExampleIsAModel() {
        assertThat(ExampleModels.all()).hasSize(4).allSatisfy(example -> {
            ModelCheck check = TypedModels.check(null, ExampleModels.yaml(example.id()));
            assertThat(check.problems()).isEmpty();
            assertThat(TypedModels.check(check.draft(), null).problems()).isEmpty();
        });
        assertThatThrownBy(() -> ExampleModels.yaml("../../secret")).isInstanceOf(DossierException.class);
    }
}
