package org.parley.formats.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is printed on page after page: heads, feet, page numbers. */
final class RunningHeads {

    /** How many lines at each end of a page can be heads or feet. */
    private static final int EDGE = 3;

    private static final double SHARE = 0.3;

    private static final Pattern NUMBER = Pattern.compile(
            "[-–—|\\s]*(?:(?:page|seite|p\\.|pág\\.|стр\\.)\\s*)?(?:\\d{1,4}|[ivxlc]{1,6})(?:\\s*(?:/|of|von|de|sur|из)\\s*\\d{1,4})?[-–—|\\s]*",
            Pattern.CASE_INSENSITIVE);

    private RunningHeads() {}

    /** @param pages the lines of each page */
    static Set<PdfLine> of(List<List<PdfLine>> pages) {
        List<List<PdfLine>> sorted = pages.stream()
                .map(page -> page.stream()
                        .sorted(Comparator.comparing(PdfLine::base))
                        .toList())
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        for (List<PdfLine> page : sorted) {
            edges(page).stream().map(RunningHeads::shape).distinct().forEach(it -> counts.merge(it, 1, Integer::sum));
        }
        int enough = Math.max(2, (int) Math.ceil(SHARE * pages.size()));
        Set<PdfLine> found = new HashSet<>();
        for (List<PdfLine> page : sorted) {
            if (page.size() > 1) {
                takeWhileRunning(page, counts, enough, found);
                takeWhileRunning(page.reversed(), counts, enough, found);
            }
        }
        return found;
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        int upper = Math.min(EDGE, page.size());
        List<PdfLine> edges = new ArrayList<>(page.subList(0, upper));
        edges.addAll(page.subList(Math.max(upper, page.size() - EDGE), page.size()));
        return edges;
    }

    /** From the edge inwards up to the first line that is found on this page only. */
    private static void takeWhileRunning(
            List<PdfLine> fromEdge, Map<String, Integer> counts, int enough, Set<PdfLine> found) {
        for (int i = 0; i < Math.min(EDGE, fromEdge.size()); i++) {
            PdfLine line = fromEdge.get(i);
            boolean number = NUMBER.matcher(line.text()).matches();
            if (!number && counts.getOrDefault(shape(line), 0) < enough) {
                return;
            }
            found.add(line);
        }
    }

    /** The text without numbers, and the height it stands at. */
    private static String shape(PdfLine line) {
        return Math.round(line.base() / 6) + " " + line.text().replaceAll("\\d+", "0");
    }
}
