package org.parley.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.model.BlockRole;

/** The note on the author at the end of a column: {@code "Ann Lee is a columnist."} */
final class AuthorNote {

    private AuthorNote() {}

    private static final Pattern NOTE =
            Pattern.compile("(?:The (?:author|writer) |\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){1,4},? )(?:[^.]{0,80}, )?"
                    + "(?:is|was|are|works|writes|covers|teaches|reports|serves|contributes|can be)\\b.*");
    private static final Pattern TRADE = Pattern.compile(
            "\\b(?:columnist|staff writer|senior writer|contributing (?:writer|editor)|senior fellow|correspondent|"
                    + "freelance|author of|reached at|follow (?:him|her|them)|on (?:X|Twitter))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Looks at the last paragraphs of running text; a note names who the byline names, or a trade of writing. */
    static void find(Draft draft) {
        List<String> authors = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            if (draft.role(i) == BlockRole.BYLINE) {
                authors.addAll(Byline.authors(draft.at(i).flat()));
            }
        }
        for (int i = draft.size() - 1, seen = 0; i > 0 && seen < 2; i--) {
            if (draft.free(i)) {
                seen++;
                Paragraph p = draft.at(i);
                boolean own = authors.stream().anyMatch(author -> p.flat().startsWith(author));
                boolean trade = p.words() <= 45
                        && TRADE.matcher(p.flat()).find()
                        && !p.flat().contains("said");
                if (p.words() > 60 || !NOTE.matcher(p.flat()).matches() || !(own || trade)) {
                    break;
                }
                draft.set(i, BlockRole.BOILERPLATE, "a note on the author");
            }
        }
    }
}
