package org.parley.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * How the server is started.
 *
 * @param dossiers        files to open at the start; may be empty
 * @param listen          the address it answers at
 * @param port            0 for any that is free
 * @param withoutAccounts that it may answer to others than this machine although nobody signs in
 * @param folder          where new dossiers are made
 * @param state           where the list of recent dossiers is kept
 * @param person          how the person at the keyboard signs
 */
public record ServerOptions(
        List<Path> dossiers,
        InetAddress listen,
        int port,
        boolean withoutAccounts,
        Path folder,
        Path state,
        String person) {

    /** Refuses ports that do not exist, and addresses that others reach unless that was said twice. */
    public ServerOptions {
        dossiers = List.copyOf(dossiers);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port lies between 0 and 65535, not " + port + ".");
        }
        if (!listen.isLoopbackAddress() && !withoutAccounts) {
            throw new IllegalArgumentException("""
                    At %s anybody on the network could read and change the dossiers, for there are no accounts yet.
                    Leave --listen away to serve this machine only, or add --without-accounts if that is meant.""".formatted(listen.getHostAddress()));
        }
        if (person.isBlank()) {
            throw new IllegalArgumentException("The name that changes are signed with must not be blank.");
        }
    }
}
