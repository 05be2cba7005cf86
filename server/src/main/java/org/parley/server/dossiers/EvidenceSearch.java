package org.parley.server.dossiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.search.Hit;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.server.view.ActorName;
import org.parley.server.view.AttributionView;
import org.parley.server.view.EvidenceRow;
import org.parley.server.view.ReportRow;

/** Quotations of a dossier that a model can cite, by words that they or their speakers have. */
record EvidenceSearch(Dossier dossier, ReportIndex index, CastViews cast) {

    private static final int MOST_REPORTS = 40;
    private static final int MOST_ROWS = 50;
    private static final int LONGEST = 400; // code points
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A quotation and how many of the words it has. */
    private record Ranked(EvidenceRow row, long words) {}

    /** Those with most of the words first; rejected ones are left out. No words give the first quotations there are. */
    List<EvidenceRow> find(String query) {
        List<String> words = BREAKS.splitAsStream(query.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Ranked> found = new ArrayList<>();
        for (ReportIndex.Entry entry : reports(query, words)) {
            String text =
                    dossier.documents().document(entry.row().id()).document().text();
            CodePoints points = CodePoints.of(text);
            dossier.attributions().of(entry.row().id()).stream()
                    .filter(stored -> !stored.rejected())
                    .forEach(stored -> {
                        EvidenceRow row = row(entry.row(), stored.attribution(), points, cast.attribution(stored));
                        String said = (row.quote() + " " + row.speaker()).toLowerCase(Locale.ROOT);
                        long had = words.stream().filter(said::contains).count();
                        if (had > 0 || words.isEmpty()) {
                            found.add(new Ranked(row, had));
                        }
                    });
        }
        return found.stream()
                .sorted(Comparator.comparingLong((Ranked ranked) -> -ranked.words()))
                .limit(MOST_ROWS)
                .map(Ranked::row)
                .toList();
    }

    private List<ReportIndex.Entry> reports(String query, List<String> words) {
        List<ReportIndex.Entry> all = index.entries();
        if (all.size() <= MOST_REPORTS || words.isEmpty()) {
            return all.stream().limit(MOST_REPORTS).toList();
        }
        List<String> hits = dossier.search().find(query, MOST_REPORTS).hits().stream()
                .map(Hit::document)
                .toList();
        return all.stream().filter(entry -> hits.contains(entry.row().id())).toList();
    }

    private static EvidenceRow row(ReportRow report, Attribution attribution, CodePoints text, AttributionView view) {
        ActorName actor = view.actor();
        var source = attribution.source();
        return new EvidenceRow(
                report.id(),
                report.file(),
                view.id(),
                quote(attribution, text),
                actor != null
                        ? actor.name()
                        : source == null ? null : source.passage().text(),
                report.outlet(),
                date(report),
                view.review() == null ? null : view.review().verdict());
    }

    /** Words that stand in the report as they are: what was said, with a cue in its middle; the longest piece if that is long. */
    private static String quote(Attribution attribution, CodePoints text) {
        var span = attribution.content().span();
        var hull = span.hull();
        var range = hull.length() <= LONGEST
                ? hull
                : span.ranges().stream()
                        .max(Comparator.comparingInt(piece -> piece.length()))
                        .orElse(hull);
        return text.slice(range).strip();
    }

    private static @Nullable String date(ReportRow report) {
        var published = report.published();
        return published == null
                ? null
                : published.earliest().equals(published.latest())
                        ? published.earliest()
                        : published.earliest() + "/" + published.latest();
    }
}
