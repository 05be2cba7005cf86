package org.parley.reading.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.parley.reading.structure.dating.PublishedDate;

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
        String language = Languages.of(told(text, found.blocks()), document.language());
        String unread = unread(document.text(), language);
        List<Range> sentences = unread == null ? sentences(text, found.blocks()) : List.of();
        Published published = document.published();
        if (published == null) {
            published = unread == null || language == null
                    ? PublishedDate.find(text, found.blocks(), sentences, notAfter)
                    : PublishedDate.findForeign(text, found.blocks(), language, notAfter);
        }
        String outlet = document.outlet() != null ? document.outlet() : outlet(text, found.blocks());
        return new Structure(
                text,
                document.title() != null ? document.title() : headline(text, found.blocks()),
                outlet,
                document.authors().isEmpty() ? authors(text, found.blocks()) : document.authors(),
                language,
                unread,
                published,
                ProvenanceReader.of(text, found.blocks(), published, outlet),
                found.blocks(),
                found.dropped(),
                sentences);
    }

    /** The same report with the day that a person gave, which wins over all else. */
    public Structure published(LocalDate day) {
        Published given = Published.on(day, Published.Basis.GIVEN, "given by a person", 1);
        return new Structure(
                text, title, outlet, authors, language, unread, given, provenance, blocks, dropped, sentences);
    }

    private static String told(CodePoints text, List<Block> blocks) {
        StringBuilder told = new StringBuilder();
        for (Block block : blocks) {
            if (block.role().tells()) {
                told.append(text.slice(block.range())).append('\n');
            }
        }
        return told.isEmpty() ? text.text() : told.toString();
    }

    private static @Nullable String unread(String text, @Nullable String language) {
        if (text.isBlank()) {
            return "The report has no text to read. It is stored.";
        }
        if (language == null || language.equals("en") || language.startsWith("en-") || language.startsWith("en_")) {
            return null;
        }
        return "The report is in " + Languages.name(language)
                + "; this reader reads English only. It is stored and can be searched.";
    }

    private static List<Range> sentences(CodePoints text, List<Block> blocks) {
        List<Range> sentences = new ArrayList<>();
        for (Block block : blocks) {
            if (block.role().tells()) {
                sentences.addAll(SentenceSplitter.english().split(text, words(text, block.range())));
            }
        }
        return sentences;
    }

    /** A block without the marks of Markdown at its begin. */
    private static Range words(CodePoints text, Range block) {
        Matcher marks = MARKS.matcher(text.slice(block));
        return marks.lookingAt() && marks.end() < block.length()
                ? new Range(block.begin() + marks.end(), block.end())
                : block;
    }

    private static final Pattern MARKS = Pattern.compile("(?:#{1,6}|>)\\s+");

    private static @Nullable String headline(CodePoints text, List<Block> blocks) {
        for (Block block : blocks) {
            if (block.role() == BlockRole.HEADLINE) {
                return text.slice(words(text, block.range())).replaceAll("\\s+", " ");
            }
        }
        return null;
    }

    /** A line of the head that is an outlet's name, or else the one that the byline names beside its author. */
    private static @Nullable String outlet(CodePoints text, List<Block> blocks) {
        String beside = null;
        for (Block block : blocks) {
            if (block.role() == BlockRole.BYLINE) {
                String line = text.slice(block.range()).replaceAll("\\s+", " ");
                if (Outlets.isName(line)) {
                    return line;
                }
                beside = beside != null ? beside : Byline.outlet(line);
            }
        }
        return beside;
    }

    /** Whom the bylines among these blocks name, in order; outlets left out. */
    public static List<String> authors(CodePoints text, List<Block> blocks) {
        List<String> authors = new ArrayList<>();
        for (Block block : blocks) {
            if (block.role() == BlockRole.BYLINE) {
                Byline.authors(text.slice(block.range()).replaceAll("\\s+", " ")).stream()
                        .filter(author -> !authors.contains(author))
                        .forEach(authors::add);
            }
        }
        return authors;
    }

    /** What a voice reader listens to. */
    public Report report() {
        return new Report(text, blocks, sentences);
    }
}
