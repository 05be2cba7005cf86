package org.parley.server.view;

import org.jspecify.annotations.Nullable;
import org.parley.conflict.draft.ModelDraft;

/**
 * What is asked about: a kept model by name (its newest version where none is given), or a model as typed, or both, the typed
 * one beside the kept one. Draws: 0 for none. Patience: list a large model too, which takes a while.
 */
public record ModelAsking(
        @Nullable String model,
        @Nullable Integer version,
        @Nullable ModelDraft draft,
        @Nullable String yaml,
        int draws,
        long seed,
        boolean patience) {}
