package org.parley.dossier.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.model.Attribution;
import org.parley.model.Coder;

/**
 * A person's decision on an attribution.
 *
 * @param attribution id, such as {@code "d12-a3"}
 * @param machine     as the machine had it; null for one that a person added
 * @param person      as the person has it, where that differs from the machine's
 * @param note        why, in the person's words
 * @param version     of the document, in which all offsets here count
 * @param orphaned    whether its words are gone from the current version; {@code version} is then the last that had them
 */
public record Review(
        String attribution,
        Verdict verdict,
        @Nullable Attribution machine,
        @Nullable Attribution person,
        @Nullable String note,
        Coder.Person reviewer,
        Instant at,
        int version,
        boolean orphaned) {

    /** What was decided. */
    public enum Verdict {
        /** The machine is right. */
        ACCEPTED,
        /** The machine is nearly right; the person's form holds. */
        CORRECTED,
        /** Nobody said that. */
        REJECTED,
        /** The machine missed it. */
        ADDED
    }

    public Review {
        if (verdict != Verdict.ADDED && machine == null && person == null) {
            throw new IllegalArgumentException("a review of nothing: " + attribution);
        }
        boolean written = verdict == Verdict.CORRECTED || verdict == Verdict.ADDED;
        if (written == (person == null)) {
            throw new IllegalArgumentException(verdict + " of " + attribution + " goes "
                    + (written ? "with" : "without") + " an attribution of the person's own");
        }
    }
}
