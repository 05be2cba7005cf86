package org.parley.training;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts into which the training articles are cut by their number.
 *
 * @param number from 1
 * @param of     how many parts there are
 */
record Fold(int number, int of) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

    Fold {
        if (of < 2) {
            throw new IllegalArgumentException("a fold is one of at least 2, not of " + of);
        }
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("a fold of " + of + " has a number from 1 to " + of + ", not " + number);
        }
    }

    /** As {@link #toString} writes it: {@code 2/5}. */
    static Fold parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a fold is written as 2/5, not as " + written);
        }
        return new Fold(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The fold that an article belongs to, by its number from 0 among those to train on. */
    static Fold ofArticle(int article, int folds) {
        return new Fold(article % folds + 1, folds);
    }

    boolean holds(int article) {
        return article % of == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
