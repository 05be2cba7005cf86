package org.parley.formats;

import org.parley.model.Document;

/**
 * A file that could be read.
 *
 * @param origin   which file it is, the same at every reading: its absolute path, with {@code !/name} for each archive
 *                 or mail it was taken from; for bytes without a path the name they were handed in with
 * @param original the file's bytes as they came; not copied, so nobody may change them
 * @param document what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file, handed through; equality of these is never asked
public record Arrived(String origin, byte[] original, Document document) implements Incoming {

    @Override
    public String file() {
        return document.file();
    }
}
