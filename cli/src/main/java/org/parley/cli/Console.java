package org.parley.cli;

import java.io.PrintWriter;

/**
 * Where a command speaks: results to {@code out}, messages to {@code err}.
 *
 * @param terminal whether {@code err} is a terminal, so that a line can be drawn over
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    /** One message line. */
    public void say(String message) {
        err.println(message);
        err.flush();
    }
}
