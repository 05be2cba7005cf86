package org.parley.dossier.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.model.Coder;

/**
 * A model as it was at one time. Versions are never changed.
 *
 * @param model  its name in the dossier
 * @param number 1 for the first
 * @param keeper who kept it: a person, or a machine that proposes
 * @param note   why, in the keeper's words
 * @param text   the model file
 */
public record ModelVersion(
        String model,
        int number,
        Instant keptAt,
        Coder keeper,
        @Nullable String note,
        String text) {}
