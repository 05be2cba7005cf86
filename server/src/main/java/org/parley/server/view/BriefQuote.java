package org.parley.server.view;

import org.jspecify.annotations.Nullable;
import org.parley.model.Mode;

/** One attribution as the brief cites it. Unsure: below the confidence from which the brief trusts it. */
public record BriefQuote(
        String id,
        String report,
        String from,
        @Nullable String published,
        String speaker,
        Mode mode,
        @Nullable String cue,
        String content,
        String sentence,
        boolean unsure,
        boolean confirmed) {}
