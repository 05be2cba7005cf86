package org.parley.dossier.readings;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.json.ActorJson;
import org.parley.dossier.json.Json;
import org.parley.dossier.readings.ReadingRows.Entry;
import org.parley.model.ActorKind;
import org.parley.model.LocalActor;

/** The actors of single documents as rows. */
public final class LocalActorRows {

    private static final String PUT = """
            insert into local_actor (document, position, key, name, kind, aliases_json, member_of_json, unnamed)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LOAD = """
            select * from local_actor where document between :first and :last order by document, position""";

    private record Row(long document, int position, LocalActor actor) {}

    void put(Session session, List<Entry> entries) {
        Iterable<Row> rows = () -> entries.stream()
                .flatMap(entry -> {
                    List<LocalActor> actors = entry.reading().reading().actors();
                    return IntStream.range(0, actors.size()).mapToObj(i -> new Row(entry.document(), i, actors.get(i)));
                })
                .iterator();
        session.batch(PUT, rows, (statement, row) -> {
            statement.setLong(1, row.document());
            statement.setInt(2, row.position());
            statement.setString(3, row.actor().key());
            statement.setString(4, row.actor().name());
            statement.setString(5, Json.label(row.actor().kind()));
            statement.setString(6, Json.strings(row.actor().aliases()));
            statement.setString(7, ActorJson.memberships(row.actor().memberOf()));
            statement.setBoolean(8, row.actor().unnamed());
        });
    }

    /** Those of documents {@code first} to {@code last}, both included, by document. */
    public Map<Long, List<LocalActor>> load(Session session, long first, long last) {
        return session.byDocument(
                LOAD,
                first,
                last,
                (row, number) -> new LocalActor(
                        row.getString("key"),
                        row.getString("name"),
                        Json.of(ActorKind.class, row.getString("kind")),
                        Json.strings(row.getString("aliases_json")),
                        ActorJson.memberships(row.getString("member_of_json")),
                        row.getBoolean("unnamed")));
    }
}
