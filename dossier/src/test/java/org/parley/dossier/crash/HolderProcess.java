package org.parley.dossier.crash;

import java.io.IOException;
import java.nio.file.Path;
import org.parley.dossier.Dossier;
import org.parley.dossier.Samples;
import org.parley.dossier.access.OpenOptions.Access;

/** Holds a dossier open for writing, and does nothing until it is killed. */
public final class HolderProcess {

    private HolderProcess() {}

    /** @param arguments the dossier */
    public static void main(String[] arguments) throws IOException {
        try (Dossier dossier = Dossier.open(Path.of(arguments[0]), Samples.to(Access.CREATE))) {
            dossier.documents().add(Samples.report("held.txt", "Mine."));
            System.out.println("open");
            System.out.flush();
            System.in.read();
        }
    }
}
