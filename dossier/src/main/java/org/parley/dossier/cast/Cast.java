package org.parley.dossier.cast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parley.dossier.history.ChangeKind;
import org.parley.dossier.history.Freshness;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.json.ActorJson;
import org.parley.dossier.json.Json;
import org.parley.model.Actor;
import org.parley.model.ActorKind;

/**
 * The actors of the whole dossier, as somebody resolved them from all readings and {@linkplain ActorDecisions decisions}.
 * Safe for many threads.
 */
public final class Cast {

    private static final String PUT = """
            insert into actor (position, id, name, kind, aliases_json, member_of_json, unnamed)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String PUT_MEMBER = """
            insert into actor_member (actor, position, document, key) values (?, ?, ?, ?)""";

    private static final String LOAD = """
            select * from actor order by position""";

    private static final String FIND = """
            select * from actor where id = :id""";

    private static final String LOAD_MEMBERS = """
            select * from actor_member where actor between :first and :last order by actor, position""";

    private final Sessions sessions;
    private final Freshness freshness = new Freshness(
            "cast",
            List.of(
                    ChangeKind.DOCUMENT_ADDED,
                    ChangeKind.VERSION_ADDED,
                    ChangeKind.READ_AGAIN,
                    ChangeKind.ACTOR_DECISION));

    public Cast(Sessions sessions) {
        this.sessions = sessions;
    }

    /** This is the cast from now on, in this order; all of it or, if anything fails, what was before. */
    public void replace(List<Actor> actors) {
        List<Placed> placed = IntStream.range(0, actors.size())
                .mapToObj(i -> new Placed(i + 1, actors.get(i)))
                .toList();
        sessions.change(session -> {
            session.sql("delete from actor_member").update();
            session.sql("delete from actor").update();
            put(session, placed);
            freshness.mark(session);
        });
    }

    /** Whether nothing was read or decided since the cast was resolved. */
    public boolean current() {
        return sessions.read(freshness::current);
    }

    /** All actors with their members, in the order they were given. */
    public List<Actor> actors() {
        return sessions.read(session -> {
            Map<Integer, List<Actor.LocalRef>> members = members(session, 0, Integer.MAX_VALUE);
            return session.sql(LOAD).query((row, number) -> actor(row, members)).list();
        });
    }

    public Optional<Actor> actor(String id) {
        return sessions.read(session -> session.sql(FIND)
                .param("id", id)
                .query((row, number) -> {
                    int position = row.getInt("position");
                    return actor(row, members(session, position, position));
                })
                .optional());
    }

    private record Placed(int position, Actor actor) {}

    private record Member(int actor, int position, Actor.LocalRef ref) {}

    private static void put(Session session, List<Placed> actors) {
        session.batch(PUT, actors, (statement, placed) -> {
            Actor actor = placed.actor();
            statement.setInt(1, placed.position());
            statement.setString(2, actor.id());
            statement.setString(3, actor.name());
            statement.setString(4, Json.label(actor.kind()));
            statement.setString(5, Json.strings(actor.aliases()));
            statement.setString(6, ActorJson.memberships(actor.memberOf()));
            statement.setBoolean(7, actor.unnamed());
        });
        Iterable<Member> members = () -> actors.stream()
                .flatMap(placed -> {
                    List<Actor.LocalRef> refs = placed.actor().members();
                    return IntStream.range(0, refs.size()).mapToObj(i -> new Member(placed.position(), i, refs.get(i)));
                })
                .iterator();
        session.batch(PUT_MEMBER, members, (statement, member) -> {
            statement.setInt(1, member.actor());
            statement.setInt(2, member.position());
            statement.setLong(3, DocumentId.of(member.ref().document()).number());
            statement.setString(4, member.ref().key());
        });
    }

    private static Map<Integer, List<Actor.LocalRef>> members(Session session, int first, int last) {
        Map<Integer, List<Actor.LocalRef>> members = new TreeMap<>();
        session.sql(LOAD_MEMBERS).param("first", first).param("last", last).query(row -> {
            members.computeIfAbsent(row.getInt("actor"), position -> new ArrayList<>())
                    .add(new Actor.LocalRef(new DocumentId(row.getLong("document")).toString(), row.getString("key")));
        });
        return members;
    }

    private static Actor actor(ResultSet row, Map<Integer, List<Actor.LocalRef>> members) throws SQLException {
        return new Actor(
                row.getString("id"),
                row.getString("name"),
                Json.of(ActorKind.class, row.getString("kind")),
                Json.strings(row.getString("aliases_json")),
                ActorJson.memberships(row.getString("member_of_json")),
                row.getBoolean("unnamed"),
                members.getOrDefault(row.getInt("position"), List.of()));
    }
}
