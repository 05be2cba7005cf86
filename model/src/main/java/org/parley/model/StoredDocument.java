package org.parley.model;

/**
 * A document in a dossier, with what was read in it.
 *
 * @param id      given by the dossier, stable: {@code "d12"}
 * @param version 1 for the first reading of a file, one more each time the file came back changed
 */
public record StoredDocument(String id, int version, Document document, Reading reading) {

    /** Cites a passage of this document. */
    public Evidence cite(Passage passage) {
        return new Evidence(id, document.sha256(), passage);
    }
}
