package org.parley.cli;

import org.parley.usecases.Program;
import picocli.CommandLine.Command;

/** {@code parley version}. */
@Command(name = "version", description = "Tells which version this is, and on which Java it runs.")
final class VersionCommand implements Runnable {

    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out()
                .println("parley " + Program.VERSION + " (Java "
                        + Runtime.version().feature() + ")");
    }
}
