package org.parley.cli.serve;

import java.net.URI;

/** A web application that answers. Safe for many threads. */
public interface Running extends AutoCloseable {

    /** The page to look at first: the dossier's where one was named, else the start page. */
    URI address();

    /** Waits until it is closed. */
    void await() throws InterruptedException;

    @Override
    void close();
}
