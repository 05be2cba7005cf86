package org.parley.reading.voices;

import org.jspecify.annotations.Nullable;

/**
 * Words that name somebody or something that can act, tokens {@code [from, to)}.
 *
 * @param name  as written, titles left out
 * @param entry what the gazetteer knows of it; null for persons and for bodies that it does not list
 * @param title the token where the titles before a person's name begin; {@code from} where there are none
 */
record Naming(int from, int to, Kind kind, String name, Gazetteer.@Nullable Entry entry, int title) {

    enum Kind {
        /** A person by more than one name: "Kaja Kallas". */
        FULL,
        /** A person by one name: "Kallas". */
        SHORT,
        /** In the gazetteer: a state, an organisation, a medium, by whatever it goes by. */
        LISTED,
        /** A body that the gazetteer does not list: "Carnegie Russia Eurasia Center". */
        BODY
    }

    boolean isPerson() {
        return kind == Kind.FULL || kind == Kind.SHORT;
    }
}
