package org.parley.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words that name an actor, a place or a time.
 *
 * @param actor key of one of the reading's {@link LocalActor}s; null where it is not clear who is meant, and where a place or a
 *              time is
 */
public record Mention(Range range, Kind kind, @Nullable String actor) {

    /** How the words name an actor, or that they name something else. */
    public enum Kind {
        NAME,
        ROLE,
        PRONOUN,
        METONYM,
        /** The name of a place that nobody acts for here: "in Geneva". */
        PLACE,
        /** The name of a day, a month, a holiday. */
        TIME;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
