package org.parley.formats.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The size of letters in which most of a document is set. */
final class BodySize {

    private BodySize() {}

    static float of(List<PdfLine> lines) {
        Map<Integer, Integer> letters = new HashMap<>();
        for (PdfLine line : lines) {
            letters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
        }
        return letters.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() / 2f)
                .orElse(10f);
    }
}
