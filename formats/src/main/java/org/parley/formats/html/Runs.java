package org.parley.formats.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Runs of consecutive words, to tell how much two texts share. */
final class Runs {

    private Runs() {}

    static Set<String> of(String text, int length) {
        return new HashSet<>(list(text, length));
    }

    /** Runs in order; a text of fewer words than a run has is one run. */
    private static List<String> list(String text, int length) {
        List<String> words = words(text);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(length == 1 ? words.get(i) : String.join(" ", words.subList(i, i + length)));
        }
        return runs;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
        return words;
    }

    /** Share of the text's runs that are among {@code known}; texts shorter than a run share nothing. */
    static double shareIn(String text, Set<String> known, int length) {
        if (known.isEmpty()) {
            return 0;
        }
        List<String> runs = list(text, length);
        if (runs.isEmpty()) {
            return 0;
        }
        long hits = runs.stream().filter(known::contains).count();
        return (double) hits / runs.size();
    }

    /** Jaccard's measure: what is in both by what is in either. */
    static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }
}
