package org.parley.dossier.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.parley.model.Coder;
import org.parley.model.Published;

/**
 * What a person said a field of a document is. It is kept apart from what files and readers say, wins over both, and
 * stays when the document is read again.
 */
public record Correction(String document, Value value, Coder.Person corrector, Instant at) {

    /** What can be corrected. */
    public enum Field {
        TITLE,
        OUTLET,
        PUBLISHED,
        /** What of the text belongs to the report although its reader left it out. */
        RESTORED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field's right value. */
    public sealed interface Value {

        Field field();
    }

    public record Title(String title) implements Value {
        public Title {
            if (title.isBlank()) {
                throw new IllegalArgumentException("a title must not be blank");
            }
        }

        @Override
        public Field field() {
            return Field.TITLE;
        }
    }

    public record Outlet(String outlet) implements Value {
        public Outlet {
            if (outlet.isBlank()) {
                throw new IllegalArgumentException("an outlet must not be blank");
            }
        }

        @Override
        public Field field() {
            return Field.OUTLET;
        }
    }

    public record PublishedOn(Published published) implements Value {
        @Override
        public Field field() {
            return Field.PUBLISHED;
        }
    }

    /**
     * Stretches that are part of the report although its reader left them out.
     *
     * @param stretches their very words, so that they are found again in a later version of the file
     */
    public record Restored(List<String> stretches) implements Value {
        public Restored {
            stretches = List.copyOf(stretches);
        }

        @Override
        public Field field() {
            return Field.RESTORED;
        }
    }
}
