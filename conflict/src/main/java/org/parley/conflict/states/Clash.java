package org.parley.conflict.states;

import java.util.ArrayList;
import java.util.List;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.Pattern;

/**
 * A smallest set of constraints that together leave no state: take any one away and some state is feasible.
 *
 * <p>Found by leaving out one constraint after the other and keeping out what is not needed for the clash.
 *
 * @param constraints places in {@link ConflictModel#constraints()}
 */
public record Clash(List<Integer> constraints) {

    public Clash {
        constraints = List.copyOf(constraints);
    }

    /** Of a model that has no feasible state. */
    public static Clash of(ConflictModel model) {
        List<Integer> needed = new ArrayList<>();
        for (int i = 0; i < model.constraints().size(); i++) {
            needed.add(i);
        }
        for (int i = 0; i < model.constraints().size(); i++) {
            List<Integer> without = new ArrayList<>(needed);
            without.remove((Integer) i);
            if (FeasibleSearch.first(model, patterns(model, without)).isEmpty()) {
                needed = without;
            }
        }
        return new Clash(needed);
    }

    private static List<Pattern> patterns(ConflictModel model, List<Integer> places) {
        return places.stream()
                .map(model.constraints()::get)
                .map(Constraint::patterns)
                .flatMap(List::stream)
                .toList();
    }

    BadModel asBadModel(ConflictModel model) {
        List<String> numbers =
                constraints.stream().map(i -> Integer.toString(i + 1)).toList();
        String which = numbers.size() == 1
                ? "Constraint " + numbers.getFirst() + " excludes every state by itself"
                : "Constraints " + String.join(", ", numbers.subList(0, numbers.size() - 1)) + " and "
                        + numbers.getLast() + " together exclude every state";
        return new BadModel("No state is feasible. " + which + " (counted from 1, of "
                + model.constraints().size() + "). Loosen or remove one of them.");
    }
}
