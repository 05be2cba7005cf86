package org.parley.usecases.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.usecases.brief.Brief.Quote;

/**
 * Finds attributions in which several reports tell the same of one actor.
 *
 * <p>Two attributions to one actor are the same when their content words agree: Jaccard index of at least
 * {@value #SAME}, or nine tenths of the shorter one (five content words or more) found in the longer. Words are folded
 * to their first {@value #STEM} letters, which joins "deploy" and "deployment". Quadratic in the attributions of one
 * actor that share a word, not in the dossier.
 */
final class Corroboration {

    private static final double SAME = 0.5;
    private static final double CONTAINED = 0.9;
    private static final int STEM = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Set<String> LIGHT = Set.of(
            "the", "and", "that", "this", "with", "for", "from", "has", "have", "had", "was", "were", "are", "its",
            "their", "his", "her", "would", "will", "could", "should", "not", "but", "into", "over", "which", "who",
            "been", "being", "they", "them", "than", "then", "also", "any", "all", "more", "about", "after", "before");

    private Corroboration() {}

    /** Groups of two or more quotes of one actor that say the same, in the order of their first quote. */
    static List<List<Quote>> groups(Collection<Quote> quotes) {
        Map<String, List<Quote>> byActor = new LinkedHashMap<>();
        for (Quote quote : quotes) {
            if (quote.actor() != null) {
                byActor.computeIfAbsent(quote.actor(), key -> new ArrayList<>()).add(quote);
            }
        }
        return byActor.values().stream()
                .flatMap(of -> clusters(of).stream())
                .filter(cluster -> cluster.size() > 1)
                .toList();
    }

    private static List<List<Quote>> clusters(List<Quote> quotes) {
        List<Set<String>> words = quotes.stream()
                .map(quote -> words(quote.attribution().content().text()))
                .toList();
        Map<String, List<Integer>> holders = new HashMap<>();
        int[] leader = new int[quotes.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            Set<Integer> rivals = new HashSet<>();
            for (String word : words.get(i)) {
                List<Integer> holding = holders.computeIfAbsent(word, key -> new ArrayList<>());
                rivals.addAll(holding);
                holding.add(i);
            }
            for (int j : rivals) {
                if (same(words.get(i), words.get(j))) {
                    leader[root(leader, i)] = root(leader, j);
                }
            }
        }
        Map<Integer, List<Quote>> clusters = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            clusters.computeIfAbsent(root(leader, i), key -> new ArrayList<>()).add(quotes.get(i));
        }
        return List.copyOf(clusters.values());
    }

    private static int root(int[] leader, int of) {
        int at = of;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    private static boolean same(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        int shorter = Math.min(one.size(), other.size());
        return common >= 2
                && (common >= SAME * (one.size() + other.size() - common)
                        || (shorter >= 5 && common >= CONTAINED * shorter));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .filter(word -> !LIGHT.contains(word))
                .forEach(word -> words.add(word.substring(0, Math.min(STEM, word.length()))));
        return words;
    }
}
