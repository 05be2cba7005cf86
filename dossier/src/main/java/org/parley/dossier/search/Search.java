package org.parley.dossier.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.json.Json;
import org.parley.dossier.json.PlaceJson;
import org.parley.dossier.search.TextIndex.Match;
import org.parley.model.CodePoints;
import org.parley.model.Dropped;
import org.parley.model.Range;

/** Full-text search over the current versions of all reports. Safe for many threads. */
public final class Search {

    private static final int LARGEST_PAGE = 1_000;

    private static final String DETAILS = """
            select d.id, d.title, d.outlet, d.earliest, d.latest, v.file, r.dropped_json, c.value_json as restored_json
              from document d
              join version v on v.document = d.id and v.number = d.version
              join reading r on r.document = d.id
              left join correction c on c.document = d.id and c.field = 'restored'
             where d.id in (:documents)""";

    private final Sessions sessions;
    private final TextIndex index;

    public Search(Sessions sessions, TextIndex index) {
        this.sessions = sessions;
        this.index = index;
    }

    /** The best hits for what a person typed; whatever that is, it is a valid search. */
    public Hits find(String typed, int limit) {
        return find(SearchTerms.parse(typed), 0, limit);
    }

    /**
     * A page of hits, best first.
     *
     * @param offset how many to skip
     * @param limit  how many at most, up to 1,000
     */
    public Hits find(SearchTerms terms, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page needs offset >= 0 and 1 <= limit <= " + LARGEST_PAGE
                    + ", not offset " + offset + ", limit " + limit);
        }
        if (terms.terms().isEmpty()) {
            return Hits.NONE;
        }
        return sessions.read(session -> {
            List<Match> matches = index.find(session, terms, offset, limit);
            long total = offset == 0 && matches.size() < limit ? matches.size() : index.count(session, terms);
            Map<Long, Details> details = details(session, matches);
            return new Hits(
                    total,
                    matches.stream()
                            .map(match -> {
                                Details found = details.get(match.document());
                                if (found == null) {
                                    throw new IllegalStateException("no document " + match.document());
                                }
                                return hit(match, found);
                            })
                            .toList());
        });
    }

    private record Details(
            String file,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            List<Dropped> dropped,
            List<String> restored) {}

    private static Map<Long, Details> details(Session session, List<Match> matches) {
        Map<Long, Details> details = new HashMap<>();
        if (!matches.isEmpty()) {
            session.sql(DETAILS)
                    .param("documents", matches.stream().map(Match::document).toList())
                    .query(row -> {
                        details.put(row.getLong("id"), details(row));
                    });
        }
        return details;
    }

    private static Details details(ResultSet row) throws SQLException {
        String restored = row.getString("restored_json");
        return new Details(
                row.getString("file"),
                row.getString("title"),
                row.getString("outlet"),
                date(row.getString("earliest")),
                date(row.getString("latest")),
                PlaceJson.dropped(row.getString("dropped_json")),
                restored == null ? List.of() : Json.strings(restored));
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static Hit hit(Match match, Details details) {
        CodePoints text = CodePoints.of(match.body());
        List<Range> leftOut = details.dropped().stream()
                .map(Dropped::range)
                .filter(range -> !details.restored().contains(text.slice(range)))
                .toList();
        List<Range> kept = match.places().stream()
                .filter(place -> leftOut.stream().noneMatch(range -> range.overlaps(place)))
                .toList();
        return new Hit(
                new DocumentId(match.document()).toString(),
                details.file(),
                details.title(),
                details.outlet(),
                details.earliest(),
                details.latest(),
                text.length() == 0 ? null : Snippet.of(text, kept.isEmpty() ? match.places() : kept),
                match.places(),
                kept.isEmpty() && !match.places().isEmpty(),
                match.score());
    }
}
