package org.parley.reading.duplicates;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Block;
import org.parley.model.CodePoints;

/**
 * The names and numbers of a report as a set of hashes: what a translation keeps. A name is a word with a capital that
 * does not begin its sentence, cut to its first four letters, since endings and spellings vary with the language.
 */
final class Names {

    private Names() {}

    /** How many of the smallest hashes are kept (the sketch M(A) of Broder 1997). */
    private static final int KEPT = 48;

    private static final int STEM = 4;
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}\\p{L}{2,}+|(?<![\\p{L}\\d.,])\\d[\\d.,]*\\d(?!\\p{L})");

    static int[] sample(CodePoints text, java.util.List<Block> blocks) {
        Set<Integer> hashes = new TreeSet<>();
        for (Block block : blocks) {
            if (block.role().tells()) {
                Matcher name = NAME.matcher(text.text())
                        .region(
                                text.charIndex(block.range().begin()),
                                text.charIndex(block.range().end()))
                        .useTransparentBounds(true);
                while (name.find()) {
                    if (!begins(text.text(), name.start())) {
                        hashes.add(hash(name.group()));
                    }
                }
            }
        }
        return hashes.stream().limit(KEPT).mapToInt(Integer::intValue).toArray();
    }

    /** Whether the word at {@code at} begins a sentence or a block, so that its capital says nothing. */
    private static boolean begins(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        char c = before < 0 ? '.' : text.charAt(before);
        return !(Character.isLetterOrDigit(c) || c == ',' || c == ';' || c == ')' || c == '-' || c == '(');
    }

    private static int hash(String name) {
        String plain = Character.isDigit(name.charAt(0))
                ? name.replaceAll("[.,]", "")
                : name.substring(0, Math.min(STEM, name.length())).toLowerCase(java.util.Locale.ROOT);
        return (int) Shingles.mix(plain.hashCode());
    }

    /** Jaccard's index, estimated from the smallest hashes of the union. */
    static double alike(int[] a, int[] b) {
        int seen = 0;
        int both = 0;
        for (int i = 0, j = 0; (i < a.length || j < b.length) && seen < KEPT; seen++) {
            int order = i == a.length ? 1 : j == b.length ? -1 : Integer.compare(a[i], b[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return seen == 0 ? 0 : (double) both / seen;
    }
}
