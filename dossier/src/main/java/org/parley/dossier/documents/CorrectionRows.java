package org.parley.dossier.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.dossier.documents.Correction.Field;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.json.Json;
import org.parley.dossier.json.PublishedJson;
import org.parley.model.Coder;

/** Corrections as rows: the present one of each field; earlier ones are in the history. */
final class CorrectionRows {

    private static final String LOAD = """
            select * from correction where document between :first and :last order by document, field""";

    private static final String FIND = """
            select * from correction where document = :document and field = :field""";

    private static final String PUT = """
            insert into correction (document, field, value_json, corrector, corrected_at)
            values (:document, :field, :value, :corrector, :at)""";

    private static final String DELETE = """
            delete from correction where document = :document and field = :field""";

    Map<Long, List<Correction>> load(Session session, long first, long last) {
        return session.byDocument(LOAD, first, last, CorrectionRows::correction);
    }

    Optional<Correction> find(Session session, DocumentId document, Field field) {
        return session.sql(FIND)
                .param("document", document.number())
                .param("field", field.label())
                .query(CorrectionRows::correction)
                .optional();
    }

    void put(Session session, Correction correction) {
        DocumentId document = DocumentId.of(correction.document());
        delete(session, document, correction.value().field());
        session.sql(PUT)
                .param("document", document.number())
                .param("field", correction.value().field().label())
                .param("value", json(correction.value()))
                .param("corrector", correction.corrector().label())
                .param("at", correction.at().toString())
                .update();
    }

    void delete(Session session, DocumentId document, Field field) {
        session.sql(DELETE)
                .param("document", document.number())
                .param("field", field.label())
                .update();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                new DocumentId(row.getLong("document")).toString(),
                value(Json.of(Field.class, row.getString("field")), row.getString("value_json")),
                new Coder.Person(row.getString("corrector")),
                Instant.parse(row.getString("corrected_at")));
    }

    static String json(Correction.Value value) {
        return switch (value) {
            case Correction.Title(String title) -> Json.write(json -> json.writeString(title));
            case Correction.Outlet(String outlet) -> Json.write(json -> json.writeString(outlet));
            case Correction.PublishedOn(var published) -> Objects.requireNonNull(PublishedJson.of(published));
            case Correction.Restored(var stretches) -> Json.strings(stretches);
        };
    }

    static Correction.Value value(Field field, String json) {
        return switch (field) {
            case TITLE -> new Correction.Title(Json.read(json, in -> in.getString()));
            case OUTLET -> new Correction.Outlet(Json.read(json, in -> in.getString()));
            case PUBLISHED -> new Correction.PublishedOn(Objects.requireNonNull(PublishedJson.published(json)));
            case RESTORED -> new Correction.Restored(Json.strings(json));
        };
    }
}
