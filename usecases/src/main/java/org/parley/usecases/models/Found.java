package org.parley.usecases.models;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.Citation;
import org.parley.dossier.review.Review;
import org.parley.model.Span;

/**
 * A citation held against the reports.
 *
 * @param document     id of the report it was found in; null where the dossier has none of that name
 * @param title        of the report, as it holds now
 * @param outlet       as the dossier has it, else as the model says
 * @param date         when the report came out, ISO 8601, as the dossier has it, else as the model says
 * @param span         where the words stand in the report's current text, in code points; null where they do not
 * @param attributions the attributions that the words belong to
 */
public record Found(
        Citation citation,
        Where where,
        @Nullable String document,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String date,
        @Nullable Span span,
        List<Standing> attributions) {

    /** What came of looking. */
    public enum Where {
        /** The words stand in the report. */
        THERE,
        /** The report is there, the words are not: they were changed on the way, or the report came in again changed. */
        WORDS_MISSING,
        /** The dossier has no report of that name. */
        NO_REPORT,
        /** Nobody has looked: there is no dossier. */
        NOT_SOUGHT
    }

    /**
     * An attribution and what became of it.
     *
     * @param attribution id, such as {@code "d12-a3"}
     * @param verdict     of the person who reviewed it; null where nobody has, or where it is gone
     * @param gone        it is no longer in the dossier, or its words are no longer in the report
     * @param reviewer    who reviewed it
     */
    public record Standing(
            String attribution,
            Review.@Nullable Verdict verdict,
            boolean gone,
            @Nullable String reviewer) {

        /** It can no longer be leant on as it stands. */
        public boolean fallen() {
            return gone || verdict == Review.Verdict.REJECTED || verdict == Review.Verdict.CORRECTED;
        }

        /** Such as {@code "d12-a3 was rejected by Ana Ruiz"}; empty where nothing is wrong with it. */
        public String trouble() {
            return gone
                    ? attribution + " is no longer in the dossier"
                    : fallen() && verdict != null
                            ? attribution + " was "
                                    + verdict.name().toLowerCase(java.util.Locale.ROOT)
                                    + (reviewer == null ? "" : " by " + reviewer)
                            : "";
        }
    }

    public Found {
        attributions = List.copyOf(attributions);
    }

    /** As the model says it, without a dossier. */
    public static Found unsought(Citation citation) {
        return new Found(citation, Where.NOT_SOUGHT, null, null, citation.outlet(), citation.date(), null, List.of());
    }

    /** An attribution that it leans on was rejected, corrected or lost. */
    public boolean fallen() {
        return attributions.stream().anyMatch(Standing::fallen);
    }

    /** What is wrong with it, in a few words each; empty where nothing is. */
    public List<String> troubles() {
        List<String> troubles = new java.util.ArrayList<>(attributions.stream()
                .map(Standing::trouble)
                .filter(trouble -> !trouble.isEmpty())
                .toList());
        switch (where) {
            case WORDS_MISSING -> troubles.add("these words do not stand in the report");
            case NO_REPORT -> troubles.add("the dossier has no report " + citation.file());
            case THERE, NOT_SOUGHT -> {}
        }
        return List.copyOf(troubles);
    }
}
