package org.parley.formats.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises UTF-16 that carries no byte order mark.
 *
 * <p>Texts have spaces and line ends, so one half of some byte pairs is zero, always the same half; read the wrong way
 * round they hold no spaces, but characters that no writing uses.
 */
final class WideText {

    /** Enough to tell; the rest of a long file is not looked at. */
    private static final int SAMPLE = 1 << 14;

    private WideText() {}

    static Optional<Charset> charsetOf(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        double little = plausibility(bytes, 0);
        double big = plausibility(bytes, 1);
        if (Math.max(little, big) <= 0) {
            return Optional.empty();
        }
        return Optional.of(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** Share of the pairs that are ASCII characters or spaces, negative if there are any that cannot be text. */
    private static double plausibility(byte[] bytes, int highFirst) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int familiar = 0;
        int strange = 0;
        int zeros = 0;
        for (int i = 0; i < pairs; i++) {
            int high = bytes[2 * i + 1 - highFirst] & 0xff;
            int low = bytes[2 * i + highFirst] & 0xff;
            char c = (char) (high << 8 | low);
            zeros += high == 0 ? 1 : 0;
            if (high == 0 && (low >= 0x20 && low < 0x7f || low == '\n' || low == '\r' || low == '\t')) {
                familiar++;
            } else if (c < 0x20 || !Character.isDefined(c) || Character.getType(c) == Character.PRIVATE_USE) {
                strange++;
            }
        }
        boolean text = zeros > 0 && familiar > 0 && strange * 200L <= pairs;
        return text ? (double) familiar / pairs : -1;
    }
}
