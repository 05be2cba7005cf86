package org.parley.conflict.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Expression;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.ask.Order;

/** There is no most number of preference statements: not 63, and not any other width of a word. */
class ManyStatementsTest {

    private static final int OPTIONS = 7;

    @Test
    void theHundredthStatementDecidesWhereAllBeforeItAreSilent() {
        List<Statement> statements = new ArrayList<>();
        Expression always = new Expression.Or(List.of(Expression.taken(0), new Expression.Not(Expression.taken(0))));
        for (int i = 0; i < 99; i++) {
            statements.add(Statement.of(always));
        }
        statements.add(Statement.of(Expression.taken(1)));
        statements.add(Statement.of(Expression.taken(0)));

        Solution solution = Solution.of(model(statements, List.of()));

        assertThat(List.of(0L, 1L, 2L, 3L))
                .extracting(state -> solution.payoff(0, state))
                .containsExactly(1, 2, 3, 4);
    }

    /** A state for each of 128 statements "this state and no other": the order of the states is the order of the statements. */
    @Test
    void everyOneOfManyStatementsCounts() {
        List<Long> states = new ArrayList<>();
        for (long state = 0; state < 1 << OPTIONS; state++) {
            states.add(state);
        }
        java.util.Collections.shuffle(states, new Random(5));
        List<Statement> statements =
                states.stream().map(state -> Statement.of(exactly(state))).toList();
        ConflictModel model = model(statements, statements.reversed());
        Solution solution = Solution.of(model);
        Order order = Order.of(model.decisionMakers().getFirst().preferences());

        for (int place = 0; place < states.size(); place++) {
            assertThat(solution.payoff(0, states.get(place))).isEqualTo(states.size() - place);
            assertThat(solution.payoff(1, states.get(place))).isEqualTo(place + 1);
            if (place > 0) {
                assertThat(order.prefers(states.get(place - 1), states.get(place)))
                        .isTrue();
                assertThat(order.deciding(states.get(place - 1), states.get(place)))
                        .hasValue(place - 1);
            }
        }
    }

    private static Expression exactly(long state) {
        List<Expression> all = new ArrayList<>();
        for (int option = 0; option < OPTIONS; option++) {
            Expression taken = Expression.taken(option);
            all.add((state >>> option & 1) == 1 ? taken : new Expression.Not(taken));
        }
        return new Expression.And(all);
    }

    private static ConflictModel model(List<Statement> first, List<Statement> second) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < OPTIONS; i++) {
            options.add(Option.of("o" + i, i < OPTIONS / 2 ? 0 : 1));
        }
        return ConflictModel.of(
                "many",
                List.of(
                        new DecisionMaker("A", new Preferences.Prioritized(first)),
                        new DecisionMaker("B", new Preferences.Prioritized(second))),
                options);
    }
}
