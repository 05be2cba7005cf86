package org.parley.formats;

import java.util.Map;
import org.parley.formats.archive.ZipParts;
import org.parley.formats.content.Unreadable;

/** Formats that are ZIP archives inside and are not read. */
final class Office {

    /** A file that only this format has, and what the format is. */
    private static final Map<String, String> MARKS = Map.of(
            "xl/workbook.xml", "a spreadsheet",
            "ppt/presentation.xml", "a slide show",
            "META-INF/container.xml", "an e-book",
            "META-INF/manifest.xml", "an OpenDocument file",
            "META-INF/MANIFEST.MF", "a program",
            "AndroidManifest.xml", "a program");

    private Office() {}

    static void refuse(ZipParts parts) throws Unreadable {
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            if (parts.holds(mark.getKey())) {
                throw new Unreadable(
                        "It is " + mark.getValue() + ", which is not read.",
                        "Save it as text, HTML, PDF or DOCX and read that.");
            }
        }
    }
}
