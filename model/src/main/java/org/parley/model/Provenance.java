package org.parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a report comes from before it came out here: the original of a translation or a reprint.
 *
 * @param originalLanguage BCP 47 code, such as {@code "fr"}
 * @param contributors     people credited with additional reporting
 */
public record Provenance(
        @Nullable String originalLanguage,
        @Nullable String originalOutlet,
        @Nullable LocalDate originalDate,
        List<String> translators,
        List<String> contributors) {

    /** Nothing is known of an earlier original. */
    public static final Provenance UNKNOWN = new Provenance(null, null, null, List.of(), List.of());

    public Provenance {
        translators = List.copyOf(translators);
        contributors = List.copyOf(contributors);
    }
}
