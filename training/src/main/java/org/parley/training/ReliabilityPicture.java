package org.parley.training;

import java.util.List;
import java.util.Locale;
import org.parley.reading.neural.Confidence;

/**
 * Draws how often a reader is right against how sure it says it is, as SVG: one point for each tenth of sureness, larger the
 * more cases it stands for; a calibrated reader's points lie on the diagonal.
 */
final class ReliabilityPicture {

    private static final int SIDE = 280;
    private static final int LEFT = 46;
    private static final int TOP = 20;

    private ReliabilityPicture() {}

    /** @param what the data, for the picture's title: {@code "PolNeAR dev"} */
    static String draw(List<Calibration.Case> cases, Confidence confidence, String what) {
        List<Calibration.Bin> bins = Calibration.bins(cases, confidence);
        StringBuilder svg = new StringBuilder();
        line(svg, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 360" font-family="sans-serif" font-size="11" \
                role="img" aria-labelledby="t">""");
        line(svg, """
                <title id="t">How often the reader is right against how sure it is, %s: expected calibration error %.3f</title>""", what, Calibration.error(bins));
        line(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        for (int tick = 0; tick <= 10; tick += 2) {
            double x = x(tick / 10.0);
            double y = y(tick / 10.0);
            line(
                    svg,
                    """
                    <path d="M%d %.0fH%d M%.0f %dV%d" stroke="#ddd"/><text x="%.0f" y="%d" text-anchor="middle">%.1f</text>\
                    <text x="%d" y="%.0f" text-anchor="end">%.1f</text>""",
                    LEFT,
                    y,
                    LEFT + SIDE,
                    x,
                    TOP + SIDE,
                    TOP,
                    x,
                    TOP + SIDE + 15,
                    tick / 10.0,
                    LEFT - 6,
                    y + 4,
                    tick / 10.0);
        }
        line(
                svg,
                "<path d=\"M%d %dL%d %d\" stroke=\"#888\" stroke-dasharray=\"4 3\"/>",
                LEFT,
                TOP + SIDE,
                LEFT + SIDE,
                TOP);
        for (Calibration.Bin bin : bins) {
            line(
                    svg,
                    """
                    <circle cx="%.1f" cy="%.1f" r="%.1f" fill="#1f5fa8" fill-opacity=".75">\
                    <title>sure %.2f, right %.2f, %d cases</title></circle>""",
                    x(bin.sure()),
                    y(bin.right()),
                    2 + 0.29 * Math.sqrt(bin.cases()),
                    bin.sure(),
                    bin.right(),
                    bin.cases());
        }
        line(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">how sure it says it is</text>",
                LEFT + SIDE / 2,
                TOP + SIDE + 34);
        line(
                svg,
                "<text transform=\"translate(12 %d) rotate(-90)\" text-anchor=\"middle\">how often it is right</text>",
                TOP + SIDE / 2);
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static double x(double share) {
        return LEFT + SIDE * share;
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }
}
