package org.parley.dossier.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Who is writing in a dossier.
 *
 * @param process the operating system's number of the process
 * @param command as a person would recognise it: {@code "parley read reports/"}
 */
public record Holder(long process, String host, String user, Instant since, String command) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** {@code "parley read reports/" (process 4711 of anna on desk3, since 2025-03-04 10:42:31)}. */
    @Override
    public String toString() {
        return "\"%s\" (process %d of %s on %s, since %s)"
                .formatted(command, process, user, host, TIME.format(since.atZone(ZoneId.systemDefault())));
    }
}
