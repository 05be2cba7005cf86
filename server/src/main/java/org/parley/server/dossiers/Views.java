package org.parley.server.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.review.Review;
import org.parley.dossier.review.StoredAttribution;
import org.parley.dossier.search.Hit;
import org.parley.dossier.search.Snippet;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Passage;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.model.Range;
import org.parley.model.Span;
import org.parley.server.view.ActorName;
import org.parley.server.view.AttributionView;
import org.parley.server.view.Dated;
import org.parley.server.view.ReviewView;
import org.parley.server.view.SnippetPart;
import org.parley.server.view.TextRange;
import org.parley.server.view.Verdict;
import org.parley.server.view.Words;

/** Turns what the dossier holds into what the pages are told. Pure. */
final class Views {

    private Views() {}

    static @Nullable Dated dated(@Nullable Published published) {
        return published == null
                ? null
                : new Dated(
                        published.earliest().toString(),
                        published.latest().toString(),
                        published.basis(),
                        published.note(),
                        published.confidence());
    }

    static Words words(Passage passage) {
        return new Words(
                passage.text(),
                passage.span().ranges().stream()
                        .map(range -> new TextRange(range.begin(), range.end()))
                        .toList());
    }

    static AttributionView attribution(StoredAttribution stored, @Nullable ActorName actor) {
        Attribution attribution = stored.attribution();
        Attribution.Source source = attribution.source();
        return new AttributionView(
                stored.id(),
                attribution.mode(),
                source == null ? null : words(source.passage()),
                actor,
                attribution.cue() == null ? null : words(attribution.cue()),
                words(attribution.content()),
                attribution.act(),
                attribution.confidence(),
                attribution.coder().label(),
                review(stored.review()));
    }

    private static @Nullable ReviewView review(@Nullable Review review) {
        return review == null || review.orphaned()
                ? null
                : new ReviewView(
                        switch (review.verdict()) {
                            case ACCEPTED -> Verdict.ACCEPTED;
                            case CORRECTED -> Verdict.CORRECTED;
                            case REJECTED -> Verdict.REJECTED;
                            case ADDED -> Verdict.ADDED;
                        },
                        review.reviewer().name(),
                        review.at().toString(),
                        review.note());
    }

    /** One phrase: {@code "translated from fr, Le Port, 2025-03-31"}; null where nothing is known. */
    static @Nullable String origin(Provenance provenance) {
        StringBuilder origin = new StringBuilder();
        for (Object part : new @Nullable Object[] {
            provenance.originalOutlet(), provenance.originalLanguage(), provenance.originalDate()
        }) {
            if (part != null) {
                origin.append(origin.isEmpty() ? "first in: " : ", ").append(part);
            }
        }
        if (!provenance.translators().isEmpty()) {
            origin.append(origin.isEmpty() ? "" : ", ")
                    .append("translated by ")
                    .append(String.join(", ", provenance.translators()));
        }
        return origin.isEmpty() ? null : origin.toString();
    }

    /** The snippet cut where what was searched for begins and ends. */
    static List<SnippetPart> snippet(Hit hit) {
        Snippet snippet = hit.snippet();
        if (snippet == null) {
            return List.of();
        }
        CodePoints text = CodePoints.of(snippet.text());
        List<SnippetPart> parts = new ArrayList<>();
        int done = 0;
        int base = snippet.range().begin();
        List<Range> places = snippet.places().isEmpty()
                ? List.of()
                : Span.covering(snippet.places()).ranges();
        for (Range place : places) {
            int begin = place.begin() - base;
            if (begin > done) {
                parts.add(new SnippetPart(text.slice(new Range(done, begin)), false));
            }
            parts.add(new SnippetPart(text.slice(new Range(begin, place.end() - base)), true));
            done = place.end() - base;
        }
        if (done < text.length()) {
            parts.add(new SnippetPart(text.slice(new Range(done, text.length())), false));
        }
        return parts;
    }

    static Span span(List<TextRange> ranges) {
        if (ranges.isEmpty()) {
            throw new Unusable("No words were chosen.", "Select the words in the report.");
        }
        for (TextRange range : ranges) {
            if (range.begin() < 0 || range.end() <= range.begin()) {
                throw new Unusable(
                        "The words from " + range.begin() + " to " + range.end() + " are none.",
                        "Select the words in the report again.");
            }
        }
        return Span.covering(ranges.stream()
                .map(range -> new Range(range.begin(), range.end()))
                .toList());
    }

    /** The sentences that a stretch touches; the stretch itself where there are none. */
    static String around(CodePoints text, List<Range> sentences, Range hull) {
        List<Range> touched = sentences.stream().filter(hull::overlaps).toList();
        return touched.isEmpty()
                ? text.slice(hull)
                : text.slice(
                        new Range(touched.getFirst().begin(), touched.getLast().end()));
    }
}
