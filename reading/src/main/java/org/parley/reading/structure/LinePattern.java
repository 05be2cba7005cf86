package org.parley.reading.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.BlockRole;
import org.parley.reading.structure.lexicon.Lexicon;

/**
 * A kind of line that is known by its wording: "Translated by …", "Read more", "Photo: …".
 *
 * @param mostWords longer paragraphs are not of this kind
 * @param why       why it is no part of the report; empty where it is
 */
record LinePattern(BlockRole role, int mostWords, String why, Pattern pattern) {

    private static final List<LinePattern> ALL = Lexicon.rows(LinePattern.class, "line-patterns.tsv").stream()
            .map(row -> new LinePattern(
                    BlockRole.of(row.get(0)),
                    Integer.parseInt(row.get(1)),
                    row.get(2).equals("-") ? "" : row.get(2),
                    Pattern.compile(row.get(3), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
            .toList();

    /** The first kind that the paragraph is of, or null. */
    static @Nullable LinePattern of(Paragraph paragraph) {
        for (LinePattern kind : ALL) {
            if (paragraph.words() <= kind.mostWords
                    && kind.pattern.matcher(paragraph.flat()).lookingAt()) {
                return kind;
            }
        }
        return null;
    }
}
