package org.parley.dossier.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.readings.AttributionRows;
import org.parley.model.Attribution;

/** Attributions by name, with what people decided about them, without their documents' texts. Safe for many threads. */
public final class Attributions {

    /** Reviewed documents are looked into as well: a person may have said that the actor is the source. */
    private static final String DOCUMENTS_OF = """
            select m.document
              from actor c
              join actor_member m on m.actor = c.position
              join attribution a on a.document = m.document and a.source_actor = m.key
             where c.id = :actor
            union
            select m.document
              from actor c
              join actor_member m on m.actor = c.position
              join review r on r.document = m.document
             where c.id = :actor
             order by 1""";

    private static final String KEYS_OF = """
            select m.key
              from actor c
              join actor_member m on m.actor = c.position
             where c.id = :actor and m.document = :document""";

    private final Sessions sessions;
    private final AttributionRows attributions;
    private final ReviewRows reviews;

    public Attributions(Sessions sessions, AttributionRows attributions, ReviewRows reviews) {
        this.sessions = sessions;
        this.attributions = attributions;
        this.reviews = reviews;
    }

    /** Those of one document; rejected ones too, the others in the order of its reading. */
    public List<StoredAttribution> of(String document) {
        long number = DocumentId.of(document).number();
        return sessions.read(session -> load(session, number));
    }

    /**
     * What an actor of the cast said, in all documents in order; rejected ones left out. Read document by document as
     * the stream is used; nothing to close.
     */
    public Stream<StoredAttribution> by(String actor) {
        List<Long> documents = sessions.read(session -> session.sql(DOCUMENTS_OF)
                .param("actor", actor)
                .query(Long.class)
                .list());
        return documents.stream()
                .flatMap(document -> sessions
                        .read(session -> {
                            Set<String> keys = new HashSet<>(session.sql(KEYS_OF)
                                    .param("actor", actor)
                                    .param("document", document)
                                    .query(String.class)
                                    .list());
                            return load(session, document).stream()
                                    .filter(found -> !found.rejected() && by(found, keys))
                                    .toList();
                        })
                        .stream());
    }

    private static boolean by(StoredAttribution found, Set<String> keys) {
        Attribution.Source source = found.attribution().source();
        return source != null && source.actor() != null && keys.contains(source.actor());
    }

    private List<StoredAttribution> load(Session session, long document) {
        return Reviewed.attributions(
                document,
                attributions.load(session, document, document).getOrDefault(document, List.of()),
                reviews.load(session, document, document).getOrDefault(document, List.of()));
    }
}
