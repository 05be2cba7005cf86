package org.parley.conflict.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision maker with its options and with what it prefers, told in one of three ways.
 *
 * @param statements most important first; none where it weighs or ranks
 * @param weights    null where it does not weigh
 * @param ranking    states, best first, tied ones together; null where it does not rank
 */
public record DraftParty(
        String name,
        List<DraftOption> options,
        List<DraftStatement> statements,
        @Nullable List<DraftWeight> weights,
        @Nullable List<List<String>> ranking) {
    public DraftParty {
        options = List.copyOf(options);
        statements = List.copyOf(statements);
        weights = weights == null ? null : List.copyOf(weights);
        ranking = ranking == null ? null : ranking.stream().map(List::copyOf).toList();
    }
}
