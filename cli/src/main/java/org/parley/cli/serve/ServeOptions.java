package org.parley.cli.serve;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.parley.usecases.Readers;

/**
 * How the web application is started.
 *
 * @param dossiers        files to open at the start; may be empty
 * @param listen          the address it answers at
 * @param port            0 for any that is free
 * @param withoutAccounts that it may answer to others than this machine although nobody signs in
 * @param folder          where new dossiers are made
 * @param state           where the list of recent dossiers is kept
 * @param person          how the person at the keyboard signs
 * @param reader          who reads what is dropped on the pages
 */
public record ServeOptions(
        List<Path> dossiers,
        InetAddress listen,
        int port,
        boolean withoutAccounts,
        Path folder,
        Path state,
        String person,
        Readers reader) {

    /** Refuses ports that do not exist, and addresses that others reach unless that was said twice. */
    public ServeOptions {
        dossiers = List.copyOf(dossiers);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("--port lies between 0 and 65535, not " + port + ".");
        }
        if (!listen.isLoopbackAddress() && !withoutAccounts) {
            throw new IllegalArgumentException("""
                    At %s anybody on the network could read and change the dossiers, for there are no accounts yet.
                    Leave --listen away to serve this machine only, or add --without-accounts if that is meant.\
                    """.formatted(listen.getHostAddress()));
        }
        if (person.isBlank() || person.startsWith("machine:")) {
            throw new IllegalArgumentException(
                    "--as is the name your changes are signed with, not blank and not \"machine:…\", but was \""
                            + person + "\".");
        }
    }

    /** The same at another port. */
    public ServeOptions at(int other) {
        return new ServeOptions(dossiers, listen, other, withoutAccounts, folder, state, person, reader);
    }
}
