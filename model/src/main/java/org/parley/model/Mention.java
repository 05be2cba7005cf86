package org.parley.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words that name an actor.
 *
 * @param actor key of one of the reading's {@link LocalActor}s; null where it is not clear who is meant
 */
public record Mention(Range range, Kind kind, @Nullable String actor) {

    /** How the words name it. */
    public enum Kind {
        NAME,
        ROLE,
        PRONOUN,
        METONYM;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
