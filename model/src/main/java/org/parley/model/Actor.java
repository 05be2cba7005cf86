package org.parley.model;

import java.util.List;

/**
 * An actor of the whole dossier: a person, organisation, state, coalition or unnamed source.
 *
 * @param id       stable for as long as the actor exists, readable: {@code "emmanuel-macron"}
 * @param aliases  other forms its reports use
 * @param memberOf by id
 * @param members  the local actors it stands for
 */
public record Actor(
        String id,
        String name,
        ActorKind kind,
        List<String> aliases,
        List<Membership> memberOf,
        boolean unnamed,
        List<LocalRef> members) {

    public Actor {
        aliases = List.copyOf(aliases);
        memberOf = List.copyOf(memberOf);
        members = List.copyOf(members);
    }

    /** A local actor of one document. */
    public record LocalRef(String document, String key) {}
}
