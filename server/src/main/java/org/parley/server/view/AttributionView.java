package org.parley.server.view;

import org.jspecify.annotations.Nullable;
import org.parley.model.Mode;

/** Who says what in a report. Actor: null where it is not clear who the source is. */
public record AttributionView(
        String id,
        Mode mode,
        @Nullable Words source,
        @Nullable ActorName actor,
        @Nullable Words cue,
        Words content,
        double confidence,
        String coder,
        @Nullable ReviewView review) {}
