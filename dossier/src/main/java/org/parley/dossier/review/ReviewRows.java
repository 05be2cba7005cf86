package org.parley.dossier.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.ids.AttributionId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.json.AttributionJson;
import org.parley.dossier.json.Json;
import org.parley.model.Attribution;
import org.parley.model.Coder;

/** Reviews as rows: the present one of each attribution; earlier ones are in the history. */
public final class ReviewRows {

    private static final String LOAD = """
            select * from review where document between :first and :last order by document, number""";

    private static final String FIND = """
            select * from review where document = :document and number = :number""";

    private static final String ORPHANS = """
            select * from review where orphaned = 1 order by document, number""";

    private static final String PUT = """
            insert into review (document, number, verdict, machine_json, person_json, note, reviewer,
                                reviewed_at, version, orphaned)
            values (:document, :number, :verdict, :machine, :person, :note, :reviewer, :at, :version, :orphaned)""";

    private static final String DELETE = """
            delete from review where document = :document and number = :number""";

    /** Those of documents {@code first} to {@code last}, both included, by document, in order of attribution. */
    public Map<Long, List<Review>> load(Session session, long first, long last) {
        return session.byDocument(LOAD, first, last, ReviewRows::review);
    }

    Optional<Review> find(Session session, AttributionId id) {
        return session.sql(FIND)
                .param("document", id.document().number())
                .param("number", id.number())
                .query(ReviewRows::review)
                .optional();
    }

    List<Review> orphans(Session session) {
        return session.sql(ORPHANS).query(ReviewRows::review).list();
    }

    void put(Session session, Review review) {
        AttributionId id = AttributionId.of(review.attribution());
        delete(session, id);
        session.sql(PUT)
                .param("document", id.document().number())
                .param("number", id.number())
                .param("verdict", Json.label(review.verdict()))
                .param("machine", json(review.machine()))
                .param("person", json(review.person()))
                .param("note", review.note())
                .param("reviewer", review.reviewer().label())
                .param("at", review.at().toString())
                .param("version", review.version())
                .param("orphaned", review.orphaned() ? 1 : 0)
                .update();
    }

    void delete(Session session, AttributionId id) {
        session.sql(DELETE)
                .param("document", id.document().number())
                .param("number", id.number())
                .update();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                AttributionId.of(row.getLong("document"), row.getInt("number")).toString(),
                Json.of(Review.Verdict.class, row.getString("verdict")),
                attribution(row.getString("machine_json")),
                attribution(row.getString("person_json")),
                row.getString("note"),
                new Coder.Person(row.getString("reviewer")),
                Instant.parse(row.getString("reviewed_at")),
                row.getInt("version"),
                row.getBoolean("orphaned"));
    }

    private static @Nullable String json(@Nullable Attribution attribution) {
        return attribution == null ? null : AttributionJson.of(attribution);
    }

    private static @Nullable Attribution attribution(@Nullable String json) {
        return json == null ? null : AttributionJson.attribution(json);
    }
}
