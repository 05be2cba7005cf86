package org.parley.dossier.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Document;
import org.parley.model.Published;
import org.parley.model.Reading;

/** What holds of a document's fields: what a person said, else what the reader found, else what the file says. */
record Shown(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable Published published,
        @Nullable String unread) {

    static Shown of(Document document, Reading reading, List<Correction> corrections) {
        String title = first(reading.title(), document.title());
        String outlet = first(reading.outlet(), document.outlet());
        Published published = reading.published() == null ? document.published() : reading.published();
        for (Correction correction : corrections) {
            switch (correction.value()) {
                case Correction.Title(String said) -> title = said;
                case Correction.Outlet(String said) -> outlet = said;
                case Correction.PublishedOn(Published said) -> published = said;
                case Correction.Restored _ -> {} // the text shows that, not the list
            }
        }
        return new Shown(title, outlet, first(reading.language(), document.language()), published, reading.unread());
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
