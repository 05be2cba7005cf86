package org.parley.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A document in a dossier, with what was read in it.
 *
 * @param id             given by the dossier, stable: {@code "d12"}
 * @param version        1 for the first reading of a file, one more each time the file came back changed
 * @param attributionIds names of the reading's attributions, in their order, unique in the dossier and stable when the
 *                       document is read again: {@code "d12-a3"}
 */
public record StoredDocument(String id, int version, Document document, Reading reading, List<String> attributionIds) {

    /** Refuses names that are not one per attribution. */
    public StoredDocument {
        attributionIds = List.copyOf(attributionIds);
        if (attributionIds.size() != reading.attributions().size()) {
            throw new IllegalArgumentException(
                    id + " has " + reading.attributions().size() + " attributions, but " + attributionIds.size()
                            + " names for them");
        }
    }

    /** As it is read for the first time: attributions are numbered from 1. */
    public StoredDocument(String id, int version, Document document, Reading reading) {
        this(
                id,
                version,
                document,
                reading,
                IntStream.rangeClosed(1, reading.attributions().size())
                        .mapToObj(number -> id + "-a" + number)
                        .toList());
    }

    /** Name of the reading's {@code index}-th attribution, counted from 0. */
    public String attributionId(int index) {
        return attributionIds.get(index);
    }

    /** Cites a passage of this document. */
    public Evidence cite(Passage passage) {
        return new Evidence(id, document.sha256(), passage);
    }
}
