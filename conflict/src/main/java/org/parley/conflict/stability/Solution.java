package org.parley.conflict.stability;

import java.util.BitSet;
import java.util.Set;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.states.OptionMoves;
import org.parley.conflict.states.Payoffs;
import org.parley.conflict.states.StateSpace;

/**
 * Everything about every feasible state of a model:
 * {@snippet :
 * Solution solution = Solution.of(model);
 * long[] outcomes = solution.equilibria(Concept.SEQ);
 * }
 * States are given by number. Immutable and safe to share.
 *
 * @param model     what was solved
 * @param space     its feasible states
 * @param game      moves and payoffs by index
 * @param stability the results by index
 */
public record Solution(ConflictModel model, StateSpace space, Game game, Stability stability) {

    /** Under the five usual concepts. */
    public static Solution of(ConflictModel model) {
        return of(model, Concept.USUAL);
    }

    /**
     * @throws org.parley.conflict.BadModel             where no state is feasible or a ranking does not fit
     * @throws org.parley.conflict.states.TooManyStates where there are too many states to list
     */
    public static Solution of(ConflictModel model, Set<Concept> concepts) {
        StateSpace space = StateSpace.of(model);
        Game game = new Game(new OptionMoves(model, space), Payoffs.of(model, space));
        return new Solution(model, space, game, Stability.of(game, concepts));
    }

    /** States stable for everybody, ascending. */
    public long[] equilibria(Concept concept) {
        return numbers(stability.equilibria(concept));
    }

    /** States stable for this decision maker, ascending. */
    public long[] stable(Concept concept, int decisionMaker) {
        return numbers(stability.stable(concept, decisionMaker));
    }

    /** @throws IllegalArgumentException where the state is not feasible */
    public boolean isStable(Concept concept, int decisionMaker, long state) {
        return stability.isStable(concept, decisionMaker, space.indexOrRefuse(state));
    }

    /** What the decision maker gets: 1 is worst, without gaps. */
    public int payoff(int decisionMaker, long state) {
        return game.payoffs()[decisionMaker][space.indexOrRefuse(state)];
    }

    /** Numbers of the states with these indices. */
    public long[] numbers(BitSet indices) {
        return indices.stream().mapToLong(space::state).toArray();
    }
}
