package org.parley.reading.duplicates;

import org.jspecify.annotations.Nullable;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.model.StoredDocument;

/**
 * A report as far as its independence matters: all that grouping needs to hold of it in memory.
 *
 * @param id      in its dossier
 * @param address canonical web address
 */
public record Witness(
        String id,
        Fingerprint fingerprint,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String address,
        @Nullable Published published,
        Provenance provenance) {

    /** With its fingerprint taken now. */
    public static Witness of(StoredDocument report) {
        return of(report, Fingerprint.of(report));
    }

    /** With a fingerprint that was kept. */
    public static Witness of(StoredDocument report, Fingerprint fingerprint) {
        return new Witness(
                report.id(),
                fingerprint,
                report.reading().title(),
                report.reading().outlet(),
                report.document().address(),
                report.reading().published(),
                report.reading().provenance());
    }
}
