package org.parley.conflict.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name somebody may have meant. */
public final class NearName {
    private NearName() {}

    /** The nearest of the known names, if no more than a third of the letters differ. */
    public static Optional<String> to(String wanted, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(name -> name))
                .filter(name -> 3 * distance(wanted, name) <= Math.max(wanted.length(), name.length()));
    }

    /** {@code Maybe you mean "x".}, or what is known. */
    public static String hint(String wanted, Collection<String> known) {
        return to(wanted, known)
                .map(name -> "Maybe you mean \"" + name + "\".")
                .orElseGet(() -> known.isEmpty()
                        ? "None are known here."
                        : "Known are: "
                                + String.join(", ", known.stream().limit(12).toList())
                                + (known.size() > 12 ? ", …." : "."));
    }

    /** Letters to add, drop or change (Levenshtein), without regard to case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
