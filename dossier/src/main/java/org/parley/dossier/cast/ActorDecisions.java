package org.parley.dossier.cast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.history.ChangeKind;
import org.parley.dossier.history.ChangeLog;
import org.parley.dossier.history.Revertible;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.json.ActorJson;
import org.parley.model.ActorDecision;
import org.parley.model.Coder;

/** What people decided about the cast, in the order they did; to be applied whenever it is resolved. */
public final class ActorDecisions implements Revertible {

    private static final String ALL = """
            select * from actor_decision order by id""";

    private static final String PUT = """
            insert into actor_decision (decision_json, decider, decided_at, undone)
            values (:decision, :decider, :at, 0)
            returning id""";

    private static final String PRESENT = """
            select decision_json from actor_decision where id = :id and undone = 0""";

    private static final String MARK = """
            update actor_decision set undone = :undone where id = :id""";

    private final Sessions sessions;
    private final ChangeLog log;

    public ActorDecisions(Sessions sessions, ChangeLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * A decision with its circumstances.
     *
     * @param undone whether it was taken back
     */
    public record Decided(long number, ActorDecision decision, Coder.Person decider, Instant at, boolean undone) {}

    /** Remembers a decision; the cast is then to be resolved again. */
    public void decide(ActorDecision decision, Coder.Person person) {
        sessions.change(session -> {
            String json = ActorJson.decision(decision);
            long number = session.sql(PUT)
                    .param("decision", json)
                    .param("decider", person.label())
                    .param("at", log.now().toString())
                    .query(Long.class)
                    .single();
            log.append(session, new ChangeLog.Entry(person, kind(), subject(number), null, json));
        });
    }

    /** Those in force, in order. */
    public List<ActorDecision> inForce() {
        return all().stream()
                .filter(decided -> !decided.undone())
                .map(Decided::decision)
                .toList();
    }

    /** All that were ever taken, in order. */
    public List<Decided> all() {
        return sessions.read(
                session -> session.sql(ALL).query(ActorDecisions::decided).list());
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.ACTOR_DECISION;
    }

    @Override
    public @Nullable String present(Session session, String subject) {
        return session.sql(PRESENT)
                .param("id", number(subject))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Override
    public void restore(Session session, String subject, @Nullable String state) {
        session.sql(MARK)
                .param("id", number(subject))
                .param("undone", state == null ? 1 : 0)
                .update();
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                row.getLong("id"),
                ActorJson.decision(row.getString("decision_json")),
                new Coder.Person(row.getString("decider")),
                Instant.parse(row.getString("decided_at")),
                row.getBoolean("undone"));
    }

    private static String subject(long number) {
        return "decision " + number;
    }

    private static long number(String subject) {
        return Long.parseLong(subject.substring("decision ".length()));
    }
}
