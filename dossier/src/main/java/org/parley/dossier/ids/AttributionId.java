package org.parley.dossier.ids;

import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;

/**
 * An attribution's number in its document, written {@code d12-a3}.
 *
 * <p>It stays with the attribution when the document is read again and the same words are found again; a number that
 * fell out of use is not given to other words.
 */
public record AttributionId(DocumentId document, int number) {

    public AttributionId {
        if (number < 1) {
            throw new IllegalArgumentException("attribution numbers start at 1, not " + number);
        }
    }

    public static AttributionId of(long document, int number) {
        return new AttributionId(new DocumentId(document), number);
    }

    /** Reads {@code "d12-a3"}; anything else is refused by name. */
    public static AttributionId of(String id) {
        int dash = id.indexOf("-a");
        if (dash > 0 && id.length() - dash < 12 && id.substring(dash + 2).matches("[1-9][0-9]{0,8}")) {
            return new AttributionId(DocumentId.of(id.substring(0, dash)), Integer.parseInt(id.substring(dash + 2)));
        }
        throw new DossierException(
                Kind.UNKNOWN_NAME,
                "\"" + id + "\" names no attribution.",
                "Attributions are named after their report: d1-a1, d1-a2 and so on.");
    }

    @Override
    public String toString() {
        return document + "-a" + number;
    }
}
