package org.parley.reading;

import org.parley.model.Document;
import org.parley.model.Reading;

/**
 * Reads one report: its blocks, its date, its sentences, who speaks in it and what they say.
 *
 * <p>The same document gives the same reading, whatever was read before. Safe for use by many threads at once.
 */
public interface Reader {

    /** Name and version, kept with everything this reader codes: {@code "rules-1"}. */
    String name();

    /** SHA-256, in lower-case hex, of what this reader knows: weights and word lists. With the program's version it fixes its readings. */
    String hash();

    /** Never fails on a decoded text: what cannot be read is stored as unread, with the reason. */
    Reading read(Document document);
}
