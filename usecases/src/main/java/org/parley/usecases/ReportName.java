package org.parley.usecases;

import org.parley.model.CodePoints;
import org.parley.model.Range;
import org.parley.model.Reading;
import org.parley.model.StoredDocument;

/** What to call a report that has no title: by its first words, as a person would. */
public final class ReportName {

    private static final int LONGEST = 64; // code points

    private ReportName() {}

    /** Its title; else the words it begins with, in quotation marks; else the name of its file. */
    public static String of(StoredDocument stored) {
        Reading reading = stored.reading();
        String title = reading.title();
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        return reading.sentences().isEmpty()
                ? stored.document().file()
                : "“"
                        + begin(
                                CodePoints.of(stored.document().text()),
                                reading.sentences().getFirst()) + "”";
    }

    private static String begin(CodePoints text, Range sentence) {
        String words = text.slice(sentence).strip().replaceAll("\\s+", " ");
        if (words.codePointCount(0, words.length()) <= LONGEST) {
            return words;
        }
        int end = words.offsetByCodePoints(0, LONGEST);
        int space = words.lastIndexOf(' ', end);
        return words.substring(0, space > end / 2 ? space : end) + " …";
    }
}
