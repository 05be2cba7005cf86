package org.parley.cli;

/** What a command's exit status means; part of the outward contract. */
public final class ExitCode {

    public static final int DONE = 0;

    /** Something in the input could not be used; each thing was named, the rest was done. */
    public static final int INPUT = 1;

    /** The command was called wrongly. */
    public static final int USAGE = 2;

    /** A fault of the program. */
    public static final int FAULT = 3;

    private ExitCode() {}
}
