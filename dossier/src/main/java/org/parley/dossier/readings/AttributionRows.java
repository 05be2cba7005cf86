package org.parley.dossier.readings;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.json.Json;
import org.parley.dossier.json.PlaceJson;
import org.parley.dossier.readings.NumberedReading.Numbered;
import org.parley.dossier.readings.ReadingRows.Entry;
import org.parley.model.Act;
import org.parley.model.Attribution;
import org.parley.model.Coder;
import org.parley.model.Mode;
import org.parley.model.Passage;

/** The machine's attributions as rows. */
public final class AttributionRows {

    private static final String PUT = """
            insert into attribution (document, number, position, mode, source_actor, source_text, source_spans_json,
                                     cue_text, cue_spans_json, content_text, content_spans_json, act, confidence, coder)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LOAD = """
            select * from attribution where document between :first and :last order by document, position""";

    private static final String FIND = """
            select * from attribution where document = :document and number = :number""";

    private record Row(long document, int position, Numbered numbered) {}

    void put(Session session, List<Entry> entries) {
        Iterable<Row> rows = () -> entries.stream()
                .flatMap(entry -> {
                    List<Numbered> numbered = entry.reading().attributions();
                    return IntStream.range(0, numbered.size())
                            .mapToObj(i -> new Row(entry.document(), i, numbered.get(i)));
                })
                .iterator();
        session.batch(PUT, rows, AttributionRows::bind);
    }

    /** Those of documents {@code first} to {@code last}, both included, by document. */
    public Map<Long, List<Numbered>> load(Session session, long first, long last) {
        return session.byDocument(
                LOAD, first, last, (row, number) -> new Numbered(row.getInt("number"), attribution(row)));
    }

    public Optional<Attribution> find(Session session, long document, int number) {
        return session.sql(FIND)
                .param("document", document)
                .param("number", number)
                .query((row, index) -> attribution(row))
                .optional();
    }

    private static void bind(PreparedStatement statement, Row row) throws SQLException {
        Attribution attribution = row.numbered().attribution();
        Attribution.Source source = attribution.source();
        Act act = attribution.act();
        statement.setLong(1, row.document());
        statement.setInt(2, row.numbered().number());
        statement.setInt(3, row.position());
        statement.setString(4, Json.label(attribution.mode()));
        statement.setString(5, source == null ? null : source.actor());
        bind(statement, 6, source == null ? null : source.passage());
        bind(statement, 8, attribution.cue());
        bind(statement, 10, attribution.content());
        statement.setString(12, act == null ? null : Json.label(act));
        statement.setDouble(13, attribution.confidence());
        statement.setString(14, attribution.coder().label());
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Passage passage) throws SQLException {
        statement.setString(index, passage == null ? null : passage.text());
        statement.setString(index + 1, passage == null ? null : PlaceJson.span(passage.span()));
    }

    private static Attribution attribution(ResultSet row) throws SQLException {
        Passage source = passage(row, "source");
        Passage content = passage(row, "content");
        String act = row.getString("act");
        if (content == null) {
            throw new IllegalStateException("an attribution without content");
        }
        return new Attribution(
                Json.of(Mode.class, row.getString("mode")),
                source == null ? null : new Attribution.Source(source, row.getString("source_actor")),
                passage(row, "cue"),
                content,
                act == null ? null : Json.of(Act.class, act),
                row.getDouble("confidence"),
                Coder.of(row.getString("coder")));
    }

    private static @Nullable Passage passage(ResultSet row, String name) throws SQLException {
        String text = row.getString(name + "_text");
        String spans = row.getString(name + "_spans_json");
        return text == null || spans == null ? null : new Passage(text, PlaceJson.span(spans));
    }
}
