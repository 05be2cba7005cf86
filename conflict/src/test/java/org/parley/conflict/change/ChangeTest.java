package org.parley.conflict.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.RandomModels;
import org.parley.conflict.files.YamlModel;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;

class ChangeTest {
    private static final String DILEMMA = """
            parley: conflict model 1
            decision makers:
              - name: A
                options: [a]
                preferences: [b, not a]
              - name: B
                options: [b]
                preferences: [a, not b]
            """;

    private static ConflictModel dilemma() {
        return YamlModel.read("m.yaml", DILEMMA);
    }

    @Test
    void bothMustChangeForCooperationToBeNashStable() {
        SmallestChange change = SmallestChange.of(dilemma(), 3, Concept.NASH);
        assertThat(change.holds()).isFalse();
        assertThat(change.exact()).isTrue();
        assertThat(change.complete()).isTrue();
        assertThat(change.size()).isEqualTo(2);
        assertThat(change.changes()).contains(List.of(new Edit.Drop(0, 1), new Edit.Drop(1, 1)));
    }

    @Test
    void oneStatementLessBreaksTheEquilibriumOfRefusal() {
        // A no longer minds cooperating, so it does not leave; but if it wants to cooperate it does
        SmallestChange change = SmallestChange.of(dilemma(), 0, Concept.NASH);
        assertThat(change.holds()).isTrue();
        assertThat(change.size()).isEqualTo(1);
        assertThat(change.changes())
                .allMatch(edits ->
                        edits.getFirst() instanceof Edit.Add add && add.wish().holds(3));
    }

    /** Every change that is reported does what it says, and trying all smaller ones by hand finds none. */
    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63})
    void changesDoWhatTheySayAndNoSmallerOneDoes(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 12; count++) {
            ConflictModel model = models.next(2, 3, 4);
            for (Concept concept : List.of(Concept.NASH, Concept.SMR, Concept.SEQ, Concept.SIM)) {
                Solution solution = Solution.of(model, Set.of(concept));
                long state = solution.space().state(solution.space().size() / 2);
                SmallestChange change = SmallestChange.of(model, state, concept, 3000);
                boolean held = isEquilibrium(model, state, concept);
                assertThat(change.holds()).isEqualTo(held);
                for (List<Edit> edits : change.changes()) {
                    assertThat(edits).hasSize(change.size());
                    assertThat(isEquilibrium(SmallestChange.apply(model, edits), state, concept))
                            .as("%s of state %d after %s in %s", concept, state, edits, model)
                            .isNotEqualTo(held);
                }
                if (change.exact() && change.size() == 2) {
                    assertThat(singleEdits(model))
                            .noneMatch(edit ->
                                    isEquilibrium(SmallestChange.apply(model, List.of(edit)), state, concept) != held);
                }
            }
        }
    }

    private static List<Edit> singleEdits(ConflictModel model) {
        List<Edit> edits = new java.util.ArrayList<>();
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            var statements = ((org.parley.conflict.Preferences.Prioritized)
                            model.decisionMakers().get(i).preferences())
                    .statements();
            for (int place = 0; place < statements.size(); place++) {
                edits.add(new Edit.Drop(i, place));
                if (place + 1 < statements.size()) {
                    edits.add(new Edit.Swap(i, place));
                }
            }
            for (int place = 0; place <= statements.size(); place++) {
                for (int option = 0; option < model.options().size(); option++) {
                    var taken = org.parley.conflict.Expression.taken(option);
                    edits.add(new Edit.Add(i, place, taken));
                    edits.add(new Edit.Add(i, place, org.parley.conflict.Expression.not(taken)));
                }
            }
        }
        return edits;
    }

    private static boolean isEquilibrium(ConflictModel model, long state, Concept concept) {
        return java.util.Arrays.stream(Solution.of(model, Set.of(concept)).equilibria(concept))
                .anyMatch(holding -> holding == state);
    }

    @Test
    void whereTheSearchEndsEarlyABoundIsGivenThatDoes() {
        ConflictModel model = YamlModel.read("m.yaml", """
                parley: conflict model 1
                decision makers:
                  - name: A
                    options: [a, b, c, d]
                    preferences: [not a, not b, not c, not d]
                  - name: B
                    options: [e]
                """);
        SmallestChange bound = SmallestChange.of(model, 15, Concept.SEQ, 50);
        assertThat(bound.exact()).isFalse();
        assertThat(bound.changes()).hasSize(1);
        assertThat(isEquilibrium(SmallestChange.apply(model, bound.changes().getFirst()), 15, Concept.SEQ))
                .isTrue();
    }

    @Test
    void nothingChangesForOneWhoCannotMove() {
        ConflictModel model = YamlModel.read("m.yaml", """
                parley: conflict model 1
                decision makers:
                  - name: A
                    options: [{name: a, direction: forward}]
                """);
        SmallestChange change = SmallestChange.of(model, 1, Concept.NASH, 500);
        assertThat(change.holds()).isTrue();
        assertThat(change.size()).isEqualTo(-1);
    }

    // ---- versions

    @Test
    void twoVersionsAreComparedByWhatChangedAndWhichOutcomesItChanged() {
        ConflictModel later = YamlModel.read(
                "m.yaml",
                DILEMMA.replace("[b, not a]", "[{prefers: b, belief: 0.5}, a]")
                        + "infeasible:\n  - never: a and not b\n");
        ModelDifference difference = ModelDifference.between(dilemma(), later, Set.of(Concept.NASH));
        assertThat(difference.parts())
                .containsExactly(
                        new ModelDifference.Part(ModelDifference.Kind.ADDED, "never a and not b"),
                        new ModelDifference.Part(ModelDifference.Kind.REMOVED, "preference of A: not a"),
                        new ModelDifference.Part(ModelDifference.Kind.ADDED, "preference of A: a"),
                        new ModelDifference.Part(ModelDifference.Kind.CHANGED, "belief in the preference of A: b"));
        assertThat(difference.lost()).isEqualTo(Map.of(Concept.NASH, List.of()));
        assertThat(difference.gained()).isEqualTo(Map.of(Concept.NASH, List.of(Set.of("a", "b"))));
        assertThat(ModelDifference.between(dilemma(), dilemma(), Set.of(Concept.NASH))
                        .parts())
                .isEmpty();
    }

    // ---- what rests on what

    @Test
    void whatRestsOnACitationFallsWithIt() {
        ConflictModel model = YamlModel.read("m.yaml", """
                parley: conflict model 1
                decision makers:
                  - name: A
                    options:
                      - name: a
                        evidence: [{file: one.txt, quote: A could go}]
                    preferences:
                      - prefers: a
                        evidence: [{file: one.txt, quote: A will go}]
                      - prefers: not a
                        evidence: [{file: one.txt, quote: A may stay}, {file: two.txt, quote: A stays}]
                      - prefers: a or not a
                        evidence: [{file: one.txt, quote: no matter, counter: true}]
                infeasible: []
                """);
        Dependence dependence = Dependence.on(citation -> citation.file().equals("one.txt"), model);
        assertThat(dependence.options()).containsExactly(0);
        assertThat(dependence.statements())
                .containsExactly(
                        new Dependence.Resting(0, 0, true),
                        new Dependence.Resting(0, 1, false),
                        new Dependence.Resting(0, 2, false));
        ModelDifference effect = dependence.effect(model, Set.of(Concept.NASH));
        assertThat(effect.lost()).isEqualTo(Map.of(Concept.NASH, List.of(Set.of("a"))));
        assertThat(effect.gained()).isEqualTo(Map.of(Concept.NASH, List.of(Set.of())));
        Dependence none = Dependence.on(Citation.of("three.txt", "else")::equals, model);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.without()).isEqualTo(model);
    }

    // ---- remarks

    @Test
    void remarksSayWhatResultsHangOn() {
        ConflictModel model = YamlModel.read("m.yaml", """
                parley: conflict model 1
                decision makers:
                  - name: A
                    options: [a, b]
                    preferences:
                      - a or not a
                      - prefers: b if a and not b
                        evidence: [{file: one.txt, quote: yes}]
                  - name: Watcher
                infeasible:
                  - never: a and b
                  - never: b and a
                """);
        assertThat(Remark.about(model))
                .extracting(Remark::text)
                .containsExactly(
                        "“a or not a” of A is true in every feasible state, so it decides nothing.",
                        "“a or not a” of A cites nothing: an assumption.",
                        "“b if a and not b” of A is true by default in 2 of 3 states, where its condition fails.",
                        "“b if a and not b” of A rests on one report only, one.txt.",
                        "Watcher owns no option, so it can neither leave nor threaten.",
                        "Constraint 1 under \"infeasible\" excludes nothing that the others do not exclude already.",
                        "Constraint 2 under \"infeasible\" excludes nothing that the others do not exclude already.");
    }
}
