package org.parley.formats.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of one page in the order that the file gives them, by lines. For one thread. */
final class PageWords extends PDFTextStripper {

    private static final float BOLD = 600;

    private List<PdfWord> line = new ArrayList<>();
    private List<List<PdfWord>> lines = new ArrayList<>();

    PageWords() {
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(true);
    }

    /** @param page counted from 1 */
    List<List<PdfWord>> linesOf(PDDocument document, int page) throws IOException {
        lines = new ArrayList<>();
        line = new ArrayList<>();
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        endLine();
        return lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        String word = text.strip();
        if (word.isEmpty() || positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        float left = Math.min(first.getXDirAdj(), last.getXDirAdj());
        float right = Math.max(first.getXDirAdj() + first.getWidthDirAdj(), last.getXDirAdj() + last.getWidthDirAdj());
        float size = Math.abs(first.getFontSizeInPt());
        line.add(new PdfWord(word, left, right, first.getYDirAdj(), size, isBold(first.getFont())));
    }

    @Override
    protected void writeWordSeparator() {
        // words are kept apart
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(line);
            line = new ArrayList<>();
        }
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD);
    }
}
