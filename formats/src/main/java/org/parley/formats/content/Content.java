package org.parley.formats.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One file that has been read into memory: what a reader of a format is given.
 *
 * @param file  name to show, see {@link org.parley.model.Document#file()}
 * @param bytes as they came; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // identity is all that is asked of it, and a copy would double the memory
public record Content(String file, byte[] bytes, Limits limits) {

    /** SHA-256 of the bytes in lower-case hex. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What follows the last dot of the name, in lower case; empty if there is none. */
    public String ending() {
        return endingOf(file);
    }

    /** What follows the last dot of a name, in lower case; empty if there is none. */
    public static String endingOf(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** The same kind of thing under another name: a part of this file. */
    public Content part(String name, byte[] itsBytes) {
        return new Content(file + "!/" + name, itsBytes, limits);
    }
}
