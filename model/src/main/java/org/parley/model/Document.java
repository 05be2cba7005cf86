package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as it came, before anybody read it: what its file says, and nothing inferred.
 *
 * @param file      name to show, with the folder it was found in: {@code "week1/wire.html"}; parts of an archive as
 *                  {@code "all.zip!/wire.html"}
 * @param sha256    of the original bytes, in lower-case hex
 * @param mediaType such as {@code "text/html"}
 * @param text      the text that every offset counts in: for plain text the decoded file as it stands, otherwise the
 *                  text as extracted
 * @param published from the file's metadata only
 * @param language  BCP 47 code, from the file's metadata only
 * @param address   canonical web address
 * @param layout    what the format itself shows of the text's structure, in order; empty for plain text
 * @param notices   what a person should know of how it was decoded, one sentence each: encoding, invalid bytes
 */
public record Document(
        String file,
        String sha256,
        String mediaType,
        String text,
        @Nullable String title,
        @Nullable String outlet,
        List<String> authors,
        @Nullable Published published,
        @Nullable String language,
        @Nullable String address,
        List<Block> layout,
        List<String> notices) {

    public Document {
        authors = List.copyOf(authors);
        layout = List.copyOf(layout);
        notices = List.copyOf(notices);
    }

    /** A plain text without any metadata; what most tests start from. */
    public static Document plain(String file, String sha256, String text) {
        return new Document(
                file, sha256, "text/plain", text, null, null, List.of(), null, null, null, List.of(), List.of());
    }

    /** The file's name without folders, archive and ending: the name that tables of attributions use. */
    public String stem() {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
