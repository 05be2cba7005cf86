package org.parley.reading.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Actor.LocalRef;
import org.parley.model.ActorKind;
import org.parley.model.Membership;

/** One part in the cast while it is being cast: an id, and who plays it in which document. */
final class Role {

    private final String id;
    private final List<Member> members = new ArrayList<>();
    /** What a person called it, or null. */
    private @Nullable String name;

    Role(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    List<Member> members() {
        return members;
    }

    void add(Member member) {
        members.add(member);
    }

    void absorb(Role other) {
        // the name that it goes by now stays its name
        name = name == null ? commonest(names()) : name;
        members.addAll(other.members);
    }

    /** Leaves the choice of a name to the members again: after joining by machine, not after a decision. */
    void forgetName() {
        name = null;
    }

    void rename(String newName) {
        name = newName;
    }

    Actor actor(Map<LocalRef, String> idOf) {
        members.sort(Comparator.comparing(Member::document)
                .thenComparing(member -> member.actor().key()));
        Map<String, Integer> names = names();
        String shown = name == null ? commonest(names) : name;
        Map<String, Integer> aliases = new HashMap<>(names);
        for (Member member : members) {
            member.actor().aliases().forEach(alias -> aliases.merge(alias, 1, Integer::sum));
        }
        aliases.remove(shown);
        return new Actor(
                id,
                shown,
                kind(),
                byFrequency(aliases),
                memberships(idOf),
                members.stream().allMatch(member -> member.actor().unnamed()),
                members.stream().map(Member::ref).toList());
    }

    private Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        members.forEach(member -> names.merge(member.actor().name(), 1, Integer::sum));
        return names;
    }

    /** The fullest name, and of equally full ones the commonest: what one report shortens, another tells. */
    private static String commonest(Map<String, Integer> names) {
        return names.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> words(entry.getKey()))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    private static int words(String name) {
        return Math.min(2, name.split("\\s+").length);
    }

    private static List<String> byFrequency(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private ActorKind kind() {
        Map<ActorKind, Integer> counts = new TreeMap<>();
        members.forEach(member -> counts.merge(member.actor().kind(), 1, Integer::sum));
        if (counts.size() > 1) {
            counts.remove(ActorKind.UNKNOWN);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<ActorKind, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private List<Membership> memberships(Map<LocalRef, String> idOf) {
        Map<Membership, Integer> counts = new HashMap<>();
        for (Member member : members) {
            for (Membership local : member.actor().memberOf()) {
                String other = idOf.get(new LocalRef(member.document(), local.actor()));
                if (other != null && !other.equals(id)) {
                    counts.merge(new Membership(other, local.role(), local.from(), local.to()), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Membership, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
