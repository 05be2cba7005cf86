package org.parley.dossier.documents;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.json.Json;
import org.parley.dossier.json.PlaceJson;
import org.parley.dossier.json.PublishedJson;
import org.parley.dossier.readings.Body;
import org.parley.model.Document;
import org.parley.model.Published;

/** Documents and their versions as rows. */
final class DocumentRows {

    private static final String FIND = """
            select d.id, d.origin, d.version, d.next_attribution, o.sha256
              from document d
              join version v on v.document = d.id and v.number = d.version
              join original o on o.id = v.original
             where d.origin = :origin""";

    private static final String FIND_ID = """
            select d.id, d.origin, d.version, d.next_attribution, o.sha256
              from document d
              join version v on v.document = d.id and v.number = d.version
              join original o on o.id = v.original
             where d.id = :id""";

    private static final String LAST = """
            select coalesce(max(id), 0) from document""";

    private static final String PUT = """
            insert into document (id, origin, version, next_attribution, title, outlet, language, earliest, latest,
                                  unread)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                   set version = excluded.version, next_attribution = excluded.next_attribution,
                       title = excluded.title, outlet = excluded.outlet, language = excluded.language,
                       earliest = excluded.earliest, latest = excluded.latest, unread = excluded.unread""";

    private static final String SHOW = """
            update document
               set title = :title, outlet = :outlet, language = :language, earliest = :earliest, latest = :latest,
                   unread = :unread
             where id = :id""";

    private static final String PUT_VERSION = """
            insert into version (document, number, added, original, file, media_type, title, outlet, authors_json,
                                 published_json, language, address, notices_json, layout_json, nul_stand_in, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LOAD = """
            select d.id, d.version as current, o.sha256, v.*
              from document d
              join version v on v.document = d.id and v.number = d.version
              join original o on o.id = v.original
             where d.id between :first and :last""";

    private static final String LOAD_VERSION = """
            select o.sha256, v.*
              from version v
              join original o on o.id = v.original
             where v.document = :document and v.number = :number""";

    private static final String ELSEWHERE = """
            select d.id, d.origin
              from original o
              join version v on v.original = o.id
              join document d on d.id = v.document and d.version = v.number
             where o.sha256 = :sha256
             order by d.id
             limit 1""";

    private static final String COUNT = """
            select count(*) from document""";

    private static final String SUMMARIES = """
            select d.*, v.file
              from document d
              join version v on v.document = d.id and v.number = d.version
             order by d.id""";

    private static final String FORGET_FINGERPRINT = """
            delete from fingerprint where document = :id""";

    private static final String PAGE_END = """
            select max(id) from (select id from document where id > :after order by id limit :limit)""";

    /** A document as it is before something comes in. */
    record Current(long id, String origin, int version, int nextAttribution, String sha256) {}

    /** A document on its way in, with the row of its bytes where this is a new version. */
    record Entry(
            long id,
            String origin,
            int version,
            int nextAttribution,
            Shown shown,
            OptionalLong original,
            Document document) {}

    /** A version on its way out. */
    record Loaded(int version, Document document) {}

    Optional<Current> find(Session session, String origin) {
        return session.sql(FIND)
                .param("origin", origin)
                .query(DocumentRows::current)
                .optional();
    }

    Optional<Current> find(Session session, long id) {
        return session.sql(FIND_ID).param("id", id).query(DocumentRows::current).optional();
    }

    long last(Session session) {
        return session.sql(LAST).query(Long.class).single();
    }

    void put(Session session, List<Entry> entries, Instant now) {
        session.batch(PUT, entries, (statement, entry) -> {
            statement.setLong(1, entry.id());
            statement.setString(2, entry.origin());
            statement.setInt(3, entry.version());
            statement.setInt(4, entry.nextAttribution());
            Shown shown = entry.shown();
            Published published = shown.published();
            statement.setString(5, shown.title());
            statement.setString(6, shown.outlet());
            statement.setString(7, shown.language());
            statement.setString(
                    8, published == null ? null : published.earliest().toString());
            statement.setString(9, published == null ? null : published.latest().toString());
            statement.setString(10, shown.unread());
        });
        List<Entry> versions =
                entries.stream().filter(entry -> entry.original().isPresent()).toList();
        session.batch(PUT_VERSION, versions, (statement, entry) -> bind(statement, entry, now));
    }

    /** Documents {@code first} to {@code last}, both included, in order of id. */
    Map<Long, Loaded> load(Session session, long first, long last) {
        Map<Long, Loaded> documents = new TreeMap<>();
        session.sql(LOAD).param("first", first).param("last", last).query(row -> {
            documents.put(row.getLong("id"), new Loaded(row.getInt("current"), document(row)));
        });
        return documents;
    }

    Optional<Document> load(Session session, long document, int version) {
        return session.sql(LOAD_VERSION)
                .param("document", document)
                .param("number", version)
                .query((row, number) -> document(row))
                .optional();
    }

    /** The id that the page of documents after {@code after} ends with; null where none are left. */
    @Nullable Long pageEnd(Session session, long after, int limit) {
        return session.sql(PAGE_END)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> Optional.ofNullable((Number) row.getObject(1)))
                .single()
                .map(Number::longValue)
                .orElse(null);
    }

    Current require(Session session, DocumentId id) {
        return find(session, id.number()).orElseThrow(() -> Documents.unknown(id.toString()));
    }

    /** The first document with these bytes. */
    Optional<Known> elsewhere(Session session, String sha256) {
        return session.sql(ELSEWHERE)
                .param("sha256", sha256)
                .query((row, number) -> (Known)
                        new Known.Elsewhere(new DocumentId(row.getLong("id")).toString(), row.getString("origin")))
                .optional();
    }

    long count(Session session) {
        return session.sql(COUNT).query(Long.class).single();
    }

    List<DocumentSummary> summaries(Session session) {
        return session.sql(SUMMARIES)
                .query((row, number) -> new DocumentSummary(
                        new DocumentId(row.getLong("id")).toString(),
                        row.getInt("version"),
                        row.getString("file"),
                        row.getString("title"),
                        row.getString("outlet"),
                        row.getString("language"),
                        date(row.getString("earliest")),
                        date(row.getString("latest")),
                        row.getString("unread")))
                .list();
    }

    void show(Session session, long id, Shown shown) {
        Published published = shown.published();
        session.sql(SHOW)
                .param("id", id)
                .param("title", shown.title())
                .param("outlet", shown.outlet())
                .param("language", shown.language())
                .param(
                        "earliest",
                        published == null ? null : published.earliest().toString())
                .param("latest", published == null ? null : published.latest().toString())
                .param("unread", shown.unread())
                .update();
    }

    /** A fingerprint of another text is none. */
    void forgetFingerprint(Session session, long id) {
        session.sql(FORGET_FINGERPRINT).param("id", id).update();
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static Current current(ResultSet row, int number) throws SQLException {
        return new Current(
                row.getLong("id"),
                row.getString("origin"),
                row.getInt("version"),
                row.getInt("next_attribution"),
                row.getString("sha256"));
    }

    private static void bind(PreparedStatement statement, Entry entry, Instant now) throws SQLException {
        Document document = entry.document();
        statement.setLong(1, entry.id());
        statement.setInt(2, entry.version());
        statement.setString(3, now.toString());
        statement.setLong(4, entry.original().orElseThrow());
        statement.setString(5, document.file());
        statement.setString(6, document.mediaType());
        statement.setString(7, document.title());
        statement.setString(8, document.outlet());
        statement.setString(9, Json.strings(document.authors()));
        statement.setString(10, PublishedJson.of(document.published()));
        statement.setString(11, document.language());
        statement.setString(12, document.address());
        statement.setString(13, Json.strings(document.notices()));
        statement.setString(14, PlaceJson.blocks(document.layout()));
        Body body = Body.of(document.text());
        statement.setString(15, body.nulStandIn());
        statement.setString(16, body.stored());
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getString("file"),
                row.getString("sha256"),
                row.getString("media_type"),
                new Body(row.getString("nul_stand_in"), row.getString("body")).text(),
                row.getString("title"),
                row.getString("outlet"),
                Json.strings(row.getString("authors_json")),
                PublishedJson.published(row.getString("published_json")),
                row.getString("language"),
                row.getString("address"),
                PlaceJson.blocks(row.getString("layout_json")),
                Json.strings(row.getString("notices_json")));
    }
}
