package org.parley.formats;

/** What came of one file: a document, or the reason why there is none. */
public sealed interface Incoming permits Arrived, Refused {

    /** Name to show, see {@link org.parley.model.Document#file()}. */
    String file();
}
