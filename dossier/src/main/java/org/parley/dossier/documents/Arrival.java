package org.parley.dossier.documents;

import org.parley.model.Document;
import org.parley.model.Reading;

/**
 * A report that has been read and is to be kept. Its texts are stored as UTF-8: half a surrogate pair, which is no
 * character, becomes a question mark.
 *
 * @param origin   the place it comes from, the same each time the same file comes: for a file its absolute path, for a
 *                 part of an archive with the place inside after it
 * @param original the file's bytes; not copied, so leave them unchanged
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and too large to copy
public record Arrival(String origin, byte[] original, Document document, Reading reading) {

    public Arrival {
        if (origin.isBlank()) {
            throw new IllegalArgumentException("a report needs an origin");
        }
    }
}
