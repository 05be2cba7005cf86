package org.parley.formats.text;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Characters made of bytes, and what a person should know of how.
 *
 * @param text    without the byte order mark; bytes that fit no character are U+FFFD, one for each bad sequence
 * @param charset that was used
 * @param notices whole sentences; none where the text is valid UTF-8
 */
public record DecodedText(String text, Charset charset, List<String> notices) {

    public DecodedText {
        notices = List.copyOf(notices);
    }
}
