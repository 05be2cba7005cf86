package org.parley.usecases.read;

import org.parley.model.StoredDocument;

/** What became of one file. */
public sealed interface Outcome {

    /** The file's name as it is shown. */
    String file();

    /** Read and kept; it is on disk when this is told. */
    record Added(StoredDocument stored) implements Outcome {
        @Override
        public String file() {
            return stored.document().file();
        }
    }

    /** It was in the dossier, with these bytes. */
    record Unchanged(String file, String id) implements Outcome {}

    /** The same bytes stand in the dossier under another name. */
    record Copy(String file, String id) implements Outcome {}

    /** It could not be read. */
    record Refused(String file, String reason, String remedy) implements Outcome {}
}
