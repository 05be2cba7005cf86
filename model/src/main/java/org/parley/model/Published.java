package org.parley.model;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a report came out, as exactly as is known, and how that is known.
 *
 * @param earliest   first day it can have been
 * @param latest     last day; the same as {@code earliest} where the day is known
 * @param basis      what it was taken from
 * @param note       one phrase a reader can check: {@code "Wednesday, February 12 falls in 2025"}
 * @param confidence between 0 and 1
 * @param evidence   the words that say so, if they are in the text
 */
public record Published(
        LocalDate earliest,
        LocalDate latest,
        Basis basis,
        String note,
        double confidence,
        @Nullable Span evidence) {

    /** Where a published date comes from, surest first. */
    public enum Basis {
        /** A person said so. */
        GIVEN,
        /** The file's own metadata: JSON-LD, a mail header, a PDF property. */
        METADATA,
        /** A line of the text that says it: "Originally published on …", a dateline, a byline. */
        STATED,
        /** Worked out from what the text tells. */
        INFERRED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses a range that ends before it starts and confidences outside 0 to 1. */
    public Published {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("published range ends before it starts: " + earliest + "/" + latest);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, not " + confidence);
        }
    }

    public static Published on(LocalDate day, Basis basis, String note, double confidence) {
        return new Published(day, day, basis, note, confidence, null);
    }

    public boolean exact() {
        return earliest.equals(latest);
    }

    /** ISO 8601: a day, or an interval {@code 2025-02-13/2025-02-16}. */
    public String iso() {
        return exact() ? earliest.toString() : earliest + "/" + latest;
    }
}
