package org.parley.formats.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Phrases that tell what a block is there for. */
final class PagePhrases {

    private record Phrase(int category, String words, boolean atStart, boolean atEnd) {

        static Phrase of(int category, String written) {
            boolean start = written.startsWith("^");
            boolean end = written.endsWith("$");
            return new Phrase(category, written.substring(start ? 1 : 0, written.length() - (end ? 1 : 0)), start, end);
        }

        boolean isIn(String lower) {
            return atStart && atEnd
                    ? lower.equals(words)
                    : atStart ? lower.startsWith(words) : atEnd ? lower.endsWith(words) : lower.contains(words);
        }
    }

    /** Long blocks are text, whatever phrases occur in them. */
    private static final int LONGEST = 400;

    static final List<String> CATEGORIES;

    private static final List<Phrase> PHRASES = new ArrayList<>();

    static {
        List<String> categories = new ArrayList<>();
        CategoryFile.read("page-phrases.tsv").forEach((category, listed) -> {
            for (String phrase : listed.split("\\|", -1)) {
                PHRASES.add(Phrase.of(categories.size(), phrase));
            }
            categories.add(category);
        });
        CATEGORIES = List.copyOf(categories);
    }

    private PagePhrases() {}

    /** One bit for each category of which the block holds a phrase. */
    static int maskOf(String text) {
        if (text.length() > LONGEST) {
            return 0;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int mask = 0;
        for (Phrase phrase : PHRASES) {
            mask |= phrase.isIn(lower) ? 1 << phrase.category : 0;
        }
        return mask;
    }
}
