package org.parley.formats.html;

/**
 * What is counted once for each block and looked at from several sides.
 *
 * @param inArticle share of its runs of three words that occur in the article text that the metadata gives; -1 if
 *                  they give none
 * @param make      the tags and class names of the three innermost elements
 */
record BlockMeasures(
        int letters, int words, int sentenceEnds, boolean endsSentence, double linked, double inArticle, String make) {

    /** Shorter blocks may be anything. */
    private static final int LONG = 60;

    /** Long, and not made of links. */
    boolean isParagraph() {
        return letters >= LONG && linked < 0.5;
    }
}
