package org.parley.conflict.uncertainty;

/** An interval for a probability, both ends in [0,1]. */
public record Interval(double low, double high) {
    private static final double Z = 1.959963984540054; // 95 %

    /**
     * Wilson's score interval at 95 %: the probabilities that a count would not be surprising under
     * (E. B. Wilson, JASA 22, 1927). Unlike the usual one it stays inside [0,1] and has a width where the count is
     * none or all.
     */
    public static Interval wilson(int count, int of) {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no share");
        }
        double n = of;
        double p = count / n;
        double centre = p + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new Interval(count == 0 ? 0 : (centre - spread) / scale, count == of ? 1 : (centre + spread) / scale);
    }
}
