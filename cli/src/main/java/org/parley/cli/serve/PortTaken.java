package org.parley.cli.serve;

/** Another program answers at the port. */
public final class PortTaken extends Exception {

    private static final long serialVersionUID = 1;

    private final int port;

    public PortTaken(int port) {
        super("port " + port);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
