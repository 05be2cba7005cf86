package org.parley.conflict.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Expression;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.RandomModels;
import org.parley.conflict.Statement;
import org.parley.conflict.ask.Question;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;

class UncertaintyTest {

    /** One decision maker with one option that it wants with some belief. */
    private static ConflictModel wants(double belief) {
        return ConflictModel.of(
                "one",
                List.of(new DecisionMaker(
                        "A",
                        new Preferences.Prioritized(
                                List.of(new Statement(Expression.taken(0), belief, 0, List.of()))))),
                List.of(Option.of("go", 0)));
    }

    @Test
    void anOutcomeHoldsAsOftenAsTheStatementItRestsOn() {
        Robustness robustness = Robustness.of(wants(0.7), Sampling.of(20_000, 5));
        assertThat(robustness.share(Concept.NASH, 1).share()).isEqualTo(1.0); // taken holds either way
        Robustness.Share notTaken = robustness.share(Concept.NASH, 0); // holds only where the wish is dropped
        assertThat(notTaken.share()).isCloseTo(0.3, within(0.01));
        assertThat(notTaken.interval().low()).isLessThan(0.3);
        assertThat(notTaken.interval().high()).isGreaterThan(0.3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void certaintyIsTheSolutionItself(long seed) {
        ConflictModel model = new RandomModels(seed).next(2, 4, 6);
        Robustness robustness = Robustness.of(model, new Sampling(50, seed, 1, 0, Concept.USUAL));
        Solution solution = Solution.of(model);
        for (Concept concept : Concept.USUAL) {
            assertThat(robustness.shares(concept).stream()
                            .mapToLong(Robustness.Share::state)
                            .sorted()
                            .toArray())
                    .containsExactly(solution.equilibria(concept));
            assertThat(robustness.shares(concept)).allMatch(share -> share.count() == 50);
        }
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        ConflictModel model = new RandomModels(8).plain(3, 6);
        Sampling sampling = new Sampling(500, 9, 0.6, 0.2, EnumSet.allOf(Concept.class));
        Robustness first = Robustness.of(model, sampling);
        Robustness second = Robustness.of(model, sampling);
        for (Concept concept : Concept.values()) {
            assertThat(second.shares(concept)).isEqualTo(first.shares(concept));
        }
        Robustness other = Robustness.of(model, new Sampling(500, 10, 0.6, 0.2, EnumSet.allOf(Concept.class)));
        assertThat(other.shares(Concept.NASH)).isNotEqualTo(first.shares(Concept.NASH));
    }

    @Test
    void swappedNeighboursMatter() {
        ConflictModel model = ConflictModel.of(
                "two wishes",
                List.of(new DecisionMaker(
                        "A",
                        new Preferences.Prioritized(List.of(
                                new Statement(Expression.taken(0), 1.0, 0, List.of()),
                                new Statement(Expression.not(Expression.taken(0)), 1.0, 0, List.of()))))),
                List.of(Option.of("go", 0)));
        Robustness robustness = Robustness.of(model, new Sampling(10_000, 3, 1, 0.25, Set.of(Concept.NASH)));
        assertThat(robustness.share(Concept.NASH, 0).share()).isCloseTo(0.25, within(0.02));
    }

    @Test
    void wilsonIntervals() { // against the formula worked out by hand for 0, 7 and 10 of 10
        assertThat(Interval.wilson(0, 10).low()).isZero();
        assertThat(Interval.wilson(0, 10).high()).isCloseTo(0.27753, within(1e-5));
        assertThat(Interval.wilson(7, 10).low()).isCloseTo(0.39678, within(1e-5));
        assertThat(Interval.wilson(7, 10).high()).isCloseTo(0.89221, within(1e-5));
        assertThat(Interval.wilson(10, 10).low()).isCloseTo(0.72247, within(1e-5));
        assertThat(Interval.wilson(10, 10).high()).isEqualTo(1);
    }

    @Test
    void refusesSamplingThatMakesNoSense() {
        assertThatThrownBy(() -> Sampling.of(0, 1)).hasMessageContaining("draws is 0");
        assertThatThrownBy(() -> new Sampling(1, 1, 1.2, 0, Concept.USUAL))
                .hasMessageContaining("unstatedBelief is 1.2");
        assertThatThrownBy(() -> new Sampling(1, 1, 1, Double.NaN, Concept.USUAL))
                .hasMessageContaining("swap is NaN");
        assertThatThrownBy(() -> new Sampling(1, 1, 1, 0, Set.of())).hasMessageContaining("concepts is empty");
    }

    // ---- strength of preference

    /** A threatens to leave "stay"; B can answer by "punish". How bad that is for A is the question. */
    private static ConflictModel threat(int strength) {
        Expression leave = Expression.taken(0);
        Expression punish = Expression.taken(1);
        return ConflictModel.of(
                "threat",
                List.of(
                        new DecisionMaker(
                                "A",
                                new Preferences.Prioritized(List.of(
                                        new Statement(Expression.not(punish), null, strength, List.of()),
                                        new Statement(leave, null, 0, List.of())))),
                        new DecisionMaker("B", Preferences.Prioritized.of(new Expression.Iff(punish, leave)))),
                List.of(Option.of("leave", 0), Option.of("punish", 1)));
    }

    @Test
    void aThreatIsStrongWhereTheSanctionIsGreatlyWorse() {
        Question strong = Question.of(threat(1));
        assertThat(Strength.of(strong, 0, Concept.SEQ, 0, 1)).isEqualTo(Strength.Grade.STRONG);
        assertThat(Strength.of(strong, 0, Concept.SEQ, 0, 2)).isEqualTo(Strength.Grade.WEAK);
        assertThat(Strength.of(Question.of(threat(0)), 0, Concept.SEQ, 0, 1)).isEqualTo(Strength.Grade.WEAK);
        assertThat(Strength.of(strong, 0, Concept.NASH, 0, 1)).isEqualTo(Strength.Grade.UNSTABLE);
        assertThat(Strength.of(strong, 0, Concept.NASH, 1, 1)).isEqualTo(Strength.Grade.STRONG); // nothing better
    }

    @Test
    void strongStabilityIsStabilityWhereEveryStatementIsStrong() {
        for (long seed = 50; seed < 80; seed++) {
            ConflictModel model = new RandomModels(seed).next(2, 3, 5);
            ConflictModel strong = model;
            for (int i = 0; i < model.decisionMakers().size(); i++) {
                List<Statement> statements = ((Preferences.Prioritized)
                                model.decisionMakers().get(i).preferences())
                        .statements().stream()
                                .map(each -> new Statement(each.wish(), null, 1, List.of()))
                                .toList();
                strong = strong.with(i, new Preferences.Prioritized(statements));
            }
            Question question = Question.of(strong);
            long[] states = Solution.of(strong, Set.of(Concept.NASH)).space().states();
            for (long state : Arrays.copyOf(states, Math.min(8, states.length))) {
                for (int i = 0; i < model.decisionMakers().size(); i++) {
                    // where nothing is tied, worse is greatly worse: then both agree
                    Strength.Grade grade = Strength.of(question, state, Concept.GMR, i, 1);
                    assertThat(grade != Strength.Grade.UNSTABLE)
                            .isEqualTo(question.ask(state, Concept.GMR, i).isStable());
                }
            }
        }
    }

    @Test
    void refusesDegreeZero() {
        assertThatThrownBy(() -> Strength.of(Question.of(threat(1)), 0, Concept.SEQ, 0, 0))
                .hasMessageContaining("degree is 0");
    }
}
