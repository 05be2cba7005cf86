package org.parley.reading.cast;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.parley.model.LocalActor;

/** Readable ids, made from names alone so that they do not change when other reports come. */
final class Ids {

    private static final int LONGEST = 60;

    private Ids() {}

    /** The id of a named actor: {@code "emmanuel-macron"}, {@code "france"}, {@code "eu"}. */
    static String named(LocalActor actor) {
        String key = actor.key();
        if (key.startsWith("state:")) {
            return slug(actor.name());
        }
        String bare = key.replace("state:", "").replace("org:", "").replace("medium:", "");
        return slug(bare.startsWith("group:") ? bare.substring("group:".length()) : bare);
    }

    /** The id of an unnamed source, which is one report's alone: {@code "ukrainian-official-5f2c9a01"}. */
    static String unnamed(String document, LocalActor actor) {
        return slug(actor.name()) + "-" + fingerprint(document + '\n' + actor.key());
    }

    /** The id of one report's share of an actor: {@code "maud-ketteridge-5f2c9a01d3"}. */
    static String apart(String id, String document) {
        return id + "-" + fingerprint(document);
    }

    static String slug(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’.]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.isEmpty()) {
            return "actor";
        }
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, LONGEST).replaceAll("-$", "") + "-" + fingerprint(plain);
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
