package org.parley.reading.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.ActorDecision;
import org.parley.model.ActorKind;
import org.parley.model.LocalActor;
import org.parley.model.Membership;

class CastTest {

    @Test
    void joinsTheSameKeyAcrossDocuments() {
        Cast cast = Cast.of(
                Map.of(
                        "a",
                        List.of(person("inga halvorsen", "Inga Halvorsen")),
                        "b",
                        List.of(person("inga halvorsen", "Inga Halvorsén"))),
                List.of());

        assertThat(cast.actors()).hasSize(1);
        assertThat(cast.actors().getFirst().id()).isEqualTo("inga-halvorsen");
        assertThat(cast.actors().getFirst().members()).hasSize(2);
        assertThat(cast.idOf("b", "inga halvorsen")).contains("inga-halvorsen");
    }

    @Test
    void joinsALoneSurnameToTheOnlyFullNameThatEndsSo() {
        Cast cast = Cast.of(
                Map.of(
                        "a",
                        List.of(person("halvorsen", "Halvorsen")),
                        "b",
                        List.of(person("inga halvorsen", "Inga Halvorsen"))),
                List.of());

        assertThat(cast.idOf("a", "halvorsen")).contains("inga-halvorsen");
        assertThat(cast.find("halvorsen").orElseThrow().name()).isEqualTo("Inga Halvorsen");
    }

    @Test
    void leavesALoneSurnameApartWhereTwoPersonsHaveIt() {
        Cast cast = Cast.of(
                Map.of(
                        "a", List.of(person("halvorsen", "Halvorsen")),
                        "b",
                                List.of(
                                        person("inga halvorsen", "Inga Halvorsen"),
                                        person("ole halvorsen", "Ole Halvorsen"))),
                List.of());

        assertThat(ids(cast)).containsExactly("halvorsen", "inga-halvorsen", "ole-halvorsen");
    }

    @Test
    void neverJoinsUnnamedSourcesOfDifferentReports() {
        LocalActor official = unnamed("unnamed:1:norwegian official", "Norwegian official");

        Cast cast = Cast.of(Map.of("a", List.of(official), "b", List.of(official)), List.of());

        assertThat(cast.actors())
                .hasSize(2)
                .allMatch(Actor::unnamed)
                .allMatch(actor -> actor.id().startsWith("norwegian-official-"));
    }

    @Test
    void keepsMembershipsByTheIdsOfTheDossier() {
        LocalActor minister = new LocalActor(
                "inga halvorsen",
                "Inga Halvorsen",
                ActorKind.PERSON,
                List.of(),
                List.of(new Membership("state:NO", "fisheries minister", null, null)),
                false);
        LocalActor norway = new LocalActor("state:NO", "Norway", ActorKind.STATE, List.of("Oslo"), List.of(), false);

        Cast cast = Cast.of(Map.of("a", List.of(minister, norway)), List.of());

        assertThat(cast.find("inga-halvorsen").orElseThrow().memberOf())
                .containsExactly(new Membership("norway", "fisheries minister", null, null));
    }

    @Test
    void mergesSplitsAndRenamesByHandAndFindsFormerIds() {
        Map<String, List<LocalActor>> documents = Map.of(
                "a", List.of(person("inga halvorsen", "Inga Halvorsen")),
                "b", List.of(person("inga berg", "Inga Berg")));
        ActorDecision merge = new ActorDecision.Merge("inga-halvorsen", "inga-berg");
        ActorDecision rename = new ActorDecision.Rename("inga-berg", "Inga Halvorsen Berg");

        Cast merged = Cast.of(documents, List.of(merge, rename));

        assertThat(ids(merged)).containsExactly("inga-halvorsen");
        assertThat(merged.find("inga-berg").orElseThrow().name()).isEqualTo("Inga Halvorsen Berg");

        Cast split = Cast.of(documents, List.of(merge, rename, new ActorDecision.Split("inga-halvorsen")));

        assertThat(ids(split)).containsExactly("inga-berg", "inga-halvorsen");
        assertThat(split.find("inga-berg").orElseThrow().name()).isEqualTo("Inga Berg");
    }

    @Test
    void splitsASurnameFromTheFullNameThatItWasJoinedTo() {
        Map<String, List<LocalActor>> documents = Map.of(
                "a",
                List.of(person("halvorsen", "Halvorsen")),
                "b",
                List.of(person("inga halvorsen", "Inga Halvorsen")));

        Cast cast = Cast.of(documents, List.of(new ActorDecision.Split("inga-halvorsen")));

        assertThat(cast.idOf("a", "halvorsen")).contains("halvorsen");
        assertThat(cast.idOf("b", "inga halvorsen")).contains("inga-halvorsen");
    }

    @Test
    void splitsOneNameByReportAndLetsPartsBeMergedAgain() {
        Map<String, List<LocalActor>> documents = Map.of(
                "a", List.of(person("ole berg", "Ole Berg")),
                "b", List.of(person("ole berg", "Ole Berg")),
                "c", List.of(person("ole berg", "Ole Berg")));
        ActorDecision split = new ActorDecision.Split("ole-berg");

        Cast cast = Cast.of(documents, List.of(split));

        assertThat(cast.actors()).hasSize(3).allMatch(actor -> actor.name().equals("Ole Berg"));
        assertThat(cast.idOf("a", "ole berg")).contains("ole-berg");

        String second = cast.idOf("b", "ole berg").orElseThrow();
        Cast merged = Cast.of(documents, List.of(split, new ActorDecision.Merge("ole-berg", second)));

        assertThat(merged.actors()).hasSize(2);
        assertThat(merged.idOf("b", "ole berg")).contains("ole-berg");
        assertThat(merged.idOf("c", "ole berg")).isNotEqualTo(merged.idOf("a", "ole berg"));
    }

    @Test
    void aDecisionOnAnActorThatNoReportMentionsChangesNothing() {
        Map<String, List<LocalActor>> documents = Map.of("a", List.of(person("inga halvorsen", "Inga Halvorsen")));

        Cast cast = Cast.of(
                documents,
                List.of(
                        new ActorDecision.Merge("inga-halvorsen", "nobody"),
                        new ActorDecision.Split("nobody"),
                        new ActorDecision.Rename("nobody", "Somebody")));

        assertThat(ids(cast)).containsExactly("inga-halvorsen");
    }

    @Property(tries = 200)
    void twoFullNamesAreNeverOneActorAndNobodyIsLost(@ForAll("dossiers") List<List<LocalActor>> reports) {
        Map<String, List<LocalActor>> documents = numbered(reports);

        Cast cast = Cast.of(documents, List.of());

        for (Actor actor : cast.actors()) {
            assertThat(actor.members().stream()
                            .map(Actor.LocalRef::key)
                            .filter(key -> key.contains(" "))
                            .distinct())
                    .hasSizeLessThanOrEqualTo(1);
        }
        documents.forEach((document, actors) -> actors.forEach(
                actor -> assertThat(cast.idOf(document, actor.key())).isPresent()));
    }

    @Property(tries = 100)
    void theOrderOfReportsDoesNotMatter(@ForAll("dossiers") List<List<LocalActor>> reports, @ForAll long seed) {
        Map<String, List<LocalActor>> documents = numbered(reports);
        List<String> shuffled = new ArrayList<>(documents.keySet());
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, List<LocalActor>> other = new LinkedHashMap<>();
        shuffled.forEach(document -> other.put(document, documents.getOrDefault(document, List.of())));
        List<ActorDecision> decisions =
                List.of(new ActorDecision.Merge("ann-lee", "lee"), new ActorDecision.Split("bo-lee"));

        assertThat(Cast.of(other, decisions).actors())
                .isEqualTo(Cast.of(documents, decisions).actors());
    }

    @Provide
    Arbitrary<List<List<LocalActor>>> dossiers() {
        Arbitrary<String> first = Arbitraries.of("ann", "bo", "cy", "");
        Arbitrary<String> last = Arbitraries.of("lee", "wu", "van lee");
        Arbitrary<LocalActor> actor = Combinators.combine(first, last)
                .as((one, two) -> person((one + " " + two).strip(), (one + " " + two).strip()));
        return actor.list().uniqueElements(LocalActor::key).ofMaxSize(4).list().ofMaxSize(6);
    }

    private static Map<String, List<LocalActor>> numbered(List<List<LocalActor>> reports) {
        Map<String, List<LocalActor>> documents = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            documents.put("d" + i, reports.get(i));
        }
        return documents;
    }

    private static List<String> ids(Cast cast) {
        return cast.actors().stream().map(Actor::id).toList();
    }

    private static LocalActor person(String key, String name) {
        return new LocalActor(key, name, ActorKind.PERSON, List.of(), List.of(), false);
    }

    private static LocalActor unnamed(String key, String name) {
        return new LocalActor(key, name, ActorKind.PERSON, List.of(), List.of(), true);
    }
}
