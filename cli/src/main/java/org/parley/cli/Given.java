package org.parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a person typed, and how names are shown to them. */
final class Given {

    private Given() {}

    /** A required option, which picocli has made sure is there. */
    static Path path(@Nullable Path required) {
        if (required == null) {
            throw new IllegalStateException("a required path is missing");
        }
        return required;
    }

    /** A name on one line: control characters, which could move a terminal's cursor, as {@code ?}. */
    static String shown(String name) {
        return name.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }
}
