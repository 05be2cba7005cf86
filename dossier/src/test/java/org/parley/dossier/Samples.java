package org.parley.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.documents.Arrival;
import org.parley.model.Attribution;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Coder;
import org.parley.model.Document;
import org.parley.model.Mode;
import org.parley.model.Passage;
import org.parley.model.Provenance;
import org.parley.model.Range;
import org.parley.model.Reading;
import org.parley.model.Span;

/** Small reports and readings for tests, made from their text alone. */
public final class Samples {

    public static final Coder MACHINE = new Coder.Machine("test-1");

    private Samples() {}

    public static OpenOptions to(Access access) {
        return OpenOptions.to(access, "0.1.0", "parley test");
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Document document(String file, String text) {
        return Document.plain(file, sha256(bytes(text)), text);
    }

    /** A report whose reading is one block without anything in it. */
    public static Arrival report(String origin, String text) {
        return report(origin, text, reading(text));
    }

    public static Arrival report(String origin, String text, Reading reading) {
        return new Arrival(origin, bytes(text), document(origin, text), reading);
    }

    public static Reading reading(String text, Attribution... attributions) {
        List<Block> blocks =
                text.isBlank() ? List.of() : List.of(new Block(BlockRole.BODY, new Range(0, length(text))));
        return new Reading(
                "test-1",
                null,
                null,
                List.of(),
                "en",
                null,
                null,
                Provenance.UNKNOWN,
                blocks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(attributions));
    }

    /** Somebody says something, both found in the text by their words. */
    public static Attribution says(String text, String source, String content) {
        return new Attribution(
                Mode.DIRECT,
                new Attribution.Source(passage(text, source), null),
                null,
                passage(text, content),
                null,
                0.9,
                MACHINE);
    }

    public static Passage passage(String text, String words) {
        int begin = text.indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException("\"" + words + "\" is not in \"" + text + "\"");
        }
        CodePoints points = CodePoints.of(text);
        return points.passage(new Span(List.of(points.range(begin, begin + words.length()))));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
