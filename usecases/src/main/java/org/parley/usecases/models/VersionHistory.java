package org.parley.usecases.models;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.change.ModelDifference;
import org.parley.dossier.models.ModelVersion;

/** What happened to a model from version to version. */
public final class VersionHistory {
    private VersionHistory() {}

    /**
     * A version and what it changed.
     *
     * @param changes against the version before; empty for the first, and where only wording, notes or comments differ
     */
    public record Entry(ModelVersion version, List<ModelDifference.Part> changes) {
        public Entry {
            changes = List.copyOf(changes);
        }
    }

    /** Oldest first, as the versions come. */
    public static List<Entry> of(List<ModelVersion> versions) {
        List<Entry> entries = new ArrayList<>();
        @Nullable ConflictModel before = null;
        for (ModelVersion version : versions) {
            ConflictModel now = KeepModels.model(version);
            entries.add(new Entry(version, before == null ? List.of() : ModelDifference.parts(before, now)));
            before = now;
        }
        return List.copyOf(entries);
    }
}
