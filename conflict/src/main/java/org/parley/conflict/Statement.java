package org.parley.conflict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a decision maker wants, in the order of what matters most.
 *
 * @param wish     true in the states that fulfil it
 * @param belief   how sure the analyst is that the decision maker holds it, in [0,1]; null where nobody said
 * @param strength 0 for a plain preference, 1 for a greater one (written {@code >>}), more for further degrees
 * @param evidence what says so; empty for an assumption
 */
public record Statement(Expression wish, @Nullable Double belief, int strength, List<Citation> evidence) {

    public Statement {
        if (belief != null && !(belief >= 0 && belief <= 1)) {
            throw new BadModel("Belief " + belief + " is not a probability. Write a number from 0 to 1, such as 0.8.");
        }
        if (strength < 0) {
            throw new BadModel(
                    "Strength " + strength + " is negative. Write 0 for a plain preference, 1 for a strong one.");
        }
        evidence = List.copyOf(evidence);
    }

    public static Statement of(Expression wish) {
        return new Statement(wish, null, 0, List.of());
    }

    /** True where nothing is cited: the analyst's own assumption. */
    public boolean assumed() {
        return evidence.isEmpty();
    }
}
