package org.parley.dossier;

import java.time.Instant;
import java.util.List;
import org.parley.dossier.documents.Readings;

/**
 * What a dossier says of itself.
 *
 * @param format    of its tables
 * @param createdBy version of Parley
 * @param program   version of Parley that last opened it for writing
 * @param readers   who read what is in it now
 */
public record DossierInfo(
        int format, Instant createdAt, String createdBy, String program, long documents, List<Readings.Use> readers) {

    public DossierInfo {
        readers = List.copyOf(readers);
    }
}
