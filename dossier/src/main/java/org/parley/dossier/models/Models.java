package org.parley.dossier.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.history.ChangeKind;
import org.parley.dossier.history.ChangeLog;
import org.parley.dossier.ids.AttributionId;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.json.Json;
import org.parley.model.Coder;

/**
 * Conflict models kept in the dossier. Every change of a model is a version, and none is ever changed or lost; to go back
 * to one, keep its text again. Safe for many threads.
 */
public final class Models {

    private static final String KNOWN = """
            select count(*) from sqlite_schema where type = 'table' and name = 'model_version'""";

    private static final String ALL = """
            select m.name, v.number, v.kept_at, v.keeper
              from model m
              join model_version v on v.model = m.id
             where v.number = (select max(number) from model_version where model = m.id)
             order by m.name""";

    private static final String VERSIONS = """
            select m.name, v.number, v.kept_at, v.keeper, v.note, v.body
              from model m
              join model_version v on v.model = m.id
             where m.name = :name
             order by v.number""";

    private static final String ID = """
            insert into model (name) values (:name)
                on conflict (name) do update set name = excluded.name
            returning id""";

    private static final String PUT = """
            insert into model_version (model, number, kept_at, keeper, note, body)
            values (:model, :number, :at, :keeper, :note, :body)""";

    private static final String CITE = """
            insert into model_citation (model, version, position, part, quote, file, document, attribution)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CITATIONS = """
            select c.* from model_citation c
              join model m on m.id = c.model
             where m.name = :name and c.version = :number
             order by c.position""";

    private static final String CITING = """
            select distinct m.name from model_citation c
              join model m on m.id = c.model
             where c.document = :document
               and (cast(:attribution as integer) is null or c.attribution = :attribution)
               and c.version = (select max(number) from model_version where model = m.id)
             order by m.name""";

    private final Sessions sessions;
    private final ChangeLog log;

    public Models(Sessions sessions, ChangeLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * Keeps a model as its next version; where its text is that of the newest version, nothing is kept and that one is
     * returned.
     *
     * @param name      by which to find it again
     * @param text      the model file
     * @param citations what its parts rest on, so that what rests on a report can be found
     */
    public ModelVersion keep(
            String name, String text, List<KeptCitation> citations, Coder keeper, @Nullable String note) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank; a kept model needs one, such as \"Ukraine 2025\"");
        }
        return sessions.write(session -> {
            List<ModelVersion> before = load(session, name);
            if (!before.isEmpty() && before.getLast().text().equals(text)) {
                return before.getLast();
            }
            ModelVersion next = new ModelVersion(name, before.size() + 1, log.now(), keeper, note, text);
            long model = session.sql(ID).param("name", name).query(Long.class).single();
            session.sql(PUT)
                    .param("model", model)
                    .param("number", next.number())
                    .param("at", next.keptAt().toString())
                    .param("keeper", keeper.label())
                    .param("note", note, Types.VARCHAR)
                    .param("body", text)
                    .update();
            int[] position = {0};
            session.batch(CITE, citations, (statement, citation) -> {
                statement.setLong(1, model);
                statement.setInt(2, next.number());
                statement.setInt(3, position[0]++);
                statement.setString(4, citation.part());
                statement.setString(5, citation.quote());
                statement.setString(6, citation.file());
                if (citation.document() == null) {
                    statement.setNull(7, Types.BIGINT);
                } else {
                    statement.setLong(7, DocumentId.of(citation.document()).number());
                }
                if (citation.attribution() == null) {
                    statement.setNull(8, Types.BIGINT);
                } else {
                    statement.setInt(8, AttributionId.of(citation.attribution()).number());
                }
            });
            log.append(
                    session,
                    new ChangeLog.Entry(
                            keeper,
                            ChangeKind.MODEL_KEPT,
                            "model " + name,
                            before.isEmpty() ? null : version(before.getLast()),
                            version(next)));
            return next;
        });
    }

    /** All of them by name. */
    public List<KeptModel> all() {
        return sessions.read(session -> known(session)
                ? session.sql(ALL)
                        .query((row, number) -> new KeptModel(
                                row.getString("name"),
                                row.getInt("number"),
                                Instant.parse(row.getString("kept_at")),
                                row.getString("keeper")))
                        .list()
                : List.of());
    }

    /** All versions of one, oldest first; none where no model has that name. */
    public List<ModelVersion> versions(String name) {
        return sessions.read(session -> load(session, name));
    }

    /** The newest version; empty where no model has that name. */
    public Optional<ModelVersion> newest(String name) {
        List<ModelVersion> versions = versions(name);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Fails with {@link Kind#UNKNOWN_NAME} where there is no such model or version. */
    public ModelVersion version(String name, int number) {
        List<ModelVersion> versions = versions(name);
        if (versions.isEmpty()) {
            List<String> names = all().stream().map(KeptModel::name).toList();
            throw new DossierException(
                    Kind.UNKNOWN_NAME,
                    "There is no model \"" + name + "\" in this dossier.",
                    names.isEmpty() ? "None has been kept in it yet." : "It has " + String.join(", ", names) + ".");
        }
        if (number < 1 || number > versions.size()) {
            throw new DossierException(
                    Kind.UNKNOWN_NAME,
                    "There is no version " + number + " of \"" + name + "\".",
                    "Its versions run from 1 to " + versions.size() + ".");
        }
        return versions.get(number - 1);
    }

    /** What the parts of a version cite, in the order of the model. */
    public List<KeptCitation> citations(String name, int number) {
        return sessions.read(session -> known(session)
                ? session.sql(CITATIONS)
                        .param("name", name)
                        .param("number", number)
                        .query(Models::citation)
                        .list()
                : List.of());
    }

    /**
     * Names of the models whose newest version cites something.
     *
     * @param cited a report ({@code "d12"}) or an attribution ({@code "d12-a3"})
     */
    public List<String> citing(String cited) {
        boolean whole = !cited.contains("-");
        DocumentId document =
                whole ? DocumentId.of(cited) : AttributionId.of(cited).document();
        return sessions.read(session -> known(session)
                ? session.sql(CITING)
                        .param("document", document.number())
                        .param(
                                "attribution",
                                whole ? null : AttributionId.of(cited).number(),
                                Types.INTEGER)
                        .query(String.class)
                        .list()
                : List.of());
    }

    /** A dossier of the first form, open for reading only, has no place for models yet. */
    private static boolean known(Session session) {
        return session.sql(KNOWN).query(Long.class).single() > 0;
    }

    private static List<ModelVersion> load(Session session, String name) {
        return known(session)
                ? session.sql(VERSIONS)
                        .param("name", name)
                        .query((row, number) -> new ModelVersion(
                                row.getString("name"),
                                row.getInt("number"),
                                Instant.parse(row.getString("kept_at")),
                                Coder.of(row.getString("keeper")),
                                row.getString("note"),
                                row.getString("body")))
                        .list()
                : List.of();
    }

    private static KeptCitation citation(ResultSet row, int number) throws SQLException {
        long document = row.getLong("document");
        String id = row.wasNull() ? null : new DocumentId(document).toString();
        int attribution = row.getInt("attribution");
        boolean whole = row.wasNull();
        return new KeptCitation(
                row.getString("part"),
                row.getString("quote"),
                row.getString("file"),
                id,
                whole || id == null
                        ? null
                        : AttributionId.of(document, attribution).toString());
    }

    private static String version(ModelVersion version) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", version.number());
            json.writeEndObject();
        });
    }
}
