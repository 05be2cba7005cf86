package org.parley.dossier.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.json.Json;
import org.parley.model.Coder;

/**
 * What happened to the dossier, and taking back what people did. Undoing adds a change that says so; nothing is ever
 * removed from the history, so redoing is undoing the undoing. Safe for many threads.
 */
public final class History {

    private static final String NEWEST = """
            select * from change order by id desc limit :limit offset :offset""";

    private static final String OF = """
            select * from change where subject = :subject order by id""";

    private static final String BY_PEOPLE = """
            select * from change where kind in (:kinds) order by id""";

    private static final List<String> UNDOABLE = List.of(ChangeKind.values()).stream()
            .filter(ChangeKind::undoable)
            .map(Json::label)
            .toList();

    private final Sessions sessions;
    private final ChangeLog log;
    private final Map<ChangeKind, Revertible> revertible;

    public History(Sessions sessions, ChangeLog log, List<Revertible> revertible) {
        this.sessions = sessions;
        this.log = log;
        this.revertible = revertible.stream().collect(Collectors.toMap(Revertible::kind, state -> state));
    }

    /** A page of changes, newest first. */
    public List<Change> newest(int offset, int limit) {
        return sessions.read(session -> session.sql(NEWEST)
                .param("limit", limit)
                .param("offset", offset)
                .query(History::change)
                .list());
    }

    /** All changes of one subject, oldest first: of document {@code d12}, of attribution {@code d12-a3}. */
    public List<Change> of(String subject) {
        return sessions.read(session ->
                session.sql(OF).param("subject", subject).query(History::change).list());
    }

    /** What {@link #undo(Coder.Person)} would take back. */
    public Optional<Change> undoable() {
        return sessions.read(session -> Steps.of(session).undoable());
    }

    /** What {@link #redo} would do again. */
    public Optional<Change> redoable() {
        return sessions.read(session -> Steps.of(session).redoable().map(Steps.Undone::change));
    }

    /** Takes back what a person did last; what that was, or empty where nothing is left to take back. */
    public Optional<Change> undo(Coder.Person person) {
        return sessions.write(session -> {
            Optional<Change> last = Steps.of(session).undoable();
            last.ifPresent(change -> revert(session, change, change.number(), false, person));
            return last;
        });
    }

    /** Does again what was undone last, as long as nobody has done anything else since; what that was. */
    public Optional<Change> redo(Coder.Person person) {
        return sessions.write(session -> {
            Optional<Steps.Undone> last = Steps.of(session).redoable();
            last.ifPresent(undone -> revert(session, undone.change(), undone.by(), true, person));
            return last.map(Steps.Undone::change);
        });
    }

    /**
     * Takes back one change, however long ago. Fails with {@link Kind#OVERTAKEN} where its subject was changed again
     * since, or where it has been taken back already.
     */
    public void undo(long number, Coder.Person person) {
        sessions.change(session -> {
            Steps steps = Steps.of(session);
            Change change = steps.find(number)
                    .orElseThrow(() -> new DossierException(
                            Kind.UNKNOWN_NAME,
                            "Change " + number + " is none that can be undone.",
                            "What people decided can be undone; see the history."));
            steps.refuseOvertaken(change);
            revert(session, change, number, false, person);
        });
    }

    private void revert(Session session, Change change, long undoes, boolean again, Coder.Person person) {
        Revertible state = revertible.get(change.kind());
        if (state == null) {
            throw new IllegalStateException("nothing knows how to undo a " + change.kind());
        }
        String before = state.present(session, change.subject());
        state.restore(session, change.subject(), again ? change.after() : change.before());
        log.append(
                session,
                new ChangeLog.Entry(
                        person,
                        change.kind(),
                        change.subject(),
                        before,
                        state.present(session, change.subject()),
                        undoes));
    }

    static Change change(ResultSet row, int number) throws SQLException {
        long undoes = row.getLong("undoes");
        boolean none = row.wasNull();
        return new Change(
                row.getLong("id"),
                Instant.parse(row.getString("changed_at")),
                Coder.of(row.getString("changer")),
                Json.of(ChangeKind.class, row.getString("kind")),
                row.getString("subject"),
                row.getString("before_json"),
                row.getString("after_json"),
                none ? null : undoes);
    }

    /**
     * The steps that people took, and which of them are taken back at present.
     *
     * @param taken  changes that undo nothing, by number
     * @param undone for those taken back, the change that did it last
     * @param root   for each change, the one that its chain of undoing began with
     */
    private record Steps(TreeMap<Long, Change> taken, Map<Long, Long> undone, Map<Long, Long> root) {

        /** A step and the change that took it back. */
        record Undone(Change change, long by) {}

        static Steps of(Session session) {
            Steps steps = new Steps(new TreeMap<>(), new HashMap<>(), new HashMap<>());
            session.sql(BY_PEOPLE)
                    .param("kinds", UNDOABLE)
                    .query(History::change)
                    .list()
                    .forEach(steps::add);
            return steps;
        }

        private void add(Change change) {
            Long undoes = change.undoes();
            if (undoes == null) {
                taken.put(change.number(), change);
                root.put(change.number(), change.number());
                return;
            }
            long began = root.getOrDefault(undoes, undoes);
            root.put(change.number(), began);
            if (undone.remove(began) == null) {
                undone.put(began, change.number());
            }
        }

        Optional<Change> find(long number) {
            return Optional.ofNullable(taken.get(number));
        }

        Optional<Change> undoable() {
            return taken.descendingMap().values().stream()
                    .filter(change -> !undone.containsKey(change.number()))
                    .findFirst();
        }

        Optional<Undone> redoable() {
            return undone.entrySet().stream()
                    .max(Comparator.comparingLong(Map.Entry::getValue))
                    .filter(last -> last.getValue() > taken.lastKey())
                    .flatMap(last -> find(last.getKey()).map(change -> new Undone(change, last.getValue())));
        }

        void refuseOvertaken(Change change) {
            if (undone.containsKey(change.number())) {
                throw new DossierException(
                        Kind.OVERTAKEN, "Change " + change.number() + " has been undone already.", "Nothing to do.");
            }
            taken.tailMap(change.number(), false).values().stream()
                    .filter(later -> later.kind() == change.kind()
                            && later.subject().equals(change.subject())
                            && !undone.containsKey(later.number()))
                    .findFirst()
                    .ifPresent(later -> {
                        throw new DossierException(
                                Kind.OVERTAKEN,
                                "%s has been changed again since, by %s (change %d)."
                                        .formatted(
                                                change.subject(), later.coder().label(), later.number()),
                                "Undo that first.");
                    });
        }
    }
}
