package org.parley.reading.voices;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The letters that a report says stand for a name: "the Harbour Council of Norway (HCN)". Found where the letters in brackets
 * are those that the capitalised words right before begin with, in order.
 */
final class Acronyms {

    private static final int LONGEST = 12;

    private final Tokens tokens;
    /** Where the name begins and ends, by its letters. */
    private final Map<String, Stretch> names = new HashMap<>();

    Acronyms(Tokens tokens) {
        this.tokens = tokens;
        for (int open = 2; open + 2 < tokens.size(); open++) {
            if (tokens.is(open, "(") && tokens.is(open + 2, ")") && isAcronym(open + 1)) {
                String letters = letters(tokens.word(open + 1));
                Stretch name = name(open, letters);
                if (name != null) {
                    names.putIfAbsent(letters, name);
                }
            }
        }
    }

    /** The name that this token stands for; null where the report does not say. */
    @Nullable Stretch of(int token) {
        return names.isEmpty() || !isAcronym(token) ? null : names.get(letters(tokens.word(token)));
    }

    private boolean isAcronym(int token) {
        String word = letters(tokens.word(token));
        return word.length() >= 2
                && word.length() <= 8
                && word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                && Character.isUpperCase(word.charAt(0));
    }

    private static String letters(String word) {
        return word.replace(".", "").toUpperCase(Locale.ROOT).equals(word.replace(".", ""))
                ? word.replace(".", "")
                : "";
    }

    /** The words right before the bracket whose first letters these are; "of", "the" and the like may stand between. */
    private @Nullable Stretch name(int open, String letters) {
        int letter = letters.length() - 1;
        int first = open;
        for (int at = open - 1; at >= Math.max(0, open - LONGEST) && letter >= 0; at--) {
            if (!tokens.isWord(at)) {
                return null;
            }
            char begins = Character.toUpperCase(tokens.word(at).charAt(0));
            if (begins == letters.charAt(letter) && tokens.isCapital(at)) {
                letter--;
                first = at;
            } else if (!isLink(at)) {
                return null;
            }
        }
        return letter < 0 ? new Stretch(first, open) : null;
    }

    private boolean isLink(int token) {
        Tag tag = tokens.tag(token);
        return tag == Tag.IN || tag == Tag.DT || tag == Tag.CC || tag == Tag.POS;
    }
}
