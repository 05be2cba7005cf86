package org.parley.dossier.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person typed into the search box: words, "phrases in quotation marks" of any kind, and beginnings of words as
 * {@code negotiat*}. All of them must occur. Nothing else has a meaning, so nothing typed is ever wrong: AND is a word,
 * a hyphen or a bracket is only a gap between words.
 *
 * @param terms empty where nothing with a letter or digit was typed
 */
public record SearchTerms(List<Term> terms) {

    /** More would be no search, and strains the index. */
    public static final int MOST = 100;

    private static final String OPENING = "\"“”„‟«»";

    /**
     * Words that follow each other.
     *
     * @param beginning whether the last word may go on
     */
    public record Term(String words, boolean beginning) {}

    public SearchTerms {
        terms = List.copyOf(terms);
        if (terms.size() > MOST) {
            throw new IllegalArgumentException(
                    "a search takes up to " + MOST + " words or phrases, not " + terms.size());
        }
    }

    public static SearchTerms parse(String typed) {
        List<Term> terms = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        boolean phrase = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                boolean star = phrase && i + 1 < typed.length() && typed.charAt(i + 1) == '*';
                add(terms, words, star);
                phrase = !phrase;
            } else if (!phrase && Character.isWhitespace(c)) {
                add(terms, words, false);
            } else {
                words.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        add(terms, words, false);
        return new SearchTerms(terms);
    }

    private static void add(List<Term> terms, StringBuilder words, boolean beginning) {
        String text = words.toString().strip();
        words.setLength(0);
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            terms.add(new Term(text, beginning || text.endsWith("*")));
        }
    }
}
