package org.parley.reading.cast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Actor;
import org.parley.model.Actor.LocalRef;
import org.parley.model.ActorDecision;
import org.parley.model.LocalActor;

/**
 * The cast of a dossier: who, across all reports, is who.
 *
 * <p>Local actors with the same key are one. A person known by one name only joins the dossier's only person whose full name
 * ends so; where two do, it stays apart. Unnamed sources never join across reports, and two different full names never join
 * by machine. What people decided is applied last, in order, and so survives every re-reading; a decision whose actor no
 * report mentions any more changes nothing.
 *
 * <p>A pure function of its input: the order of reports does not matter. Ids come from the names, so that they stay when
 * reports are added; an id that once stood for an actor goes on leading to it ({@link #find}), also after it was merged. Cost:
 * linear in local actors, apart from sorting actors. Immutable and safe to share.
 */
public final class Cast {

    private final List<Actor> actors;
    private final Map<String, Actor> byId;
    private final Map<LocalRef, String> idOf;

    private Cast(List<Actor> actors, Map<String, Actor> byId, Map<LocalRef, String> idOf) {
        this.actors = List.copyOf(actors);
        this.byId = Collections.unmodifiableMap(byId);
        this.idOf = Collections.unmodifiableMap(idOf);
    }

    /**
     * @param documents local actors by document id, as their readings give them
     * @param decisions in the order in which people took them
     */
    public static Cast of(Map<String, List<LocalActor>> documents, List<ActorDecision> decisions) {
        Casting casting = new Casting(documents);
        decisions.forEach(casting::apply);

        Map<LocalRef, String> idOf = new HashMap<>();
        for (Role role : casting.roles()) {
            role.members().forEach(member -> idOf.put(member.ref(), role.id()));
        }
        List<Actor> actors = new ArrayList<>();
        Map<String, Actor> byId = new HashMap<>();
        for (Role role : casting.roles()) {
            actors.add(role.actor(idOf));
        }
        actors.sort(Comparator.comparing(Actor::id));
        actors.forEach(actor -> byId.put(actor.id(), actor));
        casting.formerIds().forEach((former, id) -> {
            Actor now = byId.get(id);
            if (now != null) {
                byId.putIfAbsent(former, now);
            }
        });
        return new Cast(actors, byId, idOf);
    }

    /** Everybody, by id. */
    public List<Actor> actors() {
        return actors;
    }

    /** The actor with this id, or the one that it became part of. */
    public Optional<Actor> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The id of the actor that a document knows under this key. */
    public Optional<String> idOf(String document, String key) {
        return Optional.ofNullable(idOf.get(new LocalRef(document, key)));
    }
}
