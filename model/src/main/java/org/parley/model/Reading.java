package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in one document. All offsets count in {@link Document#text()}.
 *
 * @param reader    name and version of the reader, such as {@code "rules-1"}
 * @param title     from metadata or the text
 * @param language  BCP 47 code, detected or told
 * @param unread    why it was stored but not read ("the report is in French, which this reader does not read"), or null
 * @param blocks    in order, not overlapping; together they hold every non-blank character of the text
 * @param dropped   what is not part of the report, with the reason
 * @param sentences of the blocks that {@linkplain BlockRole#tells() tell}, in order
 */
public record Reading(
        String reader,
        @Nullable String title,
        @Nullable String outlet,
        List<String> authors,
        @Nullable String language,
        @Nullable String unread,
        @Nullable Published published,
        Provenance provenance,
        List<Block> blocks,
        List<Dropped> dropped,
        List<Range> sentences,
        List<Mention> mentions,
        List<LocalActor> actors,
        List<Attribution> attributions) {

    public Reading {
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        dropped = List.copyOf(dropped);
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        actors = List.copyOf(actors);
        attributions = List.copyOf(attributions);
    }
}
