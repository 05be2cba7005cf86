package org.parley.conflict.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.RandomModels;

class LimitedMoveTest {

    /** The definition, step by step. */
    private static int end(Game game, int horizon, int mover, int state) {
        if (horizon == 0) {
            return state;
        }
        int[] payoff = game.payoffs()[mover];
        int best = -1;
        for (int target : game.moves().from(mover, state)) {
            int reached = end(game, horizon - 1, 1 - mover, target);
            if (best < 0 || payoff[reached] > payoff[best]) {
                best = reached;
            }
        }
        return best < 0 || payoff[best] <= payoff[state] ? state : best;
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73})
    void agreesWithTheDefinition(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 30; count++) {
            Game game = Game.of(models.next(2, 2, 4));
            LimitedMove limited = LimitedMove.of(game);
            for (int horizon = 1; horizon <= 5; horizon++) {
                for (int i = 0; i < 2; i++) {
                    for (int s = 0; s < game.moves().size(); s++) {
                        assertThat(limited.stable(i, horizon).get(s)).isEqualTo(end(game, horizon, i, s) == s);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {74, 75})
    void horizonOneIsNashAndNonMyopicIsEveryLongHorizon(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 50; count++) {
            Game game = Game.of(models.next(2, 2, 5));
            LimitedMove limited = LimitedMove.of(game);
            Stability nash = Stability.of(game, Set.of(Concept.NASH));
            for (int i = 0; i < 2; i++) {
                assertThat(limited.stable(i, 1)).isEqualTo(nash.stable(Concept.NASH, i));
                BitSet always = limited.stable(i, 500);
                for (int horizon = 501; horizon < 560; horizon++) {
                    always.and(limited.stable(i, horizon));
                }
                assertThat(limited.nonMyopic(i)).isEqualTo(always);
            }
            BitSet expected = limited.stable(0, 2);
            expected.and(limited.stable(1, 1));
            assertThat(limited.stackelberg(0)).isEqualTo(expected);
        }
    }

    @Test
    void isForTwo() {
        Game three = Game.of(new RandomModels(1).plain(3, 3));
        assertThatThrownBy(() -> LimitedMove.of(three)).hasMessageContaining("two decision makers; this game has 3");
        LimitedMove two = LimitedMove.of(Game.of(new RandomModels(1).plain(2, 3)));
        assertThatThrownBy(() -> two.stable(0, 0)).hasMessageContaining("horizon is 0");
    }
}
