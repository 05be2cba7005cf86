package org.parley.training;

import java.util.SplittableRandom;

/**
 * Articles as rough as real reports, every place as before: characters are changed, never added or removed. Each kind
 * of roughness befalls one article in three: quotation marks straight, some turned round, half or all gone; paragraphs
 * run together; capitals lost.
 */
final class RoughText {

    private static final int ONE_IN = 3;

    private RoughText() {}

    /** The same article and seed give the same text. */
    static GoldArticle roughen(GoldArticle article, long seed) {
        SplittableRandom random =
                new SplittableRandom(seed * 31 + article.name().hashCode());
        boolean straight = random.nextInt(ONE_IN) == 0;
        boolean turned = random.nextInt(ONE_IN) == 0;
        int gone = random.nextInt(ONE_IN) == 0 ? 1 + random.nextInt(2) : 0; // one in two, or all
        boolean flat = random.nextInt(ONE_IN) == 0;
        boolean small = random.nextInt(ONE_IN) == 0;
        int[] points = article.text().codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '“' || points[i] == '”' || points[i] == '"') {
                boolean lost = gone == 2 || gone == 1 && random.nextBoolean();
                boolean wrong = turned && points[i] != '"' && random.nextInt(ONE_IN) == 0;
                points[i] = lost ? ' ' : straight ? '"' : wrong ? (points[i] == '“' ? '”' : '“') : points[i];
            } else if (flat && points[i] == '\n') {
                points[i] = ' ';
            } else if (small) {
                points[i] = Character.toLowerCase(points[i]);
            }
        }
        return new GoldArticle(
                article.name(), article.annotator(), new String(points, 0, points.length), article.attributions());
    }
}
