package org.parley.dossier.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.model.Coder;

/**
 * One change of a dossier.
 *
 * @param number  counts up through the dossier's life
 * @param subject what was changed, see {@link ChangeKind}
 * @param before  JSON of what was there; null where nothing was
 * @param after   JSON of what is there since; null where nothing is
 * @param undoes  number of the change that this one takes back
 */
public record Change(
        long number,
        Instant at,
        Coder coder,
        ChangeKind kind,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable Long undoes) {}
