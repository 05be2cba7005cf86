package org.parley.dossier;

import java.nio.file.Path;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.documents.Corrections;
import org.parley.dossier.documents.Documents;
import org.parley.dossier.documents.Library;
import org.parley.dossier.documents.Readings;
import org.parley.dossier.history.ChangeLog;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.search.Search;
import org.parley.dossier.sqlite.Fts5Index;
import org.parley.dossier.sqlite.SqliteFile;

/**
 * Everything that is known of one negotiation, in one file: reports as they came, what readers found in them, what
 * people decided, and how it all came about.
 *
 * <pre>{@code
 * try (Dossier dossier = Dossier.open(Path.of("talks.parley"), OpenOptions.to(Access.READ, "0.1.0", "parley search"))) {
 *     dossier.search().find("ceasefire \"security guarantees\"", 20);
 * }
 * }</pre>
 *
 * <p>One process writes at a time; others may read meanwhile, and each sees what was finished when it looked. Within a
 * process a dossier is safe for many threads. Anything that fails does so with a {@link DossierException}, whose message
 * is for the user, and leaves what was finished in the file.
 */
public final class Dossier implements AutoCloseable {

    private final SqliteFile file;
    private final Library library;
    private final Search search;

    private Dossier(SqliteFile file, OpenOptions options) {
        this.file = file;
        Sessions sessions = file.sessions();
        Fts5Index index = new Fts5Index();
        ChangeLog log = new ChangeLog(options.clock());
        this.library = Library.on(sessions, index, log);
        this.search = new Search(sessions, index);
    }

    /** Opens the dossier in that file, or makes one there if the options allow. */
    public static Dossier open(Path path, OpenOptions options) {
        return new Dossier(SqliteFile.open(path, options), options);
    }

    /** The reports. */
    public Documents documents() {
        return library.documents();
    }

    /** What readers found in them. */
    public Readings readings() {
        return library.readings();
    }

    /** What people say their titles, outlets and dates are. */
    public Corrections corrections() {
        return library.corrections();
    }

    public Search search() {
        return search;
    }

    public Path path() {
        return file.path();
    }

    /** Waits for what is being written. */
    @Override
    public void close() {
        file.close();
    }
}
