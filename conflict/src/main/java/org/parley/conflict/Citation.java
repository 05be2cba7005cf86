package org.parley.conflict;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a model rests on: words quoted from a report. The library only carries it along; whoever shows a
 * model looks the words up.
 *
 * @param file        the report's file name or document id
 * @param quote       the words, as they stand in the report
 * @param speaker     who said it
 * @param outlet      who published it
 * @param date        when, as the author wrote it (ISO 8601 preferred)
 * @param attribution id of the attribution in a dossier
 * @param counter     true where the words speak against the part that cites them
 */
public record Citation(
        String file,
        String quote,
        @Nullable String speaker,
        @Nullable String outlet,
        @Nullable String date,
        @Nullable String attribution,
        boolean counter) {

    public Citation {
        if (file.isBlank() || quote.isBlank()) {
            throw new BadModel("Evidence needs a file and a quote; here the " + (file.isBlank() ? "file" : "quote")
                    + " is empty. Name the report and copy the words.");
        }
    }

    public static Citation of(String file, String quote) {
        return new Citation(file, quote, null, null, null, null, false);
    }
}
