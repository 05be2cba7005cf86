package org.parley.formats.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.Unreadable;

/**
 * Decodes bytes whose encoding nobody told, or told wrongly.
 *
 * <p>In this order: a byte order mark; UTF-16 that has no mark; UTF-8, if the bytes are valid as such or nearly; the
 * encoding the file declares; the most likely one by the frequencies of its characters ({@link CharsetGuess}). Anything
 * but UTF-8 is said in a notice. Bytes that fit no character are never dropped: each bad sequence becomes one
 * U+FFFD, and a notice tells how many there are and where the first stands.
 *
 * <p>The mark itself is the encoding's signature and not part of the text: offsets count from the character after it.
 * Line ends stay as they are. Costs one pass for valid UTF-8. All methods are safe to call from any thread.
 */
public final class TextDecoder {

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private TextDecoder() {}

    /**
     * The text that {@code bytes} stand for.
     *
     * @param declared what the file or the mail around it says its encoding is
     * @throws Unreadable if the bytes are no text
     */
    public static DecodedText decode(byte[] bytes, @Nullable Charset declared) throws Unreadable {
        Optional<Mark> mark = Mark.of(bytes);
        if (mark.isPresent()) {
            Charset charset = mark.get().charset;
            Attempt attempt = Attempt.at(bytes, mark.get().length, charset);
            attempt.refuseWhereHardlyAnythingFits();
            return attempt.result(charset == StandardCharsets.UTF_8 ? List.of() : List.of(read(charset)));
        }
        Optional<Charset> wide = WideText.charsetOf(bytes);
        if (wide.isPresent()) {
            return Attempt.at(bytes, 0, wide.get()).result(List.of(read(wide.get())));
        }
        refuseBinary(bytes);
        Attempt utf8 = Attempt.at(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.bad == 0 || utf8.mostlyValid()) {
            return utf8.result(List.of());
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            Attempt attempt = Attempt.at(bytes, 0, declared);
            if (attempt.bad == 0) {
                return attempt.result(List.of("Decoded as " + declared.name() + ", as the file declares."));
            }
        }
        CharsetGuess guess = CharsetGuess.of(bytes);
        return Attempt.at(bytes, 0, guess.charset()).result(List.of(guess.notice()));
    }

    private static String read(Charset charset) {
        return "Decoded as " + charset.name() + ".";
    }

    /** Control characters do not occur in texts; a few stray ones do no harm. */
    private static void refuseBinary(byte[] bytes) throws Unreadable {
        int sample = Math.min(bytes.length, 1 << 16);
        int controls = 0;
        for (int i = 0; i < sample; i++) {
            int b = bytes[i];
            boolean ordinary = b >= 0x20 || b < 0 || (b >= '\b' && b <= '\r') || b == 0x1b || b == 0x1a;
            controls += ordinary ? 0 : 1;
        }
        if (controls > 0 && controls * 100L >= sample) {
            throw new Unreadable(
                    "It is not a text but binary data.",
                    "If it is a report, save it as text, HTML, PDF or DOCX and read that.");
        }
    }

    /** The signatures that may stand before a text. */
    private record Mark(Charset charset, int length) {

        static Optional<Mark> of(byte[] bytes) {
            if (starts(bytes, 0xef, 0xbb, 0xbf)) {
                return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
            } else if (starts(bytes, 0xff, 0xfe, 0, 0)) {
                return Optional.of(new Mark(UTF_32LE, 4));
            } else if (starts(bytes, 0, 0, 0xfe, 0xff)) {
                return Optional.of(new Mark(UTF_32BE, 4));
            } else if (starts(bytes, 0xff, 0xfe)) {
                return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
            } else if (starts(bytes, 0xfe, 0xff)) {
                return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
            }
            return Optional.empty();
        }

        private static boolean starts(byte[] bytes, int... signature) {
            if (bytes.length < signature.length) {
                return false;
            }
            for (int i = 0; i < signature.length; i++) {
                if ((bytes[i] & 0xff) != signature[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What decoding with one encoding gives.
     *
     * @param bad      sequences that fit no character
     * @param badBytes how many bytes these are together
     * @param first    byte offset of the first of them
     * @param wide     characters beyond ASCII that did fit
     */
    private record Attempt(String text, Charset charset, int bad, int badBytes, int first, int wide) {

        static Attempt at(byte[] bytes, int from, Charset charset) {
            CharsetDecoder decoder = charset.newDecoder();
            ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
            CharBuffer out = CharBuffer.allocate((int) Math.min(
                    Integer.MAX_VALUE - 16L, (long) ((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 1));
            int bad = 0;
            int badBytes = 0;
            int first = -1;
            CoderResult result = decoder.decode(in, out, true);
            while (result.isError()) {
                first = first < 0 ? in.position() : first;
                bad++;
                badBytes += result.length();
                in.position(in.position() + result.length());
                out.put('\uFFFD');
                result = decoder.decode(in, out, true);
            }
            decoder.flush(out);
            out.flip();
            for (int at = 0; at < out.length(); at++) {
                if (!Character.isSurrogate(out.charAt(at))) {
                    continue;
                }
                if (at + 1 < out.length() && Character.isSurrogatePair(out.charAt(at), out.charAt(at + 1))) {
                    at++;
                } else { // Java's UTF-32 lets halves of characters through
                    out.put(at, '\uFFFD');
                    first = first < 0 ? from + 4 * out.toString().codePointCount(0, at) : first;
                    bad++;
                    badBytes += 4;
                }
            }
            String text = out.toString();
            return new Attempt(text, charset, bad, badBytes, first, bad == 0 ? 0 : beyondAscii(text) - bad);
        }

        private static int beyondAscii(String text) {
            int count = 0;
            for (int i = 0; i < text.length(); i++) {
                count += text.charAt(i) > 0x7f ? 1 : 0;
            }
            return count;
        }

        /** Other encodings hardly ever look like UTF-8 by chance, so a few bad bytes are damage. */
        boolean mostlyValid() {
            return wide >= 4L * bad;
        }

        void refuseWhereHardlyAnythingFits() throws Unreadable {
            if (bad > 8 && bad * 4L >= text.length()) {
                throw new Unreadable(
                        "It begins like " + charset.name()
                                + " text, but hardly anything in it fits: it is damaged or no text.",
                        "Get the file anew from where it came, or save it as text, HTML, PDF or DOCX and read that.");
            }
        }

        DecodedText result(List<String> notices) {
            if (bad == 0) {
                return new DecodedText(text, charset, notices);
            }
            List<String> all = new ArrayList<>(notices);
            all.add(String.format(
                    Locale.ROOT,
                    badBytes == 1
                            ? "%,d byte is not valid %s, at byte offset %,d; it is shown as \uFFFD."
                            : "%,d bytes are not valid %s, the first at byte offset %,d; they are shown as \uFFFD.",
                    badBytes,
                    charset.name(),
                    first));
            return new DecodedText(text, charset, all);
        }
    }
}
