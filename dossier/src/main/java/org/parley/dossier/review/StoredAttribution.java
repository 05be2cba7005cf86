package org.parley.dossier.review;

import org.jspecify.annotations.Nullable;
import org.parley.model.Attribution;

/**
 * An attribution with its name, and what a person decided about it.
 *
 * @param id          such as {@code "d12-a3"}
 * @param document    id of its document
 * @param attribution as it holds now: the person's form where there is one
 * @param review      null where no person has looked at it
 */
public record StoredAttribution(
        String id,
        String document,
        Attribution attribution,
        @Nullable Review review) {

    /** Whether a person said that nobody said that; it is then in no reading. */
    public boolean rejected() {
        return review != null && !review.orphaned() && review.verdict() == Review.Verdict.REJECTED;
    }
}
