package org.parley.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a reader knows, as one number: the digest of its resource files. */
public final class ResourceHash {

    private ResourceHash() {}

    /** SHA-256 over the named resources beside {@code owner}, in this order, in lower-case hex; a missing one is a fault. */
    public static String of(Class<?> owner, String... names) {
        MessageDigest digest = sha256();
        for (String name : names) {
            try (InputStream resource = owner.getResourceAsStream(name)) {
                if (resource == null) {
                    throw new IllegalStateException("the program lacks its resource " + name);
                }
                new DigestInputStream(resource, digest).transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** One hash for a reader that is made of several. */
    public static String joined(String... hashes) {
        return HexFormat.of()
                .formatHex(sha256().digest(String.join("\n", hashes).getBytes(StandardCharsets.US_ASCII)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
