package org.parley.reading.acts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/** Words and phrases that carry or shape an act, by kind. Found by stem, the longest phrase first. */
final class ActWords {

    private static final int LONGEST = 4;

    private final Map<String, Set<String>> kinds = new HashMap<>();

    /** Stems {@code from} to {@code to} (exclusive) carry or shape an act in these ways. */
    record Hit(int from, int to, Set<String> kinds) {}

    private ActWords() {}

    static ActWords load() {
        try (InputStream in = ActWords.class.getResourceAsStream("act-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource act-words.tsv");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of kind, tab, words and phrases with commas between; lines that begin with {@code #} are passed over. */
    static ActWords parse(String text) {
        ActWords words = new ActWords();
        PorterStemmer stemmer = new PorterStemmer();
        for (String line : text.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new IllegalArgumentException("a line of act words needs a kind, a tab and words: " + line);
            }
            for (String phrase : line.substring(tab + 1).split(",")) {
                List<String> stems = Stemming.stems(phrase, stemmer);
                if (stems.isEmpty() || stems.size() > LONGEST) {
                    throw new IllegalArgumentException(
                            "act words are phrases of one to four words, not '" + phrase + "'");
                }
                words.kinds
                        .computeIfAbsent(String.join(" ", stems), _ -> new LinkedHashSet<>())
                        .add(line.substring(0, tab));
            }
        }
        return words;
    }

    /** In order of place; none overlaps another. Cost: linear. */
    List<Hit> find(List<String> stems) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < stems.size(); ) {
            int to = at + 1;
            for (int length = Math.min(LONGEST, stems.size() - at); length > 0; length--) {
                Set<String> found = kinds.get(String.join(" ", stems.subList(at, at + length)));
                if (found != null) {
                    to = at + length;
                    hits.add(new Hit(at, to, found));
                    break;
                }
            }
            at = to;
        }
        return hits;
    }
}
