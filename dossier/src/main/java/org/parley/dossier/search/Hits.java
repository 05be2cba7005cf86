package org.parley.dossier.search;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param total how many documents were found in all
 * @param hits  this page's, best first
 */
public record Hits(long total, List<Hit> hits) {

    public static final Hits NONE = new Hits(0, List.of());

    public Hits {
        hits = List.copyOf(hits);
    }
}
