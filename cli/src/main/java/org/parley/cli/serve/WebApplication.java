package org.parley.cli.serve;

/**
 * The web application, found as a service where its class path was given. The commands know no more of it than this, so
 * that none of them loads the server's frameworks unless it serves.
 */
public interface WebApplication {

    /**
     * Starts it; when this returns, the dossiers are open and pages are answered.
     *
     * @throws PortTaken if another program answers at the port
     * @throws org.parley.dossier.access.DossierException if a dossier cannot be opened; then nothing is left running
     */
    Running start(ServeOptions options) throws PortTaken;
}
