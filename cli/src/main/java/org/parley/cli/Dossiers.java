package org.parley.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.usecases.Program;

/** Opens dossiers as the commands do. */
public final class Dossiers {

    /** How long a command waits for another that writes. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Dossiers() {}

    /** @param command what the person called, told to others who want to write meanwhile */
    public static Dossier open(Path file, Access access, String command, Console console) {
        return Dossier.open(
                file,
                OpenOptions.to(access, Program.VERSION, command)
                        .waiting(PATIENCE, holder -> console.say("Waiting: " + holder + " writes in " + file + ".")));
    }
}
