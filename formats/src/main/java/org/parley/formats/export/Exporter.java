package org.parley.formats.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a dossier's contents in one format. Stateless and safe to share. */
public interface Exporter {

    /**
     * Writes everything; the same contents give the same bytes. Does not close {@code out}.
     *
     * @throws IOException if {@code out} fails
     */
    void write(Contents contents, OutputStream out) throws IOException;
}
