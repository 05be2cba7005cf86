package org.parley.usecases.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.usecases.models.TalksDossier.ANA;
import static org.parley.usecases.models.TalksDossier.MODEL;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.conflict.BadModel;
import org.parley.conflict.change.Dependence;
import org.parley.conflict.change.ModelDifference;
import org.parley.conflict.stability.Concept;
import org.parley.dossier.Dossier;
import org.parley.dossier.models.KeptCitation;
import org.parley.dossier.models.ModelVersion;
import org.parley.model.CodePoints;
import org.parley.model.Span;

class ModelsInADossierTest {

    @TempDir
    Path folder;

    private static ModelEvidence evidence(Dossier dossier, String model) {
        ModelVersion kept = new KeepModels(dossier).keep(null, model, ANA, null);
        return ModelEvidence.of(KeepModels.model(kept), EvidenceLookup.in(dossier));
    }

    @Test
    void findsTheWordsAcrossLineBreaksWithOutletAndDateOfTheDossier() {
        try (Dossier dossier = TalksDossier.in(folder)) {
            Found found = evidence(dossier, MODEL).preference(0, 0).citations().getFirst();

            assertThat(found.where()).isEqualTo(Found.Where.THERE);
            assertThat(found.document()).isEqualTo("d1");
            assertThat(found.outlet()).isEqualTo("Sea Wire");
            assertThat(found.date()).isEqualTo("2025-03-02");
            Span span = found.span();
            assertThat(span).isNotNull();
            assertThat(CodePoints.of(TalksDossier.WIRE).slice(span == null ? Span.of(0, 0) : span))
                    .isEqualTo("We will never leave the\nharbour");
            assertThat(found.attributions())
                    .extracting(Found.Standing::attribution)
                    .containsExactly("d1-a1");
            assertThat(found.troubles()).isEmpty();
        }
    }

    @Test
    void saysWhatIsAssumedAndWhatCannotBeFound() {
        try (Dossier dossier = TalksDossier.in(folder)) {
            ModelEvidence evidence = evidence(dossier, MODEL);

            assertThat(evidence.assumptions())
                    .extracting(rest -> rest.part().words())
                    .containsExactly("option of Port: Protest", "preference 2 of Navy: not Protest");
            assertThat(evidence.unfound())
                    .extracting(rest -> rest.part().words())
                    .containsExactly("preference 1 of Port: not Block", "preference 2 of Port: Protest");
            assertThat(evidence.preference(1, 0).citations().getFirst().troubles())
                    .containsExactly("the dossier has no report lost.txt");
            assertThat(evidence.preference(1, 1).citations().getFirst().troubles())
                    .containsExactly("these words do not stand in the report");
            assertThat(evidence.shaken()).isEmpty();
            assertThat(evidence.dependence()).isEmpty();
        }
    }

    @Test
    void saysWhatRestsOnARejectedAttributionAndWhatWouldChangeWithoutIt() {
        try (Dossier dossier = TalksDossier.in(folder)) {
            dossier.reviews().reject("d1-a1", ANA, "a joke");
            ModelEvidence evidence = evidence(dossier, MODEL);

            ModelEvidence.Rest rest = evidence.preference(0, 0);
            assertThat(rest.shaken()).isTrue();
            assertThat(rest.bereft()).isTrue();
            assertThat(rest.citations().getFirst().troubles()).containsExactly("d1-a1 was rejected by Ana Ruiz");
            assertThat(evidence.shaken()).containsExactly(rest);

            Dependence dependence = evidence.dependence().orElseThrow();
            assertThat(dependence.statements()).containsExactly(new Dependence.Resting(0, 0, true));
            ModelDifference effect = dependence.effect(evidence.model(), Set.of(Concept.NASH));
            assertThat(effect.gained().get(Concept.NASH)).containsExactly(Set.of("Protest"));
            assertThat(effect.lost().get(Concept.NASH)).isEmpty();

            dossier.history().undo(ANA);
            assertThat(ModelEvidence.of(evidence.model(), EvidenceLookup.in(dossier))
                            .shaken())
                    .isEmpty();
        }
    }

    @Test
    void anAttributionThatIsCitedByNameAndGoneIsLost() {
        try (Dossier dossier = TalksDossier.in(folder)) {
            String model = MODEL.replace("speaker: the admiral", "speaker: the admiral, attribution: d1-a7");
            Found found = evidence(dossier, model).preference(0, 0).citations().getFirst();

            assertThat(found.fallen()).isTrue();
            assertThat(found.troubles()).containsExactly("d1-a7 is no longer in the dossier");
        }
    }

    @Test
    void aReviewElsewhereInTheReportShakesNothing() {
        try (Dossier dossier = TalksDossier.in(folder)) {
            String model = MODEL.replace("We will never leave the harbour", "The delegation arrived late");
            dossier.reviews().reject("d1-a1", ANA, null);

            assertThat(evidence(dossier, model).shaken()).isEmpty();
        }
    }

    @Test
    void knowsFromAnAttributionWhichModelsRestOnIt() {
        try (Dossier dossier = TalksDossier.in(folder)) {
            new KeepModels(dossier).keep("My harbour", MODEL, ANA, null);

            assertThat(dossier.models().citing("d1-a1")).containsExactly("My harbour");
            assertThat(dossier.models().citing("d2")).containsExactly("My harbour");
            assertThat(dossier.models().citations("My harbour", 1))
                    .contains(new KeptCitation(
                            "preference 1 of Navy: Block",
                            "We will never leave the harbour",
                            "wire.txt",
                            "d1",
                            "d1-a1"))
                    .contains(new KeptCitation(
                            "preference 1 of Port: not Block", "Let us trade", "lost.txt", null, null));
        }
    }

    @Test
    void tellsWhatEachVersionChanged() {
        try (Dossier dossier = TalksDossier.in(folder)) {
            KeepModels keep = new KeepModels(dossier);
            keep.keep(null, MODEL, ANA, null);
            keep.keep(null, MODEL.replace("status quo: [Block]", "status quo: []"), ANA, null);
            keep.keep(null, MODEL.replace("belief: 0.9", "belief: 0.5") + "# a remark\n", ANA, null);
            ModelVersion last = keep.keep(null, MODEL.replace("belief: 0.9", "belief: 0.5"), ANA, "no remark");

            List<VersionHistory.Entry> entries =
                    VersionHistory.of(dossier.models().versions("Harbour"));
            assertThat(last.number()).isEqualTo(4);
            assertThat(entries.get(0).changes()).isEmpty();
            assertThat(entries.get(1).changes())
                    .extracting(ModelDifference.Part::what)
                    .containsExactly("status quo: Navy: nothing · Port: nothing");
            assertThat(entries.get(2).changes())
                    .extracting(ModelDifference.Part::what)
                    .containsExactly(
                            "belief in the preference of Navy: Block", "status quo: Navy: Block · Port: nothing");
            assertThat(entries.get(3).changes()).isEmpty();
        }
    }

    @Test
    void aModelThatCannotBeReadIsNotKept() {
        try (Dossier dossier = TalksDossier.in(folder)) {
            assertThatThrownBy(() -> new KeepModels(dossier).keep("Harbour", "name: Harbour", ANA, null))
                    .isInstanceOf(BadModel.class)
                    .hasMessageContaining("parley: conflict model 1");
            assertThat(dossier.models().all()).isEmpty();
        }
    }
}
