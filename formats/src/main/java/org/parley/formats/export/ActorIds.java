package org.parley.formats.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Actor.LocalRef;
import org.parley.model.Attribution.Source;

/** Finds the dossier's actor behind a document's local one. */
final class ActorIds {

    private final Map<LocalRef, Actor> actors = new HashMap<>();

    ActorIds(List<Actor> cast) {
        cast.forEach(actor -> actor.members().forEach(member -> actors.put(member, actor)));
    }

    /** The actor who is the source; null where the reading does not know who it is. */
    @Nullable Actor of(String document, @Nullable Source source) {
        return source == null || source.actor() == null ? null : actors.get(new LocalRef(document, source.actor()));
    }
}
