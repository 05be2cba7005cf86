package org.parley.dossier.ids;

import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;

/** A document's number in its dossier, written {@code d12}; given once, never given again. */
public record DocumentId(long number) {

    public DocumentId {
        if (number < 1) {
            throw new IllegalArgumentException("document numbers start at 1, not " + number);
        }
    }

    /** Reads {@code "d12"}; anything else is refused by name. */
    public static DocumentId of(String id) {
        if (id.length() < 20 && id.matches("d[1-9][0-9]*")) {
            return new DocumentId(Long.parseLong(id.substring(1)));
        }
        throw new DossierException(
                Kind.UNKNOWN_NAME, "\"" + id + "\" names no report.", "Reports are named d1, d2 and so on.");
    }

    @Override
    public String toString() {
        return "d" + number;
    }
}
