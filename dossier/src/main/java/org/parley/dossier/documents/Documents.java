package org.parley.dossier.documents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.documents.DocumentRows.Current;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Sessions;
import org.parley.model.Document;
import org.parley.model.StoredDocument;

/**
 * The reports of a dossier. What comes out is what holds: the current version, people's corrections and reviews applied.
 * Safe for many threads.
 */
public final class Documents {

    private static final int PAGE = 32;

    private final Sessions sessions;
    private final Shelf shelf;
    private final Originals originals;
    private final Intake intake;

    Documents(Sessions sessions, Shelf shelf, Originals originals, Intake intake) {
        this.sessions = sessions;
        this.shelf = shelf;
        this.originals = originals;
        this.intake = intake;
    }

    /** What is known of a file, by the place it comes from and its bytes' hash in lower-case hex. */
    public Known known(String origin, String sha256) {
        return sessions.read(session -> {
            Optional<Current> here = shelf.documents().find(session, origin);
            if (here.isPresent()) {
                String id = new DocumentId(here.get().id()).toString();
                return here.get().sha256().equals(sha256)
                        ? new Known.Unchanged(id)
                        : new Known.Changed(id, here.get().version());
            }
            return shelf.documents().elsewhere(session, sha256).orElseGet(Known.No::new);
        });
    }

    /** Keeps one report; its id. What this returns for survives the process, however it ends. */
    public String add(Arrival arrival) {
        return addAll(List.of(arrival)).getFirst();
    }

    /**
     * Keeps several reports, all or none: many at a time are several times faster than one by one. Their ids, in the
     * same order. A place that is known gets a new version if the bytes are others, else a new reading.
     */
    public List<String> addAll(List<Arrival> arrivals) {
        List<Intake.Prepared> prepared = arrivals.stream()
                .map(arrival -> new Intake.Prepared(arrival, Originals.Packed.of(arrival.original())))
                .toList();
        return sessions.write(session -> intake.take(session, prepared));
    }

    /** Fails with {@link Kind#UNKNOWN_NAME} where there is none. */
    public StoredDocument document(String id) {
        long number = DocumentId.of(id).number();
        return sessions.read(session -> shelf.take(session, number, number)).stream()
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /** All of them in order of id, a few at a time in memory. Nothing to close. */
    public Stream<StoredDocument> stream() {
        return Pages.of(
                after -> sessions.read(session -> shelf.documents().pageEnd(session, after, PAGE)),
                (first, last) -> sessions.read(session -> shelf.take(session, first, last)));
    }

    public long count() {
        return sessions.read(session -> shelf.documents().count(session));
    }

    /** All of them as a list shows them, in order of id, without their texts. */
    public List<DocumentSummary> summaries() {
        return sessions.read(session -> shelf.documents().summaries(session));
    }

    /** A document's file as it was at a version, 1 for the first. */
    public Document version(String id, int version) {
        return sessions.read(session ->
                        shelf.documents().load(session, DocumentId.of(id).number(), version))
                .orElseThrow(() -> unknown(id + " version " + version));
    }

    /** The bytes as they came, at a version. */
    public byte[] original(String id, int version) {
        return sessions.read(session -> originals.get(session, DocumentId.of(id).number(), version))
                .orElseThrow(() -> unknown(id + " version " + version));
    }

    static DossierException unknown(String name) {
        return new DossierException(
                Kind.UNKNOWN_NAME, "There is no " + name + " in this dossier.", "Look up its name in the list.");
    }
}
