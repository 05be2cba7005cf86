package org.parley.dossier.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Sessions;

/** One fingerprint per report, of whatever kind the finder of near-duplicates makes. Safe for many threads. */
public final class Fingerprints {

    private static final String PUT = """
            insert into fingerprint (document, bytes) values (?, ?)
                on conflict (document) do update set bytes = excluded.bytes""";

    private static final String PAGE = """
            select document, bytes from fingerprint where document > :after order by document limit :limit""";

    private static final String MISSING = """
            select id from document where id not in (select document from fingerprint) order by id""";

    private static final int PAGE_SIZE = 1_000;

    private final Sessions sessions;

    public Fingerprints(Sessions sessions) {
        this.sessions = sessions;
    }

    /** By document id; replaces earlier ones. */
    public void put(Map<String, byte[]> fingerprints) {
        sessions.change(session -> session.batch(PUT, fingerprints.entrySet(), (statement, entry) -> {
            statement.setLong(1, DocumentId.of(entry.getKey()).number());
            statement.setBytes(2, entry.getValue());
        }));
    }

    /** All of them in order of document, a few at a time in memory. */
    public void each(BiConsumer<String, byte[]> use) {
        List<Print> page = new ArrayList<>();
        long after = 0;
        do {
            long last = after;
            page = sessions.read(session -> session.sql(PAGE)
                    .param("after", last)
                    .param("limit", PAGE_SIZE)
                    .query((row, number) -> new Print(row.getLong("document"), row.getBytes("bytes")))
                    .list());
            page.forEach(print -> use.accept(new DocumentId(print.document()).toString(), print.bytes()));
            after = page.isEmpty() ? after : page.getLast().document();
        } while (!page.isEmpty());
    }

    /** Documents that have none: new ones, and those whose text has changed. */
    public List<String> missing() {
        return sessions.read(session -> session.sql(MISSING).query(Long.class).list()).stream()
                .map(number -> new DocumentId(number).toString())
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // only carried from the query to its user
    private record Print(long document, byte[] bytes) {}
}
