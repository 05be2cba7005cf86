package org.parley.conflict.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Expression;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.RandomModels;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;

class QuestionTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void asksSingleStatesWithTheSameResultAsTheFullSolution(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 150; count++) {
            ConflictModel model = models.next(1, 5, 6);
            Solution solution = Solution.of(model, EnumSet.allOf(Concept.class));
            Question question = Question.of(model);
            for (long state : solution.space().states()) {
                for (Concept concept : Concept.values()) {
                    for (int i = 0; i < model.decisionMakers().size(); i++) {
                        assertThat(question.ask(state, concept, i).isStable())
                                .as("%s of state %d for %d in %s", concept, state, i, model)
                                .isEqualTo(solution.isStable(concept, i, state));
                    }
                }
            }
        }
    }

    /** An answer is a proof: every step is a legal move, nobody moves twice in a row, and the end is no better. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void answersProveThemselves(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 100; count++) {
            ConflictModel model = models.next(2, 4, 6);
            Question question = Question.of(model);
            for (long state : Solution.of(model, Set.of(Concept.NASH)).space().states()) {
                for (int i = 0; i < model.decisionMakers().size(); i++) {
                    for (Answer.Improvement improvement :
                            question.ask(state, Concept.SEQ, i).improvements()) {
                        if (improvement instanceof Answer.Answered(long target, List<Step> steps, long reaching)) {
                            checkSequence(question, i, target, steps);
                            assertThat(question.order(i).compare(reaching, state))
                                    .isNotPositive();
                            assertThat(steps.getLast().to()).isEqualTo(reaching);
                        }
                    }
                }
            }
        }
    }

    private static void checkSequence(Question question, int i, long start, List<Step> steps) {
        long at = start;
        int last = -1;
        for (Step step : steps) {
            assertThat(step.from()).isEqualTo(at);
            assertThat(step.mover()).isNotEqualTo(last).isNotEqualTo(i);
            assertThat(question.moves().from(step.mover(), at)).contains(step.to());
            assertThat(question.order(step.mover()).prefers(step.to(), at)).isTrue();
            at = step.to();
            last = step.mover();
        }
    }

    @Test
    void thirtyOptionsOfWhichFewGoTogetherAreNoTrouble() {
        ConflictModel model = sparse(30, 3);
        Question question = Question.of(model);
        long state = 1L | 1L << 10 | 1L << 20; // everybody takes their first
        for (Concept concept : Concept.values()) {
            for (int i = 0; i < 3; i++) {
                assertThat(question.ask(state, concept, i).outcome()).isNotEqualTo(Answer.Outcome.OPEN);
            }
        }
        assertThat(question.isEquilibrium(state, Concept.NASH)).isFalse();
        assertThat(question.isEquilibrium(1L << 9 | 1L << 19 | 1L << 29, Concept.NASH))
                .isTrue();
    }

    /** Each of the decision makers chooses exactly one of its options, the later the better. */
    private static ConflictModel sparse(int options, int decisionMakers) {
        int each = options / decisionMakers;
        List<Option> all = new ArrayList<>();
        List<DecisionMaker> who = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (int i = 0; i < decisionMakers; i++) {
            List<Integer> own = new ArrayList<>();
            List<Expression> wishes = new ArrayList<>();
            for (int k = 0; k < each; k++) {
                own.add(all.size());
                wishes.addFirst(Expression.taken(all.size()));
                all.add(Option.of("o" + all.size(), i));
            }
            who.add(new DecisionMaker("D" + i, Preferences.Prioritized.of(wishes.toArray(Expression[]::new))));
            constraints.add(new Constraint.ExactlyOne(own, List.of()));
        }
        return new ConflictModel("sparse", "", who, all, constraints, null, List.of());
    }

    @Test
    void aSearchThatGrowsTooLongIsLeftOpen() {
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            options.add(Option.of("o" + k, k < 2 ? 0 : k % 2 + 1));
        }
        ConflictModel model = ConflictModel.of(
                "wide",
                List.of(
                        new DecisionMaker("A", Preferences.Prioritized.of(Expression.taken(0))),
                        new DecisionMaker("B", Preferences.Prioritized.of()),
                        new DecisionMaker("C", Preferences.Prioritized.of())),
                options);
        assertThat(Question.of(model).ask(0, Concept.GMR, 0).outcome()).isEqualTo(Answer.Outcome.UNSTABLE);
        assertThat(Question.of(model).within(100).ask(0, Concept.GMR, 0).outcome())
                .isEqualTo(Answer.Outcome.OPEN);
    }

    @Test
    void refusesAStateThatIsNotFeasible() {
        Question question = Question.of(sparse(6, 2));
        assertThatThrownBy(() -> question.ask(0, Concept.NASH, 0)).hasMessageContaining("State 0 is not feasible");
        assertThatThrownBy(() -> question.ask(64, Concept.NASH, 0)).hasMessageContaining("State 64 is not feasible");
    }
}
