package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ConflictModelTest {
    private static final DecisionMaker A = new DecisionMaker("A", Preferences.Prioritized.of());

    private static List<Option> options(int count) {
        return IntStream.range(0, count).mapToObj(i -> Option.of("o" + i, 0)).toList();
    }

    private static void refused(List<DecisionMaker> who, List<Option> options, String sentence) {
        assertThatThrownBy(() -> ConflictModel.of("m", who, options))
                .isInstanceOf(BadModel.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void refusesWhatCannotBeAModel() {
        refused(List.of(), options(1), "has no decision makers. Name at least one");
        refused(List.of(A), List.of(), "has no options. Give a decision maker something to do");
        refused(List.of(A), options(10_000), "has 10,000 options; 62 is the most");
        refused(List.of(A, A), options(1), "Two decision makers are called \"A\". Rename one");
        refused(List.of(A), List.of(Option.of("o", 0), Option.of("o", 0)), "Two options are called \"o\"");
        refused(
                List.of(A),
                List.of(Option.of("o", 1)),
                "Option \"o\" belongs to decision maker number 1, but there are only 1");
        refused(
                List.of(A.with(Preferences.Prioritized.of(Expression.taken(3)))),
                options(2),
                "A preference of \"A\" speaks of an option that the model lacks");
        refused(
                List.of(A.with(new Preferences.Weighted(List.of(BigDecimal.ONE)))),
                options(2),
                "\"A\" weighs 1 options, the model has 2");
        assertThatThrownBy(() -> new ConflictModel("m", "", List.of(A), options(2), List.of(), 4L, List.of()))
                .hasMessageContaining("The status quo 4 is not a state");
        assertThatThrownBy(() -> new Statement(Expression.taken(0), 2.0, 0, List.of()))
                .hasMessageContaining("Belief 2.0 is not a probability");
        assertThatThrownBy(() -> new Preferences.Prioritized(List.of(
                        Statement.of(Expression.taken(0)), new Statement(Expression.taken(1), null, 1, List.of()))))
                .hasMessageContaining("Statement 2 is stronger");
    }

    @Test
    void sixtyTwoOptionsAreNotTooMany() {
        ConflictModel model = ConflictModel.of("m", List.of(A), options(62));
        assertThat(model.optionsOf(0)).isEqualTo((1L << 62) - 1);
    }

    @Test
    void constraintsSpellOutTheirPatterns() {
        assertThat(new Constraint.AtMostOne(List.of(0, 1, 2), List.of()).patterns())
                .containsExactly(new Pattern(3, 3), new Pattern(5, 5), new Pattern(6, 6));
        assertThat(new Constraint.AtLeastOne(List.of(0, 2), List.of()).patterns())
                .containsExactly(new Pattern(5, 0));
        assertThat(new Constraint.ExactlyOne(List.of(0, 1), List.of()).patterns())
                .containsExactly(new Pattern(3, 0), new Pattern(3, 3));
        assertThat(new Constraint.Needs(0, 1, List.of()).patterns()).containsExactly(new Pattern(3, 1));
        Expression never = Expression.or(
                Expression.and(Expression.taken(0), Expression.not(Expression.taken(1))), Expression.taken(2));
        assertThat(new Constraint.Never(never, List.of()).patterns())
                .containsExactly(new Pattern(3, 1), new Pattern(4, 4));
    }

    @Test
    void patternsThatOthersCoverAreLeftOut() {
        ConflictModel model = ConflictModel.of("m", List.of(A), options(3))
                .with(List.of(
                        Constraint.Never.of(new Pattern(7, 7)),
                        Constraint.Never.of(new Pattern(3, 3)),
                        Constraint.Never.of(new Pattern(3, 3))));
        assertThat(model.infeasible()).containsExactly(new Pattern(3, 3));
    }

    /** A normal form is true exactly where its expression is, and so is the fast test. */
    @Property(tries = 500)
    void normalFormsMeanTheSame(@ForAll long seed) {
        Expression expression = new RandomModels(seed).expression(8, 3);
        NormalForm form = NormalForm.of(expression);
        var test = NormalForm.test(expression);
        for (long state = 0; state < 256; state++) {
            long s = state;
            assertThat(form.terms().stream().anyMatch(term -> term.matches(s))).isEqualTo(expression.holds(state));
            assertThat(test.test(state)).isEqualTo(expression.holds(state));
        }
    }

    @Test
    void anIfIsTrueWhereItsConditionFails() {
        Expression vacuous = new Expression.If(Expression.taken(0), Expression.taken(1));
        assertThat(vacuous.holds(0)).isTrue();
        assertThat(vacuous.holds(2)).isFalse();
        assertThat(vacuous.holds(3)).isTrue();
    }

    @Test
    void collectionsCannotBeChangedFromOutside() {
        View view = new View(0, List.of(), Map.of());
        ConflictModel model = new ConflictModel("m", "", List.of(A), options(1), List.of(), null, List.of(view));
        assertThatThrownBy(() -> model.options().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> model.views().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
