package org.parley.dossier.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parley.dossier.history.ChangeKind;
import org.parley.dossier.history.Freshness;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.json.Json;
import org.parley.model.DocumentGroup;

/** The groups of reports that go back to one source. Safe for many threads. */
public final class Groups {

    private static final String PUT = """
            insert into document_group (id, kind, why) values (?, ?, ?)""";

    private static final String PUT_MEMBER = """
            insert into document_group_member (document_group, position, document) values (?, ?, ?)""";

    private static final String LOAD = """
            select * from document_group order by id""";

    private static final String LOAD_MEMBERS = """
            select document_group, document from document_group_member order by document_group, position""";

    private final Sessions sessions;
    private final Freshness freshness = new Freshness(
            "groups",
            List.of(ChangeKind.DOCUMENT_ADDED, ChangeKind.VERSION_ADDED, ChangeKind.READ_AGAIN, ChangeKind.CORRECTION));

    public Groups(Sessions sessions) {
        this.sessions = sessions;
    }

    private record Placed(int id, DocumentGroup group) {}

    private record Member(int group, int position, String document) {}

    /** These are the groups from now on; all of them or, if anything fails, what was before. */
    public void replace(List<DocumentGroup> groups) {
        List<Placed> placed = IntStream.range(0, groups.size())
                .mapToObj(i -> new Placed(i + 1, groups.get(i)))
                .toList();
        Iterable<Member> members = () -> placed.stream()
                .flatMap(entry -> {
                    List<String> documents = entry.group().documents();
                    return IntStream.range(0, documents.size())
                            .mapToObj(i -> new Member(entry.id(), i, documents.get(i)));
                })
                .iterator();
        sessions.change(session -> {
            session.sql("delete from document_group_member").update();
            session.sql("delete from document_group").update();
            session.batch(PUT, placed, (statement, entry) -> {
                statement.setInt(1, entry.id());
                statement.setString(2, Json.label(entry.group().kind()));
                statement.setString(3, entry.group().why());
            });
            session.batch(PUT_MEMBER, members, (statement, member) -> {
                statement.setInt(1, member.group());
                statement.setInt(2, member.position());
                statement.setLong(3, DocumentId.of(member.document()).number());
            });
            freshness.mark(session);
        });
    }

    /** Whether nothing was read or redated since they were found. */
    public boolean current() {
        return sessions.read(freshness::current);
    }

    /** In the order they were given. */
    public List<DocumentGroup> all() {
        return sessions.read(session -> {
            Map<Integer, List<String>> members = new TreeMap<>();
            session.sql(LOAD_MEMBERS).query(row -> {
                members.computeIfAbsent(row.getInt("document_group"), id -> new ArrayList<>())
                        .add(new DocumentId(row.getLong("document")).toString());
            });
            return session.sql(LOAD)
                    .query((row, number) -> new DocumentGroup(
                            Json.of(DocumentGroup.Kind.class, row.getString("kind")),
                            members.getOrDefault(row.getInt("id"), List.of()),
                            row.getString("why")))
                    .list();
        });
    }
}
