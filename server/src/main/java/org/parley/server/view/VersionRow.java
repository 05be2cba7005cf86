package org.parley.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.usecases.models.page.ModelView;

/** A version and what it changed against the one before. */
public record VersionRow(
        int version,
        String keptAt,
        String keeper,
        boolean byMachine,
        @Nullable String note,
        List<ModelView.Change> changes) {}
