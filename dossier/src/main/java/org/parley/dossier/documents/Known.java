package org.parley.dossier.documents;

/** What a dossier knows of a file before it is read. */
public sealed interface Known {

    /** Neither the place nor the bytes: to be read. */
    record No() implements Known {}

    /** The same bytes from the same place are its current version: nothing to do. */
    record Unchanged(String id) implements Known {}

    /** The place is known, with other bytes: to be read as the next version. */
    record Changed(String id, int version) implements Known {}

    /** The bytes are known from another place: whether to read them again is for the caller to say. */
    record Elsewhere(String id, String origin) implements Known {}
}
