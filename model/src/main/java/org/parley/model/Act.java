package org.parley.model;

import java.util.Locale;

/** What kind of act a statement or event is: the event types of PLOVER (Open Event Data Alliance, 2021). */
public enum Act {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT,
    RETREAT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
