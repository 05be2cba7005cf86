package org.parley.dossier.documents;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.readings.LocalActorRows;
import org.parley.model.LocalActor;
import org.parley.model.Reading;

/** What readers found, before people had their say. Safe for many threads. */
public final class Readings {

    private static final int PAGE = 1_000;

    private static final String IDENTIFY = """
            insert into reader (name, hash) values (:name, :hash)
                on conflict (name) do update set hash = excluded.hash""";

    private static final String READERS = """
            select r.reader as name, k.hash, count(*) as documents
              from reading r
              left join reader k on k.name = r.reader
             group by r.reader, k.hash
             order by documents desc, name""";

    private final Sessions sessions;
    private final Shelf shelf;
    private final Intake intake;
    private final LocalActorRows actors = new LocalActorRows();

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

    /** The actors of every document, a few documents at a time in memory: what the cast is resolved from. */
    public Stream<ActorsOf> actors() {
        return Pages.of(
                after -> sessions.read(session -> shelf.documents().pageEnd(session, after, PAGE)),
                (first, last) -> sessions.read(session -> actors.load(session, first, last)).entrySet().stream()
                        .map(entry -> new ActorsOf(new DocumentId(entry.getKey()).toString(), entry.getValue()))
                        .toList());
    }

    /** The actors one document names, as its reading knows them. */
    public record ActorsOf(String document, List<LocalActor> actors) {}

    /** Takes down what a reader knows, so that its readings can be reproduced: the hash of its weights or rules. */
    public void identify(String reader, String hash) {
        sessions.change(session ->
                session.sql(IDENTIFY).param("name", reader).param("hash", hash).update());
    }

    /** Who read what is in here now, most first. */
    public List<Use> readers() {
        return sessions.read(session -> session.sql(READERS)
                .query((row, number) -> new Use(row.getString("name"), row.getString("hash"), row.getLong("documents")))
                .list());
    }

    /**
     * A reader and how many documents it has read.
     *
     * @param hash null where it has not identified itself
     */
    public record Use(String reader, @Nullable String hash, long documents) {}

    /** Takes another reading of the document's current version; what people decided stays. */
    public void replace(String document, Reading reading) {
        DocumentId id = DocumentId.of(document);
        sessions.change(session -> intake.readAgain(session, id, reading));
    }
}
