package org.parley.formats.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * The likeliest encoding of bytes that are not UTF-8, by ICU's detector, which compares the frequencies of characters
 * and of groups of three letters with those of some thirty encodings and languages.
 *
 * <p>Apart from {@link TextDecoder}, so that ICU is loaded only when a file needs it.
 *
 * @param confidence ICU's, 0 to 100
 */
record CharsetGuess(Charset charset, int confidence) {

    /** Encodings that the web, and every program on it, reads as their larger relatives. */
    private static final Map<String, String> LARGER = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "ISO-8859-8-I", "windows-1255",
            "ISO-8859-8", "windows-1255",
            "Shift_JIS", "windows-31j",
            "EUC-KR", "x-windows-949");

    private static final String WESTERN = "windows-1252";
    private static final int SURE = 60;
    private static final int SAMPLE = 12_000;
    private static final int CONTEXT = 48;
    private static final int FEW = 6;

    static CharsetGuess of(byte[] bytes) {
        byte[] telling = telling(bytes);
        CharsetMatch[] matches = new CharsetDetector().setText(telling).detectAll();
        CharsetGuess best = new CharsetGuess(Charset.forName(WESTERN), 0);
        boolean few = beyondAscii(telling) < FEW;
        for (CharsetMatch match : matches) {
            Optional<Charset> charset = supported(match.getName());
            if (charset.isEmpty() || !decodes(telling, charset.get())) {
                continue;
            }
            int confidence = match.getConfidence();
            // A handful of bytes proves nothing; then the commonest encoding is the better bet.
            boolean western = charset.get().name().equals(WESTERN);
            if (few && !western && confidence < SURE) {
                continue;
            }
            if (confidence > best.confidence) {
                best = new CharsetGuess(charset.get(), confidence);
            }
        }
        return few ? new CharsetGuess(best.charset, Math.min(best.confidence, SURE - 1)) : best;
    }

    String notice() {
        return confidence >= SURE
                ? "It does not say its encoding; decoded as " + charset.name() + ", judging by its characters."
                : "It does not say its encoding; decoded as " + charset.name()
                        + ", which is a guess: check letters with accents and quotation marks.";
    }

    private static Optional<Charset> supported(String icuName) {
        if (icuName.startsWith("IBM") || icuName.startsWith("UTF-")) {
            return Optional.empty(); // mainframe encodings, and those that were ruled out before
        }
        String name = LARGER.getOrDefault(icuName, icuName);
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 16);
        boolean last = false; // the sample may end in the middle of a character
        return !charset.newDecoder().decode(ByteBuffer.wrap(bytes), out, last).isError();
    }

    /** The bytes beyond ASCII with some of their neighbours: ICU looks at the first 12,000 bytes only. */
    private static byte[] telling(byte[] bytes) {
        byte[] out = new byte[Math.min(bytes.length, SAMPLE)];
        int size = 0;
        int copied = 0;
        for (int i = 0; i < bytes.length && size < out.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            int from = Math.max(copied, i - CONTEXT);
            int to = Math.min(bytes.length, i + CONTEXT);
            int length = Math.max(0, Math.min(to - from, out.length - size));
            System.arraycopy(bytes, from, out, size, length);
            size += length;
            copied = from + length;
            i = Math.max(i, copied - 1);
        }
        return java.util.Arrays.copyOf(out, size);
    }

    private static int beyondAscii(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }
}
