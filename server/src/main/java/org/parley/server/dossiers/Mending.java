package org.parley.server.dossiers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.server.view.AttributionReview;
import org.parley.server.view.LeftOutDecision;
import org.parley.server.view.NewAttribution;
import org.parley.server.view.ReportCorrection;
import org.parley.server.view.TextRange;
import org.parley.usecases.mend.CorrectReports;
import org.parley.usecases.mend.Extents;
import org.parley.usecases.mend.MendAttributions;
import org.parley.usecases.mend.Speaker;

/** What a person enters on the pages, turned into acts of the use cases, or refused with a sentence. Safe for many threads. */
final class Mending {

    private final MendAttributions attributions;
    private final CorrectReports corrections;

    Mending(MendAttributions attributions, CorrectReports corrections) {
        this.attributions = attributions;
        this.corrections = corrections;
    }

    void correct(String report, ReportCorrection correction) {
        if (correction.title() != null) {
            corrections.title(report, filled(correction.title(), "title"));
        }
        if (correction.outlet() != null) {
            corrections.outlet(report, filled(correction.outlet(), "outlet"));
        }
        if (correction.earliest() != null) {
            LocalDate earliest = date(correction.earliest());
            LocalDate latest = correction.latest() == null ? earliest : date(correction.latest());
            if (latest.isBefore(earliest)) {
                throw new Unusable(
                        "The last day, " + latest + ", lies before the first, " + earliest + ".",
                        "Put the earlier day first.");
            }
            corrections.published(report, earliest, latest);
        }
    }

    void leftOut(String report, LeftOutDecision decision) {
        if (decision.restored()) {
            corrections.restore(report, decision.at());
        } else {
            corrections.leaveOut(report, decision.at());
        }
    }

    void review(String attribution, AttributionReview review) {
        switch (review.verdict()) {
            case ACCEPTED -> attributions.accept(attribution, review.note());
            case REJECTED -> attributions.reject(attribution, review.note());
            case CORRECTED -> put(attribution, review);
            case ADDED ->
                throw new Unusable("An attribution that exists cannot be added.", "Accept, correct or reject it.");
        }
    }

    private void put(String attribution, AttributionReview review) {
        if (review.source() == null && review.cue() == null && review.content() == null) {
            attributions.giveTo(attribution, speaker(review.actor(), review.newActor()), review.note());
        } else if (review.actor() != null || review.newActor() != null) {
            throw new Unusable(
                    "Who speaks and in which words cannot be changed at once.", "Change one after the other.");
        } else {
            Extents extents = new Extents(span(review.source()), span(review.cue()), span(review.content()));
            within(() -> {
                attributions.redraw(attribution, extents, review.note());
                return attribution;
            });
        }
    }

    /** The new attribution's id. */
    String add(String report, NewAttribution added) {
        Span content = Views.span(added.content());
        return within(() -> attributions.add(
                report,
                added.mode(),
                content,
                span(added.source()),
                span(added.cue()),
                speaker(added.actor(), added.newActor())));
    }

    private static String within(Supplier<String> act) {
        try {
            return act.get();
        } catch (IndexOutOfBoundsException e) {
            throw new Unusable("The words lie beyond the end of the report.", "Load the report again and select them.");
        }
    }

    private static @Nullable Span span(@Nullable List<TextRange> ranges) {
        return ranges == null ? null : Views.span(ranges);
    }

    private static Speaker speaker(@Nullable String actor, @Nullable String newActor) {
        if (actor != null) {
            return new Speaker.Known(actor);
        }
        if (newActor == null || newActor.isBlank() || newActor.length() > 200) {
            throw new Unusable(
                    "It was not said who speaks.", "Choose an actor, or type a name of at most 200 characters.");
        }
        return new Speaker.New(newActor);
    }

    private static String filled(String value, String what) {
        if (value.isBlank()) {
            throw new Unusable("The " + what + " is empty.", "Type it, or leave it as it was.");
        }
        return value;
    }

    private static LocalDate date(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeException e) {
            throw new Unusable("\"" + iso + "\" is no date.", "Write it as year, month and day: 2025-02-12.");
        }
    }
}
