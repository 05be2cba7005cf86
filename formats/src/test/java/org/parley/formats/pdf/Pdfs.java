package org.parley.formats.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDF files for tests, written line by line. */
public final class Pdfs {

    private final PDDocument document = new PDDocument();
    private PDPageContentStream stream;
    private float size = 11;
    private boolean bold;

    private Pdfs() {
        this.stream = open();
    }

    public static Pdfs pdf() {
        return new Pdfs();
    }

    private PDPageContentStream open() {
        try {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            return new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Pdfs page() {
        try {
            stream.close();
            stream = open();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Pdfs font(float points, boolean heavy) {
        size = points;
        bold = heavy;
        return this;
    }

    /** Writes lines one under the other, {@code x} from the left and {@code y} from the bottom of the page. */
    public Pdfs lines(float x, float y, String... lines) {
        try {
            for (int i = 0; i < lines.length; i++) {
                stream.beginText();
                stream.setFont(
                        new PDType1Font(
                                bold ? Standard14Fonts.FontName.HELVETICA_BOLD : Standard14Fonts.FontName.HELVETICA),
                        size);
                stream.newLineAtOffset(x, y - i * size * 1.25f);
                stream.showText(lines[i]);
                stream.endText();
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Pdfs with(Consumer<PDDocument> change) {
        change.accept(document);
        return this;
    }

    public byte[] bytes() {
        try {
            stream.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
