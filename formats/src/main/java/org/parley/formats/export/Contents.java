package org.parley.formats.export;

import java.util.List;
import java.util.stream.Stream;
import org.parley.model.Actor;
import org.parley.model.StoredDocument;

/**
 * What an exporter writes. Documents are asked for more than once, so that a large dossier need not be held in memory.
 */
public interface Contents {

    /** The program that read the dossier. */
    Program program();

    /** All documents in the order of their ids; the caller closes the stream. */
    Stream<StoredDocument> documents();

    /** The whole cast, in the order of their ids. */
    List<Actor> actors();

    /**
     * @param version of the program
     * @param reader  name and version of the reader that coded
     */
    record Program(String name, String version, String reader) {}
}
