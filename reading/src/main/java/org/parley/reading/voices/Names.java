package org.parley.reading.voices;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Brings spellings of one name together: accents, case, transliterations of one Cyrillic ending (Zelensky, Zelenskyy,
 * Zelenskiy) and a list of what translations write (Poutine). Never joins different names: whole words only.
 */
final class Names {

    private final Map<String, String> variants = new HashMap<>();

    Names() {
        for (String line : Resources.lines("name-variants.tsv")) {
            int tab = line.indexOf('\t');
            variants.put(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    /** The name in one spelling, lower case, words parted by one blank. */
    String fold(String name) {
        StringBuilder folded = new StringBuilder();
        for (String word : plain(name).split("[\\s\\u00a0]+")) {
            if (!word.isEmpty()) {
                folded.append(folded.isEmpty() ? "" : " ").append(word(word));
            }
        }
        return folded.toString();
    }

    private String word(String word) {
        String known = variants.get(word);
        return ending(known == null ? word : known);
    }

    private static String ending(String word) {
        for (String ending : new String[] {"iyy", "yy", "iy", "yj", "ij", "ii", "yi"}) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length()) + "y";
            }
        }
        boolean cyrillic = word.length() > 4
                && (word.endsWith("ski")
                        || word.endsWith("tri")
                        || word.endsWith("rgei")
                        || word.endsWith("drei")
                        || word.endsWith("xei"));
        return cyrillic ? word.substring(0, word.length() - 1) + "y" : word;
    }

    /** Lower case, without accents and marks, letters that have no plain form spelled out. */
    static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(c -> c < 128);
        if (!ascii) {
            lower = Normalizer.normalize(lower, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .replace("ł", "l")
                    .replace("ø", "o")
                    .replace("ß", "ss")
                    .replace("æ", "ae")
                    .replace("œ", "oe")
                    .replace("đ", "d")
                    .replace("ð", "d")
                    .replace("þ", "th")
                    .replace("ı", "i")
                    .replace("’", "")
                    .replace("‘", "")
                    .replace("‑", "-");
        }
        return lower.replace("'", "").replace(".", "");
    }

    /** Whether two long names differ by one letter in one place: one of them may be misspelt. */
    static boolean areAlike(String one, String other) {
        if (one.length() != other.length() || one.length() < 10) {
            return false;
        }
        int differ = 0;
        for (int i = 0; i < one.length(); i++) {
            differ += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differ == 1;
    }
}
