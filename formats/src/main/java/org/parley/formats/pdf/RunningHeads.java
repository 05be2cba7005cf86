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
        Set<PdfLine> found = new HashSet<>();
        Map<String, List<PdfLine>> repeated = new HashMap<>();
        for (List<PdfLine> page : pages) {
            List<PdfLine> byBase =
                    page.stream().sorted(Comparator.comparing(PdfLine::base)).toList();
            Set<String> onThisPage = new HashSet<>();
            for (int i = 0; i < byBase.size(); i++) {
                PdfLine line = byBase.get(i);
                boolean edge = i < EDGE || i >= byBase.size() - EDGE;
                boolean outermost = i == 0 || i == byBase.size() - 1;
                if (outermost
                        && byBase.size() > 1
                        && NUMBER.matcher(line.text()).matches()) {
                    found.add(line);
                } else if (edge && onThisPage.add(shape(line))) {
                    repeated.computeIfAbsent(shape(line), _ -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        int enough = Math.max(2, (int) Math.ceil(SHARE * pages.size()));
        repeated.values().stream().filter(lines -> lines.size() >= enough).forEach(found::addAll);
        return found;
    }

    /** The text without numbers, and the height it stands at. */
    private static String shape(PdfLine line) {
        return Math.round(line.base() / 6) + " " + line.text().replaceAll("\\d+", "0");
    }
}
