package org.parley.dossier.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.search.SearchTerms;
import org.parley.dossier.search.TextIndex;
import org.parley.model.Range;

/**
 * SQLite's own full-text index, see sqlite.org/fts5.html. It keeps no text: that is read from the current versions.
 * Letters count without their accents and case; ranked by BM25, a title's words four times as heavy as the text's.
 */
public final class Fts5Index implements TextIndex {

    private static final String ADD = """
            insert into search (rowid, title, body)
            select id, title, body from current_text where id = ?""";

    private static final String REMOVE = """
            insert into search (search, rowid, title, body)
            select 'delete', id, title, body from current_text where id = :document""";

    private static final String COUNT = """
            select count(*) from search where search match :terms""";

    private static final String FIND = """
            select rowid, rank, highlight(search, 1, :begin, :end) as marked
              from search
             where search match :terms
             order by rank, rowid
             limit :limit offset :offset""";

    @Override
    public void add(Session session, List<Long> documents) {
        session.batch(ADD, documents, (statement, document) -> statement.setLong(1, document));
    }

    @Override
    public void remove(Session session, long document) {
        session.sql(REMOVE).param("document", document).update();
    }

    @Override
    public long count(Session session, SearchTerms terms) {
        return session.sql(COUNT)
                .param("terms", expression(terms))
                .query(Long.class)
                .single();
    }

    @Override
    public List<Match> find(Session session, SearchTerms terms, int offset, int limit) {
        // marks that no text holds, since they are new for every search
        String mark = Long.toHexString(ThreadLocalRandom.current().nextLong());
        String begin = "<" + mark;
        String end = mark + ">";
        return session.sql(FIND)
                .param("begin", begin)
                .param("end", end)
                .param("terms", expression(terms))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) ->
                        unmark(row.getLong("rowid"), row.getDouble("rank"), row.getString("marked"), begin, end))
                .list();
    }

    /** In FTS5's language, in which everything between double quotation marks is just words. */
    static String expression(SearchTerms terms) {
        return terms.terms().stream()
                .map(term -> "\"" + term.words().replace("\"", "\"\"") + "\"" + (term.beginning() ? " *" : ""))
                .collect(Collectors.joining(" AND "))
                .replace('\0', ' ');
    }

    private static Match unmark(long document, double rank, String marked, String begin, String end) {
        StringBuilder body = new StringBuilder(marked.length());
        List<Range> places = new ArrayList<>();
        int points = 0;
        int at = 0;
        while (true) {
            int from = marked.indexOf(begin, at);
            int to = from < 0 ? -1 : marked.indexOf(end, from);
            if (to < 0) {
                body.append(marked, at, marked.length());
                return new Match(document, body.toString(), places, -rank);
            }
            points += marked.codePointCount(at, from);
            body.append(marked, at, from);
            int first = from + begin.length();
            int length = marked.codePointCount(first, to);
            body.append(marked, first, to);
            places.add(new Range(points, points + length));
            points += length;
            at = to + end.length();
        }
    }
}
