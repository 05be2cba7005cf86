package org.parley.server.dossiers;

import java.nio.file.Path;

/** Opens dossiers for the pages. */
public interface DossierOpener {

    /**
     * Opens the dossier in a file.
     *
     * @param fresh whether to make it; then there must be no such file yet
     * @throws org.parley.dossier.access.DossierException if it cannot be opened or made
     */
    OpenDossier open(Path file, boolean fresh);
}
