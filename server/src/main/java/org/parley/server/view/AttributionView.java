package org.parley.server.view;

import org.jspecify.annotations.Nullable;
import org.parley.model.Act;
import org.parley.model.Mode;

/** Who says what in a report. Actor: null where it is not clear who the source is; act: null where that is not sure. */
public record AttributionView(
        String id,
        Mode mode,
        @Nullable Words source,
        @Nullable ActorName actor,
        @Nullable Words cue,
        Words content,
        @Nullable Act act,
        double confidence,
        String coder,
        @Nullable ReviewView review) {}
