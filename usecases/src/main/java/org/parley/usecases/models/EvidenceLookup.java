package org.parley.usecases.models;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.Citation;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.documents.DocumentSummary;
import org.parley.dossier.ids.AttributionId;
import org.parley.dossier.review.Review;
import org.parley.dossier.review.StoredAttribution;
import org.parley.model.CodePoints;
import org.parley.model.Span;

/**
 * Looks up in a dossier what a model cites: the report by its name or id, the words wherever they stand in it, and the
 * attributions that these words belong to. Line breaks and runs of spaces do not matter, everything else does.
 *
 * <p>Each report is read once, when it is first asked for. For one thread.
 */
public final class EvidenceLookup {
    private final Dossier dossier;
    private final List<DocumentSummary> summaries;
    private final Map<String, CodePoints> texts = new HashMap<>();
    private final Map<String, List<StoredAttribution>> attributions = new HashMap<>();

    private EvidenceLookup(Dossier dossier) {
        this.dossier = dossier;
        this.summaries = dossier.documents().summaries();
    }

    /** @param dossier may be open for reading only */
    public static EvidenceLookup in(Dossier dossier) {
        return new EvidenceLookup(dossier);
    }

    public Found find(Citation citation) {
        List<DocumentSummary> named = reports(citation);
        if (named.isEmpty()) {
            return new Found(
                    citation,
                    Found.Where.NO_REPORT,
                    null,
                    null,
                    citation.outlet(),
                    citation.date(),
                    null,
                    citedByName(citation, null));
        }
        for (DocumentSummary report : named) {
            Span span = place(text(report.id()), citation.quote());
            if (span != null) {
                return found(citation, report, span);
            }
        }
        return found(citation, named.getFirst(), null);
    }

    /** The report's id, where the dossier has one that the citation can mean; the one with the words if there are several. */
    public Optional<String> document(Citation citation) {
        return Optional.ofNullable(find(citation).document());
    }

    private List<DocumentSummary> reports(Citation citation) {
        String attribution = citation.attribution();
        int dash = attribution == null ? -1 : attribution.indexOf("-a");
        String byAttribution = attribution == null || dash < 0 ? "" : attribution.substring(0, dash);
        String file = citation.file();
        return summaries.stream()
                .filter(report -> report.id().equals(file)
                        || report.id().equals(byAttribution)
                        || report.file().equals(file)
                        || report.file().endsWith("/" + file))
                .toList();
    }

    private Found found(Citation citation, DocumentSummary report, @Nullable Span span) {
        String date = iso(report.earliest(), report.latest());
        return new Found(
                citation,
                span == null ? Found.Where.WORDS_MISSING : Found.Where.THERE,
                report.id(),
                report.title(),
                report.outlet() == null ? citation.outlet() : report.outlet(),
                date == null ? citation.date() : date,
                span,
                citation.attribution() != null
                        ? citedByName(citation, report.id())
                        : span == null ? List.of() : overlapping(report.id(), span));
    }

    private List<Found.Standing> citedByName(Citation citation, @Nullable String document) {
        String name = citation.attribution();
        if (name == null) {
            return List.of();
        }
        try {
            String of = document == null ? AttributionId.of(name).document().toString() : document;
            boolean known = summaries.stream().anyMatch(report -> report.id().equals(of));
            return List.of((known ? attributions(of) : List.<StoredAttribution>of())
                    .stream()
                            .filter(each -> each.id().equals(name))
                            .findFirst()
                            .map(EvidenceLookup::standing)
                            .orElse(new Found.Standing(name, null, true, null)));
        } catch (DossierException notAnId) {
            return List.of(new Found.Standing(name, null, true, null));
        }
    }

    /** Those that share at least half of the shorter of the two. */
    private List<Found.Standing> overlapping(String document, Span span) {
        List<Found.Standing> standings = new ArrayList<>();
        for (StoredAttribution each : attributions(document)) {
            Span content = each.attribution().content().span();
            int shared = Math.min(content.end(), span.end()) - Math.max(content.begin(), span.begin());
            int shorter = Math.min(content.end() - content.begin(), span.end() - span.begin());
            if (2 * shared >= shorter && shared > 0) {
                standings.add(standing(each));
            }
        }
        return standings;
    }

    private static Found.Standing standing(StoredAttribution attribution) {
        Review review = attribution.review();
        return new Found.Standing(
                attribution.id(),
                review == null ? null : review.verdict(),
                review != null && review.orphaned(),
                review == null ? null : review.reviewer().name());
    }

    private CodePoints text(String document) {
        return texts.computeIfAbsent(
                document,
                id -> CodePoints.of(dossier.documents().document(id).document().text()));
    }

    private List<StoredAttribution> attributions(String document) {
        return attributions.computeIfAbsent(
                document, id -> dossier.attributions().of(id));
    }

    static @Nullable Span place(CodePoints text, String quote) {
        String words = Pattern.compile("\\s+")
                .splitAsStream(quote.strip())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(words).matcher(text.text());
        return matcher.find() ? Span.of(text.range(matcher.start(), matcher.end())) : null;
    }

    private static @Nullable String iso(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return earliest == null || latest == null
                ? null
                : earliest.equals(latest) ? earliest.toString() : earliest + "/" + latest;
    }
}
