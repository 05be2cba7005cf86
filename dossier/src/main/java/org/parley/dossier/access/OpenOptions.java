package org.parley.dossier.access;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a dossier is opened.
 *
 * @param access       for what
 * @param program      version of the program that asks, such as {@code "0.1.0"}; kept in what it writes
 * @param command      what the user called, told to others who want to write meanwhile
 * @param patience     how long to wait for another process that writes
 * @param whileWaiting told once, when waiting starts
 * @param clock        what time it is
 */
public record OpenOptions(
        Access access, String program, String command, Duration patience, Consumer<Holder> whileWaiting, Clock clock) {

    /** What a dossier is opened for. */
    public enum Access {
        /** Only to read, also while another process writes. */
        READ,
        /** To change a dossier that exists. */
        WRITE,
        /** To change a dossier that is made where there is none. */
        CREATE,
        /** To make a dossier where there is none. */
        CREATE_NEW;

        public boolean writes() {
            return this != READ;
        }
    }

    public OpenOptions {
        if (program.isBlank()) {
            throw new IllegalArgumentException("the program's version must not be blank");
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience must not be negative: " + patience);
        }
    }

    /** Refuses at once when another process writes. */
    public static OpenOptions to(Access access, String program, String command) {
        return new OpenOptions(access, program, command, Duration.ZERO, holder -> {}, Clock.systemUTC());
    }

    /** Waits for another process that writes, and tells once that it does. */
    public OpenOptions waiting(Duration longest, Consumer<Holder> told) {
        return new OpenOptions(access, program, command, longest, told, clock);
    }

    public OpenOptions at(Clock other) {
        return new OpenOptions(access, program, command, patience, whileWaiting, other);
    }
}
