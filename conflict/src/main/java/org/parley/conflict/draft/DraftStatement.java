package org.parley.conflict.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a party wants.
 *
 * @param wish     a condition on options, in words: {@code "not Block if Withdraw"}
 * @param belief   from 0 to 1; null where nobody said
 * @param strength 0 for a plain preference, more for greater ones
 */
public record DraftStatement(String wish, @Nullable Double belief, int strength, List<DraftCitation> evidence) {
    public DraftStatement {
        evidence = List.copyOf(evidence);
    }
}
