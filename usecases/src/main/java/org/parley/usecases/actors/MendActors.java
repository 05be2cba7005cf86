package org.parley.usecases.actors;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.dossier.Dossier;
import org.parley.model.Actor;
import org.parley.model.ActorDecision;
import org.parley.model.Coder;
import org.parley.usecases.Upkeep;

/**
 * Merges, splits and renames actors as a person decides. The decision is remembered and applied after the machine on
 * every reading; the cast is up to date when a call returns.
 */
public final class MendActors {

    private final Dossier dossier;
    private final Coder.Person person;

    public MendActors(Dossier dossier, Coder.Person person) {
        this.dossier = dossier;
        this.person = person;
    }

    /** The two are one; the first gives id and name. Each by id or name. */
    public ActorDecision merge(String keep, String absorb) {
        String kept = find(keep);
        String absorbed = find(absorb);
        if (kept.equals(absorbed)) {
            throw new UnknownActor("\"" + keep + "\" and \"" + absorb + "\" are one actor already.");
        }
        return decide(new ActorDecision.Merge(kept, absorbed));
    }

    /** Every name of the actor becomes an actor of its own; where there is one name, every report's becomes one. */
    public ActorDecision split(String actor) {
        String id = find(actor);
        boolean single = dossier.cast().actors().stream()
                .anyMatch(each -> each.id().equals(id) && each.members().size() < 2);
        if (single) {
            throw new UnknownActor("\"" + actor + "\" has one name in one report; there is nothing to split.");
        }
        return decide(new ActorDecision.Split(id));
    }

    /** The actor is to be called so. */
    public ActorDecision rename(String actor, String name) {
        return decide(new ActorDecision.Rename(find(actor), name));
    }

    private ActorDecision decide(ActorDecision decision) {
        dossier.decisions().decide(decision, person);
        new Upkeep(dossier).refresh();
        return decision;
    }

    private String find(String idOrName) {
        new Upkeep(dossier).refresh();
        List<Actor> cast = dossier.cast().actors();
        List<Actor> named = cast.stream()
                .filter(actor -> actor.id().equals(idOrName))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> cast.stream()
                        .filter(actor -> actor.name().equalsIgnoreCase(idOrName)
                                || actor.aliases().stream().anyMatch(idOrName::equalsIgnoreCase))
                        .toList());
        return switch (named.size()) {
            case 0 -> throw new UnknownActor("There is no actor \"" + idOrName + "\" in this dossier.");
            case 1 -> named.getFirst().id();
            default ->
                throw new UnknownActor("\"" + idOrName + "\" may be "
                        + named.stream().map(Actor::id).collect(Collectors.joining(" or ")) + ".");
        };
    }
}
