package org.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.dossier.Samples.reading;
import static org.parley.dossier.Samples.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.documents.Arrival;
import org.parley.dossier.documents.Readings;
import org.parley.dossier.review.StoredAttribution;
import org.parley.model.Actor;
import org.parley.model.ActorDecision;
import org.parley.model.ActorKind;
import org.parley.model.Attribution;
import org.parley.model.Coder;
import org.parley.model.DocumentGroup;
import org.parley.model.LocalActor;
import org.parley.model.Mode;
import org.parley.model.Reading;

/** What is computed from all reports together: the cast, the groups, and whether they still fit. */
class WholeDossierTest {

    private static final Coder.Person ANA = new Coder.Person("Ana Ruiz");
    private static final String TEXT = "Berg hopes for peace. The ministry waits.";
    private static final LocalActor BERG =
            new LocalActor("berg", "Berg", ActorKind.PERSON, List.of(), List.of(), false);

    @TempDir
    Path folder;

    private Dossier dossier;

    @BeforeEach
    void open() {
        dossier = Dossier.open(folder.resolve("talks.parley"), Samples.to(Access.CREATE));
        dossier.documents().addAll(List.of(withBerg("a.txt"), withBerg("b.txt"), report("c.txt", "Nobody speaks.")));
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    private static Arrival withBerg(String origin) {
        Reading nobody = reading(
                TEXT,
                new Attribution(
                        Mode.INDIRECT,
                        new Attribution.Source(Samples.passage(TEXT, "Berg"), "berg"),
                        null,
                        Samples.passage(TEXT, "peace"),
                        null,
                        0.5,
                        Samples.MACHINE));
        return report(
                origin,
                TEXT,
                new Reading(
                        nobody.reader(),
                        null,
                        null,
                        List.of(),
                        "en",
                        null,
                        null,
                        nobody.provenance(),
                        nobody.blocks(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(BERG),
                        nobody.attributions()));
    }

    private static Actor berg(String id) {
        return new Actor(
                id,
                "Anna Berg",
                ActorKind.PERSON,
                List.of("Berg"),
                List.of(),
                false,
                List.of(new Actor.LocalRef("d1", "berg"), new Actor.LocalRef("d2", "berg")));
    }

    @Test
    void theCastIsResolvedFromLocalActors() {
        assertThat(dossier.readings().actors())
                .containsExactly(
                        new Readings.ActorsOf("d1", List.of(BERG)), new Readings.ActorsOf("d2", List.of(BERG)));
    }

    @Test
    void theCastFitsUntilSomethingIsReadOrDecided() {
        assertThat(dossier.cast().current()).isFalse();
        dossier.cast().replace(List.of(berg("anna-berg")));
        assertThat(dossier.cast().current()).isTrue();

        dossier.documents().add(report("d.txt", "One more."));
        assertThat(dossier.cast().current()).isFalse();
        dossier.cast().replace(List.of(berg("anna-berg")));

        dossier.decisions().decide(new ActorDecision.Split("anna-berg"), ANA);
        assertThat(dossier.cast().current()).isFalse();
        dossier.cast().replace(List.of(berg("anna-berg")));

        dossier.history().undo(ANA);
        assertThat(dossier.cast().current()).isFalse();
        assertThat(dossier.decisions().inForce()).isEmpty();
    }

    @Test
    void aCastThatCannotBeStoredLeavesTheOldOne() {
        dossier.cast().replace(List.of(berg("anna-berg")));

        assertThatThrownBy(() -> dossier.cast().replace(List.of(berg("twice"), berg("twice"))))
                .isInstanceOf(DossierException.class);

        assertThat(dossier.cast().actors()).containsExactly(berg("anna-berg"));
    }

    @Test
    void whatAnActorSaidIsFoundInAllReports() {
        dossier.cast().replace(List.of(berg("anna-berg")));
        dossier.reviews().reject("d1-a1", ANA, null);
        Attribution missed = new Attribution(
                Mode.INDIRECT,
                new Attribution.Source(Samples.passage(TEXT, "Berg"), "berg"),
                null,
                Samples.passage(TEXT, "waits"),
                null,
                1,
                ANA);
        dossier.reviews().add("d2", missed, ANA, null);

        assertThat(dossier.attributions().by("anna-berg").map(StoredAttribution::id))
                .containsExactly("d2-a1", "d2-a2");
        assertThat(dossier.attributions().by("nobody")).isEmpty();
    }

    @Test
    void decisionsAreKeptInOrder() {
        dossier.decisions().decide(new ActorDecision.Merge("anna-berg", "berg"), ANA);
        dossier.decisions().decide(new ActorDecision.Rename("anna-berg", "Anna M. Berg"), ANA);

        assertThat(dossier.decisions().inForce())
                .containsExactly(
                        new ActorDecision.Merge("anna-berg", "berg"),
                        new ActorDecision.Rename("anna-berg", "Anna M. Berg"));
    }

    @Test
    void groupsFitUntilSomethingIsRead() {
        List<DocumentGroup> groups = List.of(
                new DocumentGroup(DocumentGroup.Kind.NEAR_DUPLICATE, List.of("d2", "d1"), "the same words"),
                new DocumentGroup(DocumentGroup.Kind.SAME_ORIGINAL, List.of("d1", "d3"), "both translated"));
        dossier.groups().replace(groups);

        assertThat(dossier.groups().all()).isEqualTo(groups);
        assertThat(dossier.groups().current()).isTrue();
        dossier.documents().add(report("d.txt", "One more."));
        assertThat(dossier.groups().current()).isFalse();
        assertThat(dossier.groups().all()).isEqualTo(groups);
    }

    @Test
    void fingerprintsAreKeptUntilTheTextChanges() {
        dossier.fingerprints().put(Map.of("d1", new byte[] {1, 2}, "d3", new byte[] {3}));
        assertThat(dossier.fingerprints().missing()).containsExactly("d2");

        Map<String, byte[]> all = new TreeMap<>();
        dossier.fingerprints().each(all::put);
        assertThat(all).containsOnlyKeys("d1", "d3").containsEntry("d3", new byte[] {3});

        dossier.documents().add(report("c.txt", "Somebody speaks."));
        assertThat(dossier.fingerprints().missing()).containsExactly("d2", "d3");
    }
}
