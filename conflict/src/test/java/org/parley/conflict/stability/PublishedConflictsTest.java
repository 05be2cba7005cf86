package org.parley.conflict.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Preferences;
import org.parley.conflict.PublishedModels;
import org.parley.conflict.Shared;
import org.parley.conflict.states.Payoffs;
import tools.jackson.databind.JsonNode;

/** Prisoner's dilemma and Elmira: every result of {@code ../shared/conflict/published.json} on stability. */
class PublishedConflictsTest {

    @Test
    void optionForm() throws IOException {
        for (JsonNode published : Shared.json("published.json").path("models")) {
            JsonNode expected = published.path("expected");
            Solution solution = Solution.of(PublishedModels.read(published));
            assertThat(solution.space().states()).containsExactly(numbers(expected.path("states")));
            for (int i = 0; i < solution.game().decisionMakers(); i++) {
                String name = solution.model().decisionMakers().get(i).name();
                assertThat(LongStream.of(Arrays.stream(solution.game().payoffs()[i])
                                        .asLongStream()
                                        .toArray())
                                .toArray())
                        .as("payoffs of " + name)
                        .containsExactly(numbers(expected.path("payoffs").path(name)));
                assertThat(arcs(solution, i))
                        .containsExactlyElementsOf(pairs(expected.path("moves").path(name)));
                for (Concept concept : Concept.USUAL) {
                    assertThat(solution.stable(concept, i))
                            .as(concept + " for " + name)
                            .containsExactly(numbers(
                                    expected.path("stableStates").path(i).path(concept.label())));
                }
            }
            for (Concept concept : Concept.USUAL) {
                assertThat(solution.equilibria(concept))
                        .as(concept.label())
                        .containsExactly(numbers(expected.path("equilibria").path(concept.label())));
            }
        }
    }

    @Test
    void rankingsGiveTheSameResultsAsStatements() throws IOException {
        for (JsonNode published : Shared.json("published.json").path("models")) {
            ConflictModel byStatements = PublishedModels.read(published);
            ConflictModel byRanking = PublishedModels.readWithRankings(published);
            Solution first = Solution.of(byStatements);
            Solution second = Solution.of(byRanking);
            assertThat(second.game().payoffs()).isDeepEqualTo(first.game().payoffs());
            for (Concept concept : Concept.USUAL) {
                assertThat(second.equilibria(concept)).containsExactly(first.equilibria(concept));
            }
        }
    }

    @Test
    void elmiraAsTheUsualGraphOfNineStates() throws IOException {
        JsonNode graph = Shared.json("published.json").path("models").path(1).path("nineStateGraph");
        List<String> names = List.of("Ministry", "Uniroyal", "Local government");
        List<int[][]> targets = new ArrayList<>();
        int[][] payoffs = new int[3][9];
        for (int i = 0; i < 3; i++) {
            int[][] rows = new int[9][0];
            for (JsonNode arc : graph.path("moves").path(names.get(i))) {
                int from = arc.path(0).intValue() - 1;
                rows[from] = IntStream.concat(
                                Arrays.stream(rows[from]),
                                IntStream.of(arc.path(1).intValue() - 1))
                        .toArray();
            }
            targets.add(rows);
            long[] bestFirst = numbers(graph.path("ranking").path(names.get(i)));
            for (int k = 0; k < 9; k++) {
                payoffs[i][(int) bestFirst[k] - 1] = 9 - k;
            }
        }
        Set<Concept> concepts = EnumSet.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ);
        Stability stability = Stability.of(Game.ofGraph(targets, payoffs), concepts);
        for (Concept concept : concepts) {
            assertThat(fromOne(stability.equilibria(concept)))
                    .containsExactly(numbers(graph.path("expected").path(concept.label())));
            for (int i = 0; i < 3; i++) {
                assertThat(fromOne(stability.stable(concept, i)))
                        .as(concept + " for " + names.get(i))
                        .containsExactly(numbers(graph.path("expected")
                                .path("stableStates")
                                .path(names.get(i))
                                .path(concept.label())));
            }
        }
    }

    /** In how many pairs of strict rankings each outcome of the Prisoner's dilemma is an equilibrium. */
    @Test
    void inverseCountsOfThePrisonersDilemma() throws IOException {
        JsonNode published = Shared.json("published.json").path("models").path(0);
        ConflictModel model = PublishedModels.read(published);
        List<List<Long>> rankings = permutations(List.of(0L, 1L, 2L, 3L));
        Map<Concept, int[]> counts = new EnumMap<>(Concept.class);
        Set<Concept> concepts = EnumSet.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ);
        concepts.forEach(concept -> counts.put(concept, new int[4]));
        Game game = Game.of(model);
        for (List<Long> a : rankings) {
            for (List<Long> b : rankings) {
                int[][] payoffs = Payoffs.of(
                        model.with(0, ranked(a)).with(1, ranked(b)), org.parley.conflict.states.StateSpace.of(model));
                Stability stability = Stability.of(new Game(game.moves(), payoffs), concepts, false);
                counts.forEach((concept, count) ->
                        stability.equilibria(concept).stream().forEach(s -> count[s]++));
            }
        }
        JsonNode expected = published.path("expected").path("inverse").path("counts");
        counts.forEach((concept, count) -> assertThat(
                        Arrays.stream(count).asLongStream().toArray())
                .as(concept.label())
                .containsExactly(numbers(expected.path(concept.label()))));
    }

    private static Preferences ranked(List<Long> bestFirst) {
        return new Preferences.Ranked(bestFirst.stream().map(List::of).toList());
    }

    private static List<List<Long>> permutations(List<Long> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Long>> all = new ArrayList<>();
        for (Long first : of) {
            List<Long> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<Long> tail : permutations(rest)) {
                List<Long> whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                all.add(whole);
            }
        }
        return all;
    }

    private static List<List<Long>> arcs(Solution solution, int i) {
        List<List<Long>> arcs = new ArrayList<>();
        for (int s = 0; s < solution.space().size(); s++) {
            for (int t : solution.game().moves().from(i, s)) {
                arcs.add(List.of(solution.space().state(s), solution.space().state(t)));
            }
        }
        return arcs;
    }

    private static List<List<Long>> pairs(JsonNode arcs) {
        return StreamSupport.stream(arcs.spliterator(), false)
                .map(arc -> List.of(arc.path(0).longValue(), arc.path(1).longValue()))
                .toList();
    }

    private static long[] fromOne(BitSet indices) {
        return indices.stream().mapToLong(s -> s + 1).toArray();
    }

    private static long[] numbers(JsonNode array) {
        return ExpectedResultsTest.numbers(array);
    }
}
