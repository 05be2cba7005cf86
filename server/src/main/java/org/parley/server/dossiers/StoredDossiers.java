package org.parley.server.dossiers;

import java.nio.file.Path;
import org.parley.cli.serve.ServeOptions;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.model.Coder;
import org.parley.usecases.Program;
import org.parley.usecases.Readers;
import org.springframework.stereotype.Component;

/** Opens dossiers from the store, for writing by the person at the keyboard. */
@Component
final class StoredDossiers implements DossierOpener {

    private final Coder.Person person;
    private final Readers reader;

    StoredDossiers(ServeOptions options) {
        this.person = new Coder.Person(options.person());
        this.reader = options.reader();
    }

    @Override
    public OpenDossier open(Path file, boolean fresh) {
        OpenOptions options =
                OpenOptions.to(fresh ? Access.CREATE_NEW : Access.WRITE, Program.VERSION, "parley serve " + file);
        return new StoredDossier(Dossier.open(file, options), person, reader);
    }
}
