package org.parley.dossier.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Range;

/**
 * A document in which everything searched for occurs.
 *
 * @param document id
 * @param earliest first day it can have come out on; null where nothing is known
 * @param snippet  around the closest gathering of hits; the text's start where they are in the title only; null where
 *                 the document has no text
 * @param places   every hit in the document's text, in order
 * @param dropped  whether all of them lie in what was left out of the report, such as advertisements
 * @param score    higher is better; comparable within one search only
 */
public record Hit(
        String document,
        String file,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable Snippet snippet,
        List<Range> places,
        boolean dropped,
        double score) {

    public Hit {
        places = List.copyOf(places);
    }
}
