package org.parley.dossier.readings;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text as the database can hold it and search it. Databases end a text at the character U+0000, so another of the same
 * length stands in for it, one that the text itself does not use; offsets stay as they are.
 *
 * @param nulStandIn null for nearly every text, which has no such character
 */
public record Body(@Nullable String nulStandIn, String stored) {

    public static Body of(String text) {
        if (text.indexOf('\0') < 0) {
            return new Body(null, text);
        }
        return IntStream.concat(IntStream.rangeClosed(0x2400, 0x2426), IntStream.rangeClosed(0x2500, 0x25FF))
                .filter(free -> text.indexOf(free) < 0) // the picture of U+0000 first; none of these is part of a word
                .mapToObj(free -> new Body(Character.toString(free), text.replace('\0', (char) free)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a text that holds U+0000 and every character that could stand in for it"));
    }

    /** As the document has it. */
    public String text() {
        return nulStandIn == null ? stored : stored.replace(nulStandIn, "\0");
    }
}
