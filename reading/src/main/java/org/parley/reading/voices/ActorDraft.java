package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.LocalActor;
import org.parley.model.Membership;

/** An actor while a report is being read: what is known of it grows. */
final class ActorDraft {

    final String key;
    final ActorKind kind;
    final boolean unnamed;
    final boolean plural;
    private String name;
    private final boolean fixedName;
    private final Set<String> forms = new LinkedHashSet<>();
    private final Map<String, Membership> memberOf = new LinkedHashMap<>();
    /** Roles in lower case, as "the president" would call it again. */
    final Set<String> roles = new LinkedHashSet<>();
    /** What the report said that it is, role by role. */
    final List<Office> offices = new ArrayList<>();

    /**
     * A role with the words that tell it from others: "Republican vice presidential nominee".
     *
     * @param noun  "nominee"
     * @param words all of them, in lower case
     */
    record Office(String noun, Set<String> words) {

        Office {
            words = Set.copyOf(words);
        }
    }

    ActorDraft(String key, String name, ActorKind kind, boolean unnamed, boolean plural, boolean fixedName) {
        this.key = key;
        this.name = name;
        this.kind = kind;
        this.unnamed = unnamed;
        this.plural = plural;
        this.fixedName = fixedName;
    }

    /** Another form that the report uses; the fullest becomes the name. */
    void form(String form) {
        forms.add(form);
        if (!fixedName && form.length() > name.length()) {
            name = form;
        }
    }

    void memberOf(String actor, @Nullable String role) {
        memberOf.putIfAbsent(actor, new Membership(actor, role, null, null));
    }

    Set<String> memberships() {
        return memberOf.keySet();
    }

    String name() {
        return name;
    }

    LocalActor finished() {
        List<String> aliases = new ArrayList<>(forms);
        aliases.remove(name);
        return new LocalActor(key, name, kind, aliases, List.copyOf(memberOf.values()), unnamed);
    }
}
