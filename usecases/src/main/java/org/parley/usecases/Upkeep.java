package org.parley.usecases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.dossier.Dossier;
import org.parley.model.LocalActor;
import org.parley.model.StoredDocument;
import org.parley.reading.cast.Cast;

/**
 * Brings what is computed from the whole dossier up to date with its reports and with what people decided: the cast, and
 * the groups of reports that depend on each other. Does nothing where nothing changed.
 */
public final class Upkeep {

    private final Dossier dossier;

    /** @param dossier opened for writing */
    public Upkeep(Dossier dossier) {
        this.dossier = dossier;
    }

    public void refresh() {
        if (!dossier.cast().current()) {
            dossier.cast().replace(cast(dossier).actors());
        }
    }

    /** The cast as reports and decisions are now. */
    static Cast cast(Dossier dossier) {
        Map<String, List<LocalActor>> actors = new LinkedHashMap<>();
        try (Stream<StoredDocument> documents = dossier.documents().stream()) {
            documents.forEachOrdered(
                    stored -> actors.put(stored.id(), stored.reading().actors()));
        }
        return Cast.of(actors, dossier.decisions().inForce());
    }
}
