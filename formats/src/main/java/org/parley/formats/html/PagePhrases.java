package org.parley.formats.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        for (String line : lines()) {
            String[] columns = line.split("\t", -1);
            for (String phrase : columns[1].split("\\|", -1)) {
                PHRASES.add(Phrase.of(categories.size(), phrase));
            }
            categories.add(columns[0]);
        }
        CATEGORIES = List.copyOf(categories);
    }

    private PagePhrases() {}

    private static List<String> lines() {
        try (InputStream in = PagePhrases.class.getResourceAsStream("page-phrases.tsv")) {
            if (in == null) {
                throw new IllegalStateException("page-phrases.tsv is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
