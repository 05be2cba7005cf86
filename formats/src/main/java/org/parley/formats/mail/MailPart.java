package org.parley.formats.mail;

import org.jspecify.annotations.Nullable;

/**
 * One part of a mail that holds something itself.
 *
 * @param mediaType   in lower case
 * @param charset     as declared
 * @param name        file name, if it has one
 * @param attached    whether it is meant to be saved and not shown
 * @param alternative number of the group of parts of which only one is to be shown; 0 for none
 * @param flowed      whether line ends after a space are soft (RFC 3676)
 * @param bytes       decoded
 */
@SuppressWarnings("ArrayRecordComponent") // handed through
record MailPart(
        String mediaType,
        @Nullable String charset,
        @Nullable String name,
        boolean attached,
        int alternative,
        boolean flowed,
        byte[] bytes) {

    boolean isPlain() {
        return !attached && mediaType.equals("text/plain");
    }

    boolean isHtml() {
        return !attached && (mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml"));
    }
}
