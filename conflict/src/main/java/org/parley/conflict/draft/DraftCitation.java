package org.parley.conflict.draft;

import org.jspecify.annotations.Nullable;
import org.parley.conflict.Citation;

/** What a part rests on, as typed; the components are those of {@link Citation}. */
public record DraftCitation(
        String file,
        String quote,
        @Nullable String speaker,
        @Nullable String outlet,
        @Nullable String date,
        @Nullable String attribution,
        boolean counter) {

    static DraftCitation of(Citation citation) {
        return new DraftCitation(
                citation.file(),
                citation.quote(),
                citation.speaker(),
                citation.outlet(),
                citation.date(),
                citation.attribution(),
                citation.counter());
    }
}
