package org.parley.model;

/** What a person decided about the cast; applied in order, after the machine, on every reading. */
public sealed interface ActorDecision {

    /** The two are one; {@code keep} gives the name. By actor id. */
    record Merge(String keep, String absorb) implements ActorDecision {}

    /** The actor holds several: every name its reports use becomes an actor of its own. */
    record Split(String actor) implements ActorDecision {}

    /** The actor is to be called so. */
    record Rename(String actor, String name) implements ActorDecision {
        public Rename {
            if (name.isBlank()) {
                throw new IllegalArgumentException("an actor's name must not be blank");
            }
        }
    }
}
