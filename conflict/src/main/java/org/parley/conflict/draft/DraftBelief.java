package org.parley.conflict.draft;

import java.util.List;

/** What somebody believes a party to prefer. */
public record DraftBelief(String of, List<DraftStatement> statements) {
    public DraftBelief {
        statements = List.copyOf(statements);
    }
}
