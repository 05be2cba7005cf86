package org.parley.dossier.sqlite;

import java.time.Instant;
import org.parley.dossier.jdbc.Session;

/** What the file says of itself: who made it, when, and who last opened it for writing. */
public record Meta(Instant createdAt, String createdBy, String program) {

    private static final String GET = """
            select value from meta where name = :name""";

    private static final String ONCE = """
            insert into meta (name, value) values (:name, :value) on conflict (name) do nothing""";

    private static final String SET = """
            insert into meta (name, value) values (:name, :value)
                on conflict (name) do update set value = excluded.value where value <> excluded.value""";

    public static Meta of(Session session) {
        return new Meta(Instant.parse(get(session, "created_at")), get(session, "created_by"), get(session, "program"));
    }

    /** Every writer signs. */
    static void sign(Session session, String program, Instant now) {
        put(session, ONCE, "created_at", now.toString());
        put(session, ONCE, "created_by", program);
        put(session, SET, "program", program);
    }

    private static String get(Session session, String name) {
        return session.sql(GET).param("name", name).query(String.class).single();
    }

    private static void put(Session session, String sql, String name, String value) {
        session.sql(sql).param("name", name).param("value", value).update();
    }
}
