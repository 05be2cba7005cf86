package org.parley.reading;

/** What a name in a report names, as far as the trained network tells. */
public enum NameKind {
    PERSON,
    ORGANISATION,
    /** Towns, countries, seats of government. */
    PLACE,
    /** Days, months, holidays. */
    TIME,
    /** Works, events, laws, things. */
    OTHER
}
