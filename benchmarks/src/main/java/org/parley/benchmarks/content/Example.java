package org.parley.benchmarks.content;

import org.parley.formats.html.BlockFeatures;
import org.parley.formats.html.Page;

/**
 * A page to learn from.
 *
 * @param site    whose page it is
 * @param rows    what was measured of each block
 * @param part    which blocks belong to the article
 * @param weights how much each block counts: by its words, so that what is learnt is what is measured, and each page
 *                the same
 */
@SuppressWarnings("ArrayRecordComponent") // numbers on their way to the learner
record Example(String site, float[][] rows, boolean[] part, float[] weights) {

    private static final double MOST_OF_A_PAGE = 0.5;
    private static final double SCALE = 30;
    private static final int FEWEST_WORDS = 30;

    static Example of(String site, Page page, String article, double weight) {
        boolean[] part = GoldLabels.of(page.blocks(), article);
        int[] words = new int[part.length];
        int sum = 0;
        for (int i = 0; i < part.length; i++) {
            words[i] = Shingles.words(page.blocks().get(i).text()).size() + 1;
            sum += part[i] ? words[i] : 0;
        }
        float[] weights = new float[part.length];
        for (int i = 0; i < part.length; i++) {
            double share = (double) words[i] / Math.max(FEWEST_WORDS, sum);
            weights[i] = (float) (weight * SCALE * Math.min(MOST_OF_A_PAGE, share));
        }
        return new Example(site, BlockFeatures.of(page), part, weights);
    }
}
