package org.parley.conflict.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What cannot go together.
 *
 * @param options   by name; for {@link Kind#NEEDS} the option, then what it needs; none for {@link Kind#NEVER}
 * @param condition for {@link Kind#NEVER}: what no state fulfils; null for the others
 */
public record DraftRule(
        Kind kind, List<String> options, @Nullable String condition, List<DraftCitation> evidence) {

    /** The ways to say it. */
    public enum Kind {
        AT_MOST_ONE,
        AT_LEAST_ONE,
        EXACTLY_ONE,
        NEEDS,
        NEVER
    }

    public DraftRule {
        options = List.copyOf(options);
        evidence = List.copyOf(evidence);
    }
}
