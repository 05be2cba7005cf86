package org.parley.usecases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.dossier.Dossier;
import org.parley.model.LocalActor;
import org.parley.model.StoredDocument;
import org.parley.reading.cast.Cast;
import org.parley.reading.duplicates.Duplicates;
import org.parley.reading.duplicates.Fingerprint;
import org.parley.reading.duplicates.Witness;
import org.parley.usecases.mend.SpeakersNamed;

/**
 * Brings what is computed from the whole dossier up to date with its reports and with what people decided: the cast, and
 * the groups of reports that depend on each other. Does nothing where nothing changed; reads each report once where
 * something did.
 */
public final class Upkeep {

    private static final int FINGERPRINTS_PER_TRANSACTION = 512;

    private final Dossier dossier;

    /** @param dossier opened for writing */
    public Upkeep(Dossier dossier) {
        this.dossier = dossier;
    }

    public void refresh() {
        if (!dossier.cast().current()) {
            recast();
        }
        if (!dossier.groups().current()) {
            dossier.groups().replace(Duplicates.among(witnesses(), dossier.documents()::document));
        }
    }

    /** Resolves the cast in any case: a person may have named a speaker whom no reading knows. */
    public void recast() {
        dossier.cast().replace(cast(dossier).actors());
    }

    /** The cast as reports and decisions are now. */
    static Cast cast(Dossier dossier) {
        Map<String, List<LocalActor>> actors = new LinkedHashMap<>();
        try (Stream<StoredDocument> documents = dossier.documents().stream()) {
            documents.forEachOrdered(stored -> actors.put(stored.id(), SpeakersNamed.in(stored)));
        }
        return Cast.of(actors, dossier.decisions().inForce());
    }

    private List<Witness> witnesses() {
        Map<String, Fingerprint> kept = new HashMap<>();
        dossier.fingerprints().each((id, bytes) -> kept.put(id, Fingerprint.of(bytes)));
        List<String> missing = dossier.fingerprints().missing();
        missing.forEach(kept::remove);
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        List<Witness> witnesses = new ArrayList<>();
        try (Stream<StoredDocument> documents = dossier.documents().stream()) {
            documents.forEachOrdered(stored -> {
                Fingerprint fingerprint = kept.computeIfAbsent(stored.id(), id -> {
                    Fingerprint taken = Fingerprint.of(stored);
                    fresh.put(id, taken.toBytes());
                    return taken;
                });
                witnesses.add(Witness.of(stored, fingerprint));
                if (fresh.size() >= FINGERPRINTS_PER_TRANSACTION) {
                    dossier.fingerprints().put(fresh);
                    fresh.clear();
                }
            });
        }
        dossier.fingerprints().put(fresh);
        return witnesses;
    }
}
