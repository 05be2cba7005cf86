package org.parley.model;

import java.util.Locale;

/** What sort of actor it is. */
public enum ActorKind {
    PERSON,
    ORGANISATION,
    STATE,
    /** Several that act or speak as one: "the foreign ministers of France and Germany", NATO members. */
    COALITION,
    UNKNOWN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
