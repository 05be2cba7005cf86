package org.parley.reading.cast;

import org.parley.model.Actor.LocalRef;
import org.parley.model.LocalActor;

/** A local actor and the document that knows it. */
record Member(String document, LocalActor actor) {

    LocalRef ref() {
        return new LocalRef(document, actor.key());
    }
}
