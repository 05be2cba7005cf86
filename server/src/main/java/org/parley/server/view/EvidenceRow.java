package org.parley.server.view;

import org.jspecify.annotations.Nullable;

/** A quotation of the dossier that a model can cite. */
public record EvidenceRow(
        String report,
        String file,
        String attribution,
        String quote,
        @Nullable String speaker,
        @Nullable String outlet,
        @Nullable String date,
        @Nullable Verdict verdict) {}
