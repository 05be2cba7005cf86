package org.parley.reading.voices;

import java.util.HashMap;
import java.util.Map;

/**
 * What the forms of a word have in common: {@code warns, warned, warning → warn}, {@code denies, denied → deni}. Not
 * always a word, only the same for all forms.
 */
final class Stems {

    private final Map<String, String> irregular = new HashMap<>();

    Stems() {
        for (String line : Resources.lines("irregular-verbs.tsv")) {
            int tab = line.indexOf('\t');
            irregular.put(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    /** Whether the word is a form of a verb that no rule makes: "told", "wrote". */
    boolean isIrregular(String word) {
        return irregular.containsKey(word);
    }

    String of(String word) {
        String known = irregular.get(word);
        return regular(known == null ? word : known);
    }

    private static String regular(String word) {
        int length = word.length();
        String stem = word;
        if (length > 4 && word.endsWith("ies") || length > 4 && word.endsWith("ied")) {
            stem = word.substring(0, length - 2);
        } else if (length > 5 && word.endsWith("ing")) {
            stem = undouble(word.substring(0, length - 3));
        } else if (length > 4 && word.endsWith("ed")) {
            stem = undouble(word.substring(0, length - 2));
        } else if (length > 4
                && (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes"))) {
            stem = word.substring(0, length - 2);
        } else if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            stem = word.substring(0, length - 1);
        }
        if (stem.length() > 2 && stem.endsWith("y") && "aeiou".indexOf(stem.charAt(stem.length() - 2)) < 0) {
            return stem.substring(0, stem.length() - 1) + "i";
        }
        return stem.length() > 3 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String undouble(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}
