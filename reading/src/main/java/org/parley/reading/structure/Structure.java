package org.parley.reading.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Document;
import org.parley.model.Dropped;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.model.Range;
import org.parley.reading.Report;

/**
 * A report's outer shape: everything of a {@link org.parley.model.Reading} but its voices.
 *
 * <p>{@code Structure.of(document)} is pure and may be called by many threads at once.
 *
 * @param unread    a sentence that says why the report is stored but not read, or null
 * @param blocks    in order, not overlapping; together they hold every character that is not white space
 * @param sentences of the blocks that tell, in order; none where the report is unread
 */
public record Structure(
        CodePoints text,
        @Nullable String title,
        @Nullable String outlet,
        List<String> authors,
        @Nullable String language,
        @Nullable String unread,
        @Nullable Published published,
        Provenance provenance,
        List<Block> blocks,
        List<Dropped> dropped,
        List<Range> sentences) {

    public Structure {
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        dropped = List.copyOf(dropped);
        sentences = List.copyOf(sentences);
    }

    /** The structure of a report that may be of any age. */
    public static Structure of(Document document) {
        return of(document, LocalDate.MAX);
    }

    /**
     * The structure of a report.
     *
     * @param notAfter no published date is inferred after this day: the day on which the report was in hand
     */
    public static Structure of(Document document, LocalDate notAfter) {
        CodePoints text = CodePoints.of(document.text());
        BlockFinder.Found found = BlockFinder.find(document, text);
        List<Range> sentences = new ArrayList<>();
        for (Block block : found.blocks()) {
            if (block.role().tells()) {
                sentences.addAll(SentenceSplitter.english().split(text, block.range()));
            }
        }
        String title = document.title();
        List<String> authors = new ArrayList<>(document.authors());
        for (Block block : found.blocks()) {
            if (block.role() == BlockRole.HEADLINE && title == null) {
                title = text.slice(block.range()).replaceAll("\\s+", " ");
            }
            if (block.role() == BlockRole.BYLINE && document.authors().isEmpty()) {
                authors.addAll(Byline.authors(text.slice(block.range())));
            }
        }
        return new Structure(
                text,
                title,
                document.outlet(),
                authors,
                document.language(),
                null,
                document.published(),
                Provenance.UNKNOWN,
                found.blocks(),
                found.dropped(),
                sentences);
    }

    /** What a voice reader listens to. */
    public Report report() {
        return new Report(text, blocks, sentences);
    }
}
