package org.parley.usecases.read;

/** Counts words: runs of anything but white space. */
final class Words {

    private Words() {}

    static long count(String text) {
        long words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }
}
