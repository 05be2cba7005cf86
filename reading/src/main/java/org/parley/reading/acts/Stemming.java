package org.parley.reading.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** Words cut down to their stems (Porter 1980), lower case, negations that hang on a verb as words of their own. */
final class Stemming {

    private static final Pattern WORD =
            Pattern.compile("\\p{L}+?(?=n't\\b)|n't\\b|\\p{L}+(?:-\\p{L}+)*|'(?:ll|d|s|m|re|ve)\\b|\\p{Nd}+|[?!:]");

    private Stemming() {}

    /** @param stemmer of the calling thread alone: it keeps what it works on */
    static List<String> stems(String text, PorterStemmer stemmer) {
        List<String> stems = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (word.find()) {
            String found = word.group();
            if (Character.isDigit(found.charAt(0))) {
                stems.add("0");
            } else {
                stems.add(Character.isLetter(found.charAt(0)) && found.length() > 2 ? stemmer.stem(found) : found);
            }
        }
        return stems;
    }
}
