package org.parley.dossier.history;

import java.util.List;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.json.Json;

/**
 * Whether something computed from the whole dossier still fits it: whether no change of certain kinds was made since. A
 * process that is killed between reading and computing leaves it out of date, and the next one sees that.
 */
public final class Freshness {

    private static final String LAST = """
            select coalesce(max(id), 0) from change where kind in (:kinds)""";

    private static final String MARKED = """
            select value from meta where name = :name""";

    private static final String MARK = """
            insert into meta (name, value) values (:name, :value)
                on conflict (name) do update set value = excluded.value""";

    private final String name;
    private final List<String> kinds;

    /** @param kinds of changes that put it out of date */
    public Freshness(String name, List<ChangeKind> kinds) {
        this.name = name + "_computed_at_change";
        this.kinds = kinds.stream().map(Json::label).toList();
    }

    /** It has just been computed, in this transaction. */
    public void mark(Session session) {
        session.sql(MARK)
                .param("name", name)
                .param("value", Long.toString(last(session)))
                .update();
    }

    public boolean current(Session session) {
        long marked = session.sql(MARKED)
                .param("name", name)
                .query(Long.class)
                .optional()
                .orElse(0L);
        return marked == last(session);
    }

    private long last(Session session) {
        return session.sql(LAST).param("kinds", kinds).query(Long.class).single();
    }
}
