package org.parley.conflict.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.Expression;
import org.parley.conflict.Preferences;
import org.parley.conflict.View;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.states.StateSpace;

/**
 * A conflict in which each decision maker acts on its own view (misperception): it may not know of some options and
 * may be wrong about what others prefer. A state holds if, for each, what it sees of the state is stable for it in
 * the conflict as it sees it; such a state may come as a surprise, because some did not see it as an outcome of theirs.
 *
 * <p>A first-level hypergame: everybody has a view, nobody a view of views (Bennett, Omega 5, 1977; in the graph model Wang,
 * Hipel, Fraser 1988). Options that a view lacks count as not taken in it. Cost: one solution for each different view.
 * Immutable and safe to share.
 */
public final class Hypergame {
    private final ConflictModel model;
    private final StateSpace space;
    private final List<Seen> seen;

    /** What one decision maker sees. */
    private record Seen(long unaware, Solution solution) {
        long project(long state) {
            return state & ~unaware;
        }

        boolean isFeasible(long state) {
            return solution.space().index(project(state)) >= 0;
        }
    }

    private Hypergame(ConflictModel model, StateSpace space, List<Seen> seen) {
        this.model = model;
        this.space = space;
        this.seen = seen;
    }

    /**
     * @throws BadModel where a view leaves no feasible state
     */
    public static Hypergame of(ConflictModel model, Set<Concept> concepts) {
        Solution plain = Solution.of(model, concepts);
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            Seen view = new Seen(0, plain);
            for (View each : model.views()) {
                if (each.decisionMaker() == i) {
                    long unaware = each.unaware().stream()
                            .mapToLong(option -> 1L << option)
                            .reduce(0, (a, b) -> a | b);
                    view = new Seen(unaware, Solution.of(perceived(model, each), concepts));
                }
            }
            seen.add(view);
        }
        return new Hypergame(model, plain.space(), List.copyOf(seen));
    }

    /** The conflict as one sees it: the same options by place, those it does not know of never taken. */
    public static ConflictModel perceived(ConflictModel model, View view) {
        List<Constraint> constraints = new ArrayList<>(model.constraints());
        view.unaware().forEach(option -> constraints.add(new Constraint.Never(Expression.taken(option), List.of())));
        ConflictModel perceived = model.with(constraints);
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            Preferences.Prioritized believed = view.believed().get(i);
            if (believed != null) {
                perceived = perceived.with(i, believed);
            }
        }
        if (StateSpace.anyState(perceived).isEmpty()) {
            throw new BadModel("In the view of \""
                    + model.decisionMakers().get(view.decisionMaker()).name()
                    + "\" no state is feasible: without the options it does not know of, the constraints exclude every "
                    + "state. Let it know of more.");
        }
        return perceived;
    }

    /**
     * A state that holds although, or because, it is seen differently.
     *
     * @param foreseenBy bits of those in whose view it is an equilibrium
     */
    public record Outcome(long state, int foreseenBy) {}

    /** The states in which everybody stays, each judging by its own view; ascending. */
    public List<Outcome> outcomes(Concept concept) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int index = 0; index < space.size(); index++) {
            long state = space.state(index);
            boolean holds = true;
            int foreseen = 0;
            for (int i = 0; i < seen.size() && holds; i++) {
                Seen view = seen.get(i);
                holds = view.isFeasible(state) && view.solution.isStable(concept, i, view.project(state));
            }
            for (int i = 0; i < seen.size() && holds; i++) {
                foreseen |= isEquilibriumIn(seen.get(i), concept, state) ? 1 << i : 0;
            }
            if (holds) {
                outcomes.add(new Outcome(state, foreseen));
            }
        }
        return List.copyOf(outcomes);
    }

    private boolean isEquilibriumIn(Seen view, Concept concept, long state) {
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            if (!view.isFeasible(state) || !view.solution.isStable(concept, i, view.project(state))) {
                return false;
            }
        }
        return true;
    }

    /** The solution as one decision maker sees the conflict. */
    public Solution asSeenBy(int decisionMaker) {
        return seen.get(decisionMaker).solution;
    }
}
