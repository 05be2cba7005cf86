package org.parley.model;

/**
 * A document in a dossier, with what was read in it.
 *
 * @param id      given by the dossier, stable: {@code "d12"}
 * @param version 1 for the first reading of a file, one more each time the file came back changed
 */
public record StoredDocument(String id, int version, Document document, Reading reading) {

    /** Name of the reading's {@code index}-th attribution, unique in the dossier: {@code "d12-a3"} counts from 1. */
    public String attributionId(int index) {
        return id + "-a" + (index + 1);
    }

    /** Cites a passage of this document. */
    public Evidence cite(Passage passage) {
        return new Evidence(id, document.sha256(), passage);
    }
}
