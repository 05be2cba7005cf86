package org.parley.dossier.search;

import java.util.List;
import org.parley.dossier.jdbc.Session;
import org.parley.model.Range;

/** The full-text index of a database: titles and texts of the current versions. */
public interface TextIndex {

    /** Documents whose current version has been stored. */
    void add(Session session, List<Long> documents);

    /** Must be called while the document's title and text are still what was indexed. */
    void remove(Session session, long document);

    /** How many documents hold all terms. */
    long count(Session session, SearchTerms terms);

    /** Those documents, best first. */
    List<Match> find(Session session, SearchTerms terms, int offset, int limit);

    /**
     * A document in which all terms occur.
     *
     * @param body   the document's text
     * @param places where in the text they occur, in order
     * @param score  higher is better; comparable within one search only
     */
    record Match(long document, String body, List<Range> places, double score) {}
}
