package org.parley.reading.cast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorDecision;
import org.parley.model.ActorKind;
import org.parley.model.LocalActor;

/** The work of casting: first by machine, then decision by decision. */
final class Casting {

    /** By id; an id without a role here may be a former one. */
    private final Map<String, Role> roles = new TreeMap<>();
    /** Ids that lead to another role now. */
    private final Map<String, String> former = new HashMap<>();

    Casting(Map<String, List<LocalActor>> documents) {
        Map<String, List<Member>> byKey = new TreeMap<>();
        documents.forEach((document, actors) -> {
            for (LocalActor actor : actors) {
                String key = actor.unnamed() ? actor.key() + '\n' + document : actor.key();
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Member(document, actor));
            }
        });
        Map<String, String> fullNames = fullNamesByLast(byKey);
        Map<String, String> idOfKey = new HashMap<>();
        byKey.forEach((key, members) -> {
            String id = free(naturalId(members));
            idOfKey.put(key, id);
            Role role = new Role(id);
            members.forEach(role::add);
            roles.put(id, role);
        });
        fullNames.forEach((last, full) -> {
            if (!full.isEmpty() && isLoneName(byKey.get(last))) {
                merge(idOfKey.getOrDefault(full, ""), idOfKey.getOrDefault(last, ""));
            }
        });
        roles.values().forEach(Role::forgetName);
    }

    private static String naturalId(List<Member> members) {
        String id = null;
        for (Member member : members) {
            LocalActor actor = member.actor();
            String own = actor.unnamed() ? Ids.unnamed(member.document(), actor) : Ids.named(actor);
            id = id == null || own.compareTo(id) < 0 ? own : id;
        }
        return id == null ? "actor" : id;
    }

    private String free(String id) {
        String candidate = id;
        for (int number = 2; roles.containsKey(candidate) || former.containsKey(candidate); number++) {
            candidate = id + "-" + number;
        }
        return candidate;
    }

    /** By every ending of a person's full name the key of the only one that has it; empty where several do. */
    private static Map<String, String> fullNamesByLast(Map<String, List<Member>> byKey) {
        Map<String, String> found = new TreeMap<>();
        byKey.forEach((key, members) -> {
            boolean person = members.stream()
                    .anyMatch(member -> member.actor().kind() == ActorKind.PERSON
                            && !member.actor().unnamed());
            for (int blank = key.indexOf(' '); person && blank >= 0; blank = key.indexOf(' ', blank + 1)) {
                found.merge(key.substring(blank + 1), key, (one, other) -> "");
            }
        });
        return found;
    }

    /** Whether these know a person by a single name. */
    private static boolean isLoneName(@Nullable List<Member> members) {
        return members != null
                && members.stream()
                        .allMatch(member -> member.actor().kind() == ActorKind.PERSON
                                && !member.actor().unnamed()
                                && member.actor().key().indexOf(' ') < 0);
    }

    // ---- decisions

    void apply(ActorDecision decision) {
        switch (decision) {
            case ActorDecision.Merge merge -> merge(current(merge.keep()), current(merge.absorb()));
            case ActorDecision.Rename rename -> {
                Role role = roles.get(current(rename.actor()));
                if (role != null) {
                    role.rename(rename.name());
                }
            }
            case ActorDecision.Split split -> split(current(split.actor()));
        }
    }

    /** The id that this one leads to now. */
    private String current(String id) {
        String at = id;
        while (!roles.containsKey(at) && former.containsKey(at)) {
            at = former.getOrDefault(at, "");
        }
        return at;
    }

    private void merge(String keep, String absorb) {
        Role kept = roles.get(keep);
        Role absorbed = roles.get(absorb);
        if (kept == null || absorbed == null || kept == absorbed) {
            return;
        }
        kept.absorb(absorbed);
        roles.remove(absorb);
        former.put(absorb, keep);
    }

    /**
     * Every name that the role's reports use becomes a role of its own; the id stays with the one that it was made from. Where
     * all use one name, every report's becomes one, and the first report's keeps the id.
     */
    private void split(String id) {
        Role role = roles.get(id);
        if (role == null) {
            return;
        }
        Map<String, List<Member>> byName = new TreeMap<>();
        for (Member member : role.members()) {
            String name = member.actor().unnamed()
                    ? member.document() + '\n' + member.actor().key()
                    : member.actor().name();
            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(member);
        }
        if (byName.size() < 2) {
            splitByReport(role);
            return;
        }
        roles.remove(id);
        former.values().removeIf(target -> target.equals(id));
        List<String> names = new ArrayList<>(byName.keySet());
        // the name that the id says keeps it; the rest follow in order
        names.sort((one, other) ->
                Boolean.compare(!Ids.slug(one).equals(id), !Ids.slug(other).equals(id)));
        boolean keeps = names.stream().anyMatch(name -> Ids.slug(name).equals(id));
        for (String name : names) {
            List<Member> members = byName.getOrDefault(name, List.of());
            LocalActor first = members.getFirst().actor();
            String own = first.unnamed() ? Ids.unnamed(members.getFirst().document(), first) : Ids.slug(name);
            Role part = new Role(free(own));
            members.forEach(part::add);
            roles.put(part.id(), part);
        }
        if (!keeps) {
            String first = byName.getOrDefault(names.getFirst(), List.of())
                            .getFirst()
                            .actor()
                            .unnamed()
                    ? ""
                    : Ids.slug(names.getFirst());
            if (roles.containsKey(first)) {
                former.put(id, first);
            }
        }
    }

    private void splitByReport(Role role) {
        Map<String, List<Member>> byReport = new TreeMap<>();
        role.members()
                .forEach(member -> byReport.computeIfAbsent(member.document(), _ -> new ArrayList<>())
                        .add(member));
        if (byReport.size() < 2) {
            return;
        }
        roles.remove(role.id());
        boolean first = true;
        for (Map.Entry<String, List<Member>> report : byReport.entrySet()) {
            Role part = new Role(first ? role.id() : free(Ids.apart(role.id(), report.getKey())));
            report.getValue().forEach(part::add);
            roles.put(part.id(), part);
            first = false;
        }
    }

    Collection<Role> roles() {
        return roles.values();
    }

    /** Ids that are no role's any more, with the id they lead to. */
    Map<String, String> formerIds() {
        Map<String, String> found = new HashMap<>();
        former.keySet().forEach(id -> {
            String now = current(id);
            if (roles.containsKey(now)) {
                found.put(id, now);
            }
        });
        return found;
    }
}
