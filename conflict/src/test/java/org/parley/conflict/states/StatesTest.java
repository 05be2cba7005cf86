package org.parley.conflict.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Expression;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.RandomModels;
import org.parley.conflict.ask.LocalMoves;
import org.parley.conflict.ask.Order;

class StatesTest {

    private static ConflictModel options(int count, Preferences preferences, Constraint... constraints) {
        return new ConflictModel(
                "m",
                "",
                List.of(new DecisionMaker("A", preferences)),
                IntStream.range(0, count).mapToObj(i -> Option.of("o" + i, 0)).toList(),
                List.of(constraints),
                null,
                List.of());
    }

    @Property(tries = 100)
    void indicesAndStatesBelongTogether(@ForAll long seed) {
        ConflictModel model = new RandomModels(seed).next(1, 4, 8);
        StateSpace space = StateSpace.of(model);
        int index = 0;
        for (long state = 0; state < space.combinations(); state++) {
            assertThat(space.index(state)).isEqualTo(model.feasible(state) ? index : -1);
            if (model.feasible(state)) {
                assertThat(space.state(index++)).isEqualTo(state);
            }
        }
        assertThat(space.size()).isEqualTo(index);
        assertThat(space.index(-1)).isEqualTo(-1);
        assertThat(space.index(space.combinations())).isEqualTo(-1);
    }

    /** Forty options of which exactly one is taken: no table of 2^40 anything. */
    @Test
    void fewStatesOfManyOptions() {
        List<Integer> all = IntStream.range(0, 40).boxed().toList();
        StateSpace space =
                StateSpace.of(options(40, Preferences.Prioritized.of(), new Constraint.ExactlyOne(all, List.of())));
        assertThat(space.size()).isEqualTo(40);
        assertThat(space.index(1L << 39)).isEqualTo(39);
        assertThat(space.index(3)).isEqualTo(-1);
    }

    @Test
    void tooManyStatesToList() {
        ConflictModel wide = options(40, Preferences.Prioritized.of());
        assertThatThrownBy(() -> StateSpace.of(wide))
                .isInstanceOf(TooManyStates.class)
                .hasMessageContaining("More than 16,777,216 states are feasible");
        assertThat(StateSpace.anyState(wide)).hasValue(0);
    }

    @Test
    void constraintsThatClash() {
        Expression first = Expression.taken(0);
        ConflictModel model = options(
                2,
                Preferences.Prioritized.of(),
                new Constraint.Never(Expression.taken(1), List.of()),
                new Constraint.Never(first, List.of()),
                new Constraint.AtLeastOne(List.of(0), List.of()));
        assertThat(Clash.of(model).constraints()).containsExactly(1, 2);
        assertThatThrownBy(() -> StateSpace.of(model))
                .hasMessage(
                        "No state is feasible. Constraints 2 and 3 together exclude every state (counted from 1, of 3). "
                                + "Loosen or remove one of them.");
    }

    @Property(tries = 100)
    void localMovesAreTheMovesOfTheWholeSpace(@ForAll long seed) {
        ConflictModel model = new RandomModels(seed).next(1, 4, 8);
        StateSpace space = StateSpace.of(model);
        OptionMoves moves = new OptionMoves(model, space);
        LocalMoves local = new LocalMoves(model);
        for (int s = 0; s < space.size(); s++) {
            for (int i = 0; i < moves.decisionMakers(); i++) {
                assertThat(local.from(i, space.state(s)))
                        .containsExactly(Arrays.stream(moves.from(i, s))
                                .mapToLong(space::state)
                                .toArray());
            }
        }
    }

    /** Comparing two states by statements, by weights or by rank gives the order of their payoffs. */
    @Property(tries = 100)
    void payoffsFollowTheOrder(@ForAll long seed) {
        RandomModels models = new RandomModels(seed);
        ConflictModel model = models.next(1, 3, 6);
        StateSpace space = StateSpace.of(model);
        List<BigDecimal> weights = new ArrayList<>();
        List<List<Long>> tiers = new ArrayList<>();
        for (int i = 0; i < model.options().size(); i++) {
            weights.add(BigDecimal.valueOf(Math.floorMod(seed >> i, 7L) - 3, 1));
        }
        for (int s = 0; s < space.size(); s++) {
            if (s % 3 != 1) {
                tiers.add(new ArrayList<>());
            }
            tiers.getLast().add(space.state(s));
        }
        for (Preferences preferences : List.of(
                model.decisionMakers().getFirst().preferences(),
                new Preferences.Weighted(weights),
                new Preferences.Ranked(tiers))) {
            int[] payoff = Payoffs.of(model.with(0, preferences), space)[0];
            Order order = Order.of(preferences);
            for (int s = 0; s < payoff.length; s++) {
                for (int t = 0; t < payoff.length; t++) {
                    assertThat(Integer.signum(order.compare(space.state(s), space.state(t))))
                            .isEqualTo(Integer.compare(payoff[s], payoff[t]));
                }
            }
            assertThat(Arrays.stream(payoff).distinct().count()).isEqualTo(Payoffs.levels(payoff));
            assertThat(Arrays.stream(payoff).min().orElseThrow()).isEqualTo(1);
        }
    }

    @Test
    void weightsAddUpExactly() {
        Preferences weights =
                new Preferences.Weighted(List.of(new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.3")));
        ConflictModel model = options(3, weights);
        int[] payoff = Payoffs.of(model, StateSpace.of(model))[0];
        assertThat(payoff[3]).isEqualTo(payoff[4]); // 0.1 + 0.2 = 0.3
    }

    @Test
    void rankingsMustFitTheFeasibleStates() {
        rankingIsRefused(List.of(List.of(0L, 1L)), "leaves out state 2. Rank every feasible state");
        rankingIsRefused(List.of(List.of(0L, 1L, 2L, 3L)), "names state 3, which is not feasible");
        rankingIsRefused(List.of(List.of(0L, 1L), List.of(2L, 1L)), "names state 1 twice");
        rankingIsRefused(List.of(List.of(0L, 1L, 2L), List.of()), "has an empty tier");
    }

    private static void rankingIsRefused(List<List<Long>> tiers, String sentence) {
        ConflictModel model =
                options(2, new Preferences.Ranked(tiers), new Constraint.AtMostOne(List.of(0, 1), List.of()));
        assertThatThrownBy(() -> Payoffs.of(model, StateSpace.of(model)))
                .isInstanceOf(BadModel.class)
                .hasMessageContaining(sentence);
    }
}
