package org.parley.conflict.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.stability.Concept;

/**
 * What in a model rests on some evidence, and what would change if that evidence fell away: preference statements
 * that nothing else supports are dropped. Options and constraints are named but kept, as without them there would be
 * another conflict.
 *
 * @param options     places of the options that cite it
 * @param constraints places of the constraints that cite it
 * @param statements  the preference statements that cite it
 * @param without     the model without the statements that would have nothing left to rest on
 */
public record Dependence(
        List<Integer> options, List<Integer> constraints, List<Resting> statements, ConflictModel without) {

    /**
     * A preference statement, by place.
     *
     * @param alone nothing that speaks for it would be left
     */
    public record Resting(int decisionMaker, int statement, boolean alone) {}

    /** @param fallen true of the citations that were rejected or corrected */
    public static Dependence on(Predicate<Citation> fallen, ConflictModel model) {
        List<Integer> options = new ArrayList<>();
        for (int i = 0; i < model.options().size(); i++) {
            Option option = model.options().get(i);
            if (option.evidence().stream().anyMatch(fallen)) {
                options.add(i);
            }
        }
        List<Integer> constraints = new ArrayList<>();
        for (int i = 0; i < model.constraints().size(); i++) {
            Constraint constraint = model.constraints().get(i);
            if (constraint.evidence().stream().anyMatch(fallen)) {
                constraints.add(i);
            }
        }
        List<Resting> resting = new ArrayList<>();
        ConflictModel without = model;
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            if (model.decisionMakers().get(i).preferences() instanceof Preferences.Prioritized(List<Statement> all)) {
                List<Statement> kept = new ArrayList<>();
                for (int k = 0; k < all.size(); k++) {
                    List<Citation> evidence = all.get(k).evidence();
                    List<Citation> support =
                            evidence.stream().filter(each -> !each.counter()).toList();
                    boolean alone = !support.isEmpty() && support.stream().allMatch(fallen);
                    if (evidence.stream().anyMatch(fallen)) {
                        resting.add(new Resting(i, k, alone));
                    }
                    if (!alone) {
                        kept.add(all.get(k));
                    }
                }
                if (kept.size() < all.size()) {
                    without = without.with(i, new Preferences.Prioritized(kept));
                }
            }
        }
        return new Dependence(List.copyOf(options), List.copyOf(constraints), List.copyOf(resting), without);
    }

    /** Nothing rests on it. */
    public boolean isEmpty() {
        return options.isEmpty() && constraints.isEmpty() && statements.isEmpty();
    }

    /** Which outcomes would change without it. */
    public ModelDifference effect(ConflictModel model, Set<Concept> concepts) {
        return ModelDifference.between(model, without, concepts);
    }
}
