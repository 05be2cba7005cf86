package org.parley.conflict.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.PublishedModels;
import org.parley.conflict.Shared;
import org.parley.conflict.ask.Question;
import org.parley.conflict.ask.Step;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import tools.jackson.databind.JsonNode;

class StatusQuoTest {

    private static JsonNode published() throws IOException {
        return Shared.json("published.json").path("models").path(1);
    }

    @Test
    void firstStepsInElmira() throws IOException {
        JsonNode expected = published().path("expected").path("statusQuo");
        Question question = Question.of(PublishedModels.read(published()));
        long start = expected.path("start").longValue();
        assertThat(StatusQuo.of(question, start, false, List.of()).firstStep())
                .isEqualTo(steps(expected.path("byMoves")));
        assertThat(StatusQuo.of(question, start, true, List.of()).firstStep())
                .isEqualTo(steps(expected.path("byImprovements")));
    }

    private static TreeMap<Long, Integer> steps(JsonNode node) {
        TreeMap<Long, Integer> steps = new TreeMap<>();
        node.properties()
                .forEach(entry ->
                        steps.put(Long.valueOf(entry.getKey()), entry.getValue().intValue()));
        assertThat(steps).isNotEmpty();
        return steps;
    }

    @Test
    void waysToTheOutcomesOfElmiraAndWhatIsLostOnThem() throws IOException {
        ConflictModel model = PublishedModels.read(published());
        List<Long> outcomes = Arrays.stream(Solution.of(model).equilibria(Concept.NASH))
                .boxed()
                .toList();
        StatusQuo byMoves = StatusQuo.of(Question.of(model), 2, false, outcomes);
        assertThat(byMoves.neverReached()).isEmpty();
        assertThat(byMoves.journeys())
                .extracting(StatusQuo.Journey::outcome)
                .containsExactly(8L, 18L, 9L, 24L, 21L, 25L);
        StatusQuo.Journey toTheAgreement = byMoves.journeys().get(4);
        assertThat(toTheAgreement.legs())
                .containsExactly(
                        new StatusQuo.Leg(new Step(0, 2, 3), false, false, List.of(8L, 18L, 24L)),
                        new StatusQuo.Leg(new Step(1, 3, 5), false, false, List.of()),
                        new StatusQuo.Leg(new Step(2, 5, 21), true, true, List.of()));
        assertThat(toTheAgreement.pointOfNoReturn()).isEqualTo(1);
        assertThat(byMoves.journeys().get(1).pointOfNoReturn()).isZero();

        StatusQuo byImprovements = StatusQuo.of(Question.of(model), 2, true, outcomes);
        assertThat(byImprovements.journeys())
                .extracting(StatusQuo.Journey::outcome)
                .containsExactly(18L);
        assertThat(byImprovements.neverReached()).containsExactly(8L, 9L, 21L, 24L, 25L);
    }

    @Test
    void refusesAStartThatIsNotFeasible() throws IOException {
        Question question = Question.of(PublishedModels.read(published()));
        assertThatThrownBy(() -> StatusQuo.of(question, 6, false, List.of()))
                .hasMessageContaining("State 6 is not feasible");
    }
}
