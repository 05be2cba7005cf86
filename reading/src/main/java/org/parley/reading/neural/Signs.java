package org.parley.reading.neural;

/**
 * What speaks for a found attribution, each as a logit: 0 is even odds.
 *
 * @param cue     of the linker, that the cue is one
 * @param tag     of the tagger, that just these words are a cue
 * @param content that the content's words are right: its expected overlap with the truth
 * @param source  the same of the source; where none was found, that there is none
 * @param named   1 where a source was found, else 0; no logit
 */
public record Signs(double cue, double tag, double content, double source, double named) {

    private static final double LIMIT = 6;

    /** The logit of a chance, kept within ±6. */
    static double logit(double chance) {
        double within = Math.clamp(chance, 1e-9, 1 - 1e-9);
        return Math.clamp(Math.log(within / (1 - within)), -LIMIT, LIMIT);
    }

    /** In a fixed order, led by a constant 1: what {@link Confidence} weighs. */
    public double[] toArray() {
        return new double[] {1, Math.clamp(cue, -LIMIT, LIMIT), tag, content, source, named};
    }
}
