package org.parley.dossier;

import java.nio.file.Path;
import java.util.List;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.cast.ActorDecisions;
import org.parley.dossier.cast.Cast;
import org.parley.dossier.documents.Corrections;
import org.parley.dossier.documents.Documents;
import org.parley.dossier.documents.Library;
import org.parley.dossier.documents.Readings;
import org.parley.dossier.groups.Fingerprints;
import org.parley.dossier.groups.Groups;
import org.parley.dossier.history.ChangeLog;
import org.parley.dossier.history.History;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.models.Models;
import org.parley.dossier.readings.AttributionRows;
import org.parley.dossier.review.Attributions;
import org.parley.dossier.review.ReviewRows;
import org.parley.dossier.review.Reviews;
import org.parley.dossier.search.Search;
import org.parley.dossier.sqlite.Fts5Index;
import org.parley.dossier.sqlite.Meta;
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
    private final Attributions attributions;
    private final Reviews reviews;
    private final ActorDecisions decisions;
    private final Cast cast;
    private final Fingerprints fingerprints;
    private final Groups groups;
    private final Models models;
    private final Search search;
    private final History history;

    Dossier(SqliteFile file, OpenOptions options) {
        this.file = file;
        Sessions sessions = file.sessions();
        Fts5Index index = new Fts5Index();
        ChangeLog log = new ChangeLog(options.clock());
        this.library = Library.on(sessions, index, log);
        AttributionRows attributionRows = new AttributionRows();
        ReviewRows reviewRows = new ReviewRows();
        this.attributions = new Attributions(sessions, attributionRows, reviewRows);
        this.reviews = new Reviews(sessions, attributionRows, reviewRows, log);
        this.decisions = new ActorDecisions(sessions, log);
        this.cast = new Cast(sessions);
        this.fingerprints = new Fingerprints(sessions);
        this.groups = new Groups(sessions);
        this.models = new Models(sessions, log);
        this.search = new Search(sessions, index);
        this.history = new History(sessions, log, List.of(library.corrections(), reviews, decisions));
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

    /** Who said what, by name, with what people decided about it. */
    public Attributions attributions() {
        return attributions;
    }

    /** What people decide about attributions. */
    public Reviews reviews() {
        return reviews;
    }

    /** The actors of the whole dossier. */
    public Cast cast() {
        return cast;
    }

    /** What people decided about them. */
    public ActorDecisions decisions() {
        return decisions;
    }

    public Fingerprints fingerprints() {
        return fingerprints;
    }

    /** Which reports go back to one source. */
    public Groups groups() {
        return groups;
    }

    /** Conflict models kept here, version by version. */
    public Models models() {
        return models;
    }

    /** What happened, and taking it back. */
    public History history() {
        return history;
    }

    public Search search() {
        return search;
    }

    public DossierInfo info() {
        Meta meta = file.sessions().read(Meta::of);
        return new DossierInfo(
                SqliteFile.FORMAT,
                meta.createdAt(),
                meta.createdBy(),
                meta.program(),
                documents().count(),
                readings().readers());
    }

    /** Goes through the whole file; what is wrong with it, one line each, empty where all is well. Takes its time. */
    public List<String> check() {
        return file.check();
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
