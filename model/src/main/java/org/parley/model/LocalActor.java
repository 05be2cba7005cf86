package org.parley.model;

import java.util.List;

/**
 * An actor as one report knows it.
 *
 * @param key      the same for the same name in every report ("emmanuel macron", "state:FR"); for an unnamed source it
 *                 is unique in its document only and starts with {@code "unnamed:"}
 * @param name     the fullest form the report uses
 * @param aliases  other forms the report uses, in order of appearance
 * @param memberOf whom it speaks for, by key; those actors are in the same reading
 */
public record LocalActor(
        String key, String name, ActorKind kind, List<String> aliases, List<Membership> memberOf, boolean unnamed) {

    public LocalActor {
        aliases = List.copyOf(aliases);
        memberOf = List.copyOf(memberOf);
    }
}
