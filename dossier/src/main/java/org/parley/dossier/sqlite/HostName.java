package org.parley.dossier.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This computer's name, found without asking the network: {@code InetAddress} would open a socket. */
final class HostName {

    private HostName() {}

    static String local() {
        for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return "this computer";
        }
    }
}
