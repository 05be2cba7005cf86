package org.parley.usecases.mend;

/** Who a person says it is. */
public sealed interface Speaker {

    /** An actor of the dossier, by id. */
    record Known(String actor) implements Speaker {}

    /** Somebody the dossier has no actor for yet. */
    record New(String name) implements Speaker {
        public New {
            name = name.strip();
            if (name.isEmpty() || name.length() > 200) {
                throw new IllegalArgumentException("a speaker's name has 1 to 200 characters, not \"" + name + "\"");
            }
        }
    }
}
