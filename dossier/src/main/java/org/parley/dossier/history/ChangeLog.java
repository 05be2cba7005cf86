package org.parley.dossier.history;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.json.Json;
import org.parley.model.Coder;

/** Where every change is written down, in the transaction that makes it. */
public final class ChangeLog {

    private static final String APPEND = """
            insert into change (changed_at, changer, kind, subject, before_json, after_json, undoes)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final Clock clock;

    public ChangeLog(Clock clock) {
        this.clock = clock;
    }

    /** A change that is being made. */
    public record Entry(
            Coder coder,
            ChangeKind kind,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable Long undoes) {

        public Entry(Coder coder, ChangeKind kind, String subject, @Nullable String before, @Nullable String after) {
            this(coder, kind, subject, before, after, null);
        }
    }

    /** What time changes are dated with. */
    public Instant now() {
        return clock.instant();
    }

    public void append(Session session, Entry entry) {
        append(session, List.of(entry));
    }

    public void append(Session session, List<Entry> entries) {
        String now = now().toString();
        session.batch(APPEND, entries, (statement, entry) -> {
            statement.setString(1, now);
            statement.setString(2, entry.coder().label());
            statement.setString(3, Json.label(entry.kind()));
            statement.setString(4, entry.subject());
            statement.setString(5, entry.before());
            statement.setString(6, entry.after());
            if (entry.undoes() == null) {
                statement.setNull(7, Types.BIGINT);
            } else {
                statement.setLong(7, entry.undoes());
            }
        });
    }
}
