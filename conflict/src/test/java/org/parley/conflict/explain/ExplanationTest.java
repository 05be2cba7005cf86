package org.parley.conflict.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.RandomModels;
import org.parley.conflict.ask.Question;
import org.parley.conflict.files.YamlModel;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Game;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.stability.Stability;

class ExplanationTest {
    private static final ConflictModel STRIKE = YamlModel.read("m.yaml", """
            parley: conflict model 1
            decision makers:
              - name: Union
                options: [strike]
                preferences:
                  - prefers: not lock out
                    evidence: [{file: one.txt, quote: A lockout would ruin us}]
                  - strike
              - name: Company
                options: [lock out, raise]
                preferences: [not strike, not lock out, not raise]
            """);

    private static List<String> told(long state, Concept concept) {
        return Narrator.tell(Explanation.of(Question.of(STRIKE), state, concept)).stream()
                .map(Sentence::text)
                .toList();
    }

    @Test
    void tellsWhatHoldsAndWhoseThreatHoldsIt() {
        assertThat(told(0, Concept.GMR))
                .containsExactly(
                        "The outcome holds under GMR: nobody leaves it.",
                        "Union would rather take “strike” (state 1), because it wants “strike”, but then Company takes "
                                + "“lock out” (state 3), which leaves it worse off, because it wants “not lock out”.",
                        "Carrying out that threat would hurt Company itself, because it wants “not lock out”.",
                        "It is Company that keeps Union from leaving.",
                        "Company stays: the best of its 3 moves, to take “raise” (state 4), is worse, because it wants “not raise”.",
                        "The outcome holds only with Company at the table: were it away, somebody would leave.");
    }

    @Test
    void tellsWhoLeavesAndThatNobodyWouldAnswer() {
        assertThat(told(0, Concept.SEQ))
                .containsExactly(
                        "The outcome does not hold under SEQ: Union leaves it.",
                        "Union would rather take “strike” (state 1), because it wants “strike”, and no one can answer that "
                                + "with moves they would gain by.",
                        "Company stays: the best of its 3 moves, to take “raise” (state 4), is worse, because it wants “not raise”.",
                        "Were Union away from the table and its options left as they are, the outcome would hold.");
        assertThat(told(0, Concept.NASH))
                .contains("Union would rather take “strike” (state 1), because it wants “strike”.");
    }

    @Test
    void everySentenceNamesThePreferencesItRestsOnAndTheirEvidence() {
        List<Sentence> sentences = Narrator.tell(Explanation.of(Question.of(STRIKE), 0, Concept.SMR));
        Sentence threat = sentences.get(1);
        assertThat(threat.text()).endsWith("and from there it has no way to anything better.");
        assertThat(threat.rests()).containsExactly(new Sentence.Link(0, 1), new Sentence.Link(0, 0));
        assertThat(threat.rests().getFirst().evidence(STRIKE)).isEmpty();
        assertThat(threat.rests().getLast().evidence(STRIKE))
                .singleElement()
                .satisfies(citation -> assertThat(citation.quote()).isEqualTo("A lockout would ruin us"));
    }

    @Test
    void rankingsAndWeightsAreNamedAsSuch() {
        ConflictModel model = YamlModel.read("m.yaml", """
                parley: conflict model 1
                decision makers:
                  - {name: A, options: [a], weights: {a: 1}}
                  - {name: B, options: [b], ranking: [[0, 1], [2, 3]]}
                """);
        assertThat(Narrator.tell(Explanation.of(Question.of(model), 2, Concept.NASH)))
                .extracting(Sentence::text)
                .containsExactly(
                        "The outcome does not hold under NASH: A and B leave it.".replace("NASH", "Nash"),
                        "A would rather take “a” (state 3) by its weights.",
                        "B would rather drop “b” (state 0) by its ranking.");
    }

    @Test
    void simultaneousAnswersAreToldAsSuch() {
        ConflictModel model = YamlModel.read("m.yaml", """
                parley: conflict model 1
                decision makers:
                  - {name: A, options: [a], preferences: [not (a and b), a]}
                  - {name: B, options: [b], preferences: [b if not a, not b]}
                """);
        assertThat(Narrator.tell(Explanation.of(Question.of(model), 0, Concept.SIM)))
                .extracting(Sentence::text)
                .contains(
                        "A would rather take “a” (state 1), because it wants “a”, but if at the same time B takes “b”, "
                                + "they end in state 3, which leaves it worse off, because it wants “not (a and b)”.");
    }

    /** Whoever explains must agree with whoever solves: who leaves, and what if one is away. */
    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void breakersAndAbsencesAgreeWithTheSolution(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 40; count++) {
            ConflictModel model = models.next(2, 4, 5);
            Game game = Game.of(model);
            Solution solution = Solution.of(model, Set.of(Concept.values()));
            for (Concept concept : Concept.values()) {
                for (long state :
                        Arrays.stream(solution.space().states()).limit(6).toArray()) {
                    Explanation explanation = Explanation.of(Question.of(model), state, concept);
                    int index = solution.space().index(state);
                    for (int i = 0; i < model.decisionMakers().size(); i++) {
                        assertThat(explanation.breakers() >> i & 1)
                                .isEqualTo(solution.isStable(concept, i, state) ? 0 : 1);
                    }
                    for (Explanation.Absence absence : explanation.absences()) {
                        Stability without = Stability.of(game.without(absence.decisionMaker()), Set.of(concept), false);
                        assertThat(absence.holds())
                                .isEqualTo(without.equilibria(concept).get(index));
                    }
                    assertThat(Narrator.tell(explanation)).isNotEmpty();
                }
            }
        }
    }
}
