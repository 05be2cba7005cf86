package org.parley.dossier.documents;

import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Sessions;
import org.parley.model.Reading;

/** What readers found, before people had their say. Safe for many threads. */
public final class Readings {

    private final Sessions sessions;
    private final Shelf shelf;
    private final Intake intake;

    Readings(Sessions sessions, Shelf shelf, Intake intake) {
        this.sessions = sessions;
        this.shelf = shelf;
        this.intake = intake;
    }

    /** A document's reading as the machine left it, without corrections and reviews. */
    public Reading machine(String document) {
        return sessions.read(session ->
                        shelf.readings().find(session, DocumentId.of(document).number()))
                .orElseThrow(() -> Documents.unknown(document))
                .reading();
    }

    /** Takes another reading of the document's current version; what people decided stays. */
    public void replace(String document, Reading reading) {
        DocumentId id = DocumentId.of(document);
        sessions.change(session -> intake.readAgain(session, id, reading));
    }
}
