package org.parley.dossier.readings;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.json.Json;
import org.parley.dossier.json.PlaceJson;
import org.parley.dossier.json.PublishedJson;
import org.parley.dossier.readings.NumberedReading.Numbered;
import org.parley.model.Attribution;
import org.parley.model.LocalActor;
import org.parley.model.Reading;

/** The machine's readings as rows. What people decided is elsewhere, so that a new reading can simply replace an old. */
public final class ReadingRows {

    private static final String PUT = """
            insert into reading (document, read_at, reader, title, outlet, authors_json, language, unread,
                                 published_json, provenance_json, blocks_json, dropped_json, sentences_json,
                                 mentions_json)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LOAD = """
            select * from reading where document between :first and :last""";

    private final LocalActorRows actors = new LocalActorRows();
    private final AttributionRows attributions = new AttributionRows();

    /** A reading on its way in. */
    public record Entry(long document, NumberedReading reading) {}

    public void put(Session session, List<Entry> entries, Instant now) {
        session.batch(PUT, entries, (statement, entry) -> bind(statement, entry, now));
        actors.put(session, entries);
        attributions.put(session, entries);
    }

    public void delete(Session session, long document) {
        for (String table : new String[] {"attribution", "local_actor", "reading"}) {
            session.sql("delete from " + table + " where document = :document")
                    .param("document", document)
                    .update();
        }
    }

    /** Those of documents {@code first} to {@code last}, both included, by document. */
    public Map<Long, NumberedReading> load(Session session, long first, long last) {
        Map<Long, List<LocalActor>> actorsOf = actors.load(session, first, last);
        Map<Long, List<Numbered>> attributionsOf = attributions.load(session, first, last);
        Map<Long, NumberedReading> readings = new TreeMap<>();
        session.sql(LOAD).param("first", first).param("last", last).query(row -> {
            long document = row.getLong("document");
            List<Numbered> numbered = attributionsOf.getOrDefault(document, List.of());
            readings.put(
                    document,
                    new NumberedReading(
                            reading(
                                    row,
                                    actorsOf.getOrDefault(document, List.of()),
                                    numbered.stream().map(Numbered::attribution).toList()),
                            numbered.stream().map(Numbered::number).toList()));
        });
        return readings;
    }

    public Optional<NumberedReading> find(Session session, long document) {
        return Optional.ofNullable(load(session, document, document).get(document));
    }

    private static void bind(PreparedStatement statement, Entry entry, Instant now) throws SQLException {
        Reading reading = entry.reading().reading();
        statement.setLong(1, entry.document());
        statement.setString(2, now.toString());
        statement.setString(3, reading.reader());
        statement.setString(4, reading.title());
        statement.setString(5, reading.outlet());
        statement.setString(6, Json.strings(reading.authors()));
        statement.setString(7, reading.language());
        statement.setString(8, reading.unread());
        statement.setString(9, PublishedJson.of(reading.published()));
        statement.setString(10, PublishedJson.of(reading.provenance()));
        statement.setString(11, PlaceJson.blocks(reading.blocks()));
        statement.setString(12, PlaceJson.dropped(reading.dropped()));
        statement.setString(13, PlaceJson.ranges(reading.sentences()));
        statement.setString(14, PlaceJson.mentions(reading.mentions()));
    }

    private static Reading reading(ResultSet row, List<LocalActor> actors, List<Attribution> attributions)
            throws SQLException {
        return new Reading(
                row.getString("reader"),
                row.getString("title"),
                row.getString("outlet"),
                Json.strings(row.getString("authors_json")),
                row.getString("language"),
                row.getString("unread"),
                PublishedJson.published(row.getString("published_json")),
                PublishedJson.provenance(row.getString("provenance_json")),
                PlaceJson.blocks(row.getString("blocks_json")),
                PlaceJson.dropped(row.getString("dropped_json")),
                PlaceJson.ranges(row.getString("sentences_json")),
                PlaceJson.mentions(row.getString("mentions_json")),
                actors,
                attributions);
    }
}
