package org.parley.cli;

import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * Where a command speaks: results to {@code out}, messages to {@code err}.
 *
 * @param bytes    the stream below {@code out}, for results that are files
 * @param terminal whether {@code err} is a terminal, so that a line can be drawn over
 */
public record Console(PrintWriter out, OutputStream bytes, PrintWriter err, boolean terminal) {

    /** One message line. */
    public void say(String message) {
        err.println(message);
        err.flush();
    }
}
