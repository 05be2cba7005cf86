package org.parley.server.view;

import org.jspecify.annotations.Nullable;

/**
 * A kept model as the list shows it. Parts: options, preferences and rules; assumed: those that cite nothing; fallen: those
 * that lean on something rejected, corrected or lost. Fault: why this program cannot read it; null where it can.
 */
public record ModelRow(
        String name,
        int version,
        String keptAt,
        String keeper,
        boolean byMachine,
        @Nullable String note,
        int decisionMakers,
        int options,
        int parts,
        int assumed,
        int fallen,
        @Nullable String fault) {}
