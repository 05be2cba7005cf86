package org.parley.formats.content;

import org.parley.model.Document;

/** Reads one format. Implementations hold no state: one may serve many threads. */
@FunctionalInterface
public interface DocumentReader {

    /**
     * The document that {@code content} holds.
     *
     * @throws Unreadable with a reason and a remedy, if it holds none or cannot be read
     */
    Document read(Content content) throws Unreadable;
}
