package org.parley.formats.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.Content;
import org.parley.formats.content.DocumentReader;
import org.parley.formats.content.Layout;
import org.parley.formats.content.PropertyNames;
import org.parley.formats.content.Unreadable;
import org.parley.model.BlockRole;
import org.parley.model.Document;
import org.parley.model.Published;

/**
 * Reads PDF: paragraphs in reading order, running heads and page numbers kept as boilerplate. Title, author and the
 * file's dates come from its properties, where dates say when the file was made, which is weak evidence of when the
 * report came out. Pages that are images hold no text; they are not guessed at.
 */
public final class PdfReader implements DocumentReader {

    /** PDFBox tells of every oddity of every font; what matters to people is said in notices. */
    private static final Logger QUIET = Logger.getLogger("org.apache.pdfbox");

    private static final Logger QUIET_FONTS = Logger.getLogger("org.apache.fontbox");

    static {
        QUIET.setLevel(Level.OFF);
        QUIET_FONTS.setLevel(Level.OFF);
    }

    private static final int LETTERS_PER_PAGE = 20;
    private static final Pattern MACHINE_TITLE =
            Pattern.compile("(?i)(?:untitled|document\\d*|microsoft word.*|.*\\.(?:docx?|pdf|indd|qxd|odt|pages|tmp))");

    @Override
    public Document read(Content content) throws Unreadable {
        try (PDDocument pdf = Loader.loadPDF(content.bytes())) {
            return read(content, pdf);
        } catch (InvalidPasswordException e) {
            throw new Unreadable("It is protected by a password.", "Save it without a password and read that.", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Unreadable(
                    "It is a damaged PDF.",
                    "Open it in a PDF viewer, print or save it as a new PDF, and read that.",
                    e);
        }
    }

    private static Document read(Content content, PDDocument pdf) throws IOException, Unreadable {
        List<List<PdfLine>> pages = pages(content, pdf);
        List<PdfLine> lines = pages.stream().flatMap(List::stream).toList();
        checkText(lines, pages.size());
        Layout layout = layout(content, pages, lines);
        List<String> notices = new ArrayList<>();
        if (!pdf.getCurrentAccessPermission().canExtractContent()) {
            notices.add("Its maker asks that no text be copied out of it.");
        }
        long blank = pages.stream().filter(List::isEmpty).count();
        if (blank > 0) {
            notices.add(blank + " of its " + pages.size()
                    + " pages hold no text; if they are scanned, they were not read.");
        }
        PDDocumentInformation info = pdf.getDocumentInformation();
        return new Document(
                content.file(),
                content.sha256(),
                "application/pdf",
                layout.text(),
                title(info),
                null,
                authors(info),
                published(info),
                language(pdf),
                null,
                layout.blocks(),
                notices);
    }

    private static List<List<PdfLine>> pages(Content content, PDDocument pdf) throws IOException, Unreadable {
        PageWords words = new PageWords();
        List<List<PdfLine>> pages = new ArrayList<>();
        long length = 0;
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            List<PdfLine> lines = ReadingOrder.of(page, words.linesOf(pdf, page));
            for (PdfLine line : lines) {
                length += line.text().length() + 1;
            }
            if (length > content.limits().maxTextLength()) {
                throw Unreadable.tooLong(length, content.limits());
            }
            pages.add(lines);
        }
        return pages;
    }

    private static void checkText(List<PdfLine> lines, int pages) throws Unreadable {
        long letters = lines.stream()
                .flatMapToInt(line -> line.text().codePoints())
                .filter(Character::isLetter)
                .limit((long) LETTERS_PER_PAGE * pages)
                .count();
        if (pages == 0) {
            throw Unreadable.withoutText();
        }
        if (letters < LETTERS_PER_PAGE) {
            throw new Unreadable(
                    "It holds images of pages and no text.",
                    "Have the text recognised (OCR) by the program that scanned it, and read the result.");
        }
    }

    private static Layout layout(Content content, List<List<PdfLine>> pages, List<PdfLine> lines) throws Unreadable {
        Set<PdfLine> running = RunningHeads.of(pages);
        List<Paragraphs.Paragraph> paragraphs = Paragraphs.of(
                lines.stream().filter(line -> !running.contains(line)).toList());
        float body = BodySize.of(lines);
        Layout layout = new Layout(content.limits());
        boolean headlined = false;
        int page = 1;
        List<PdfLine> left =
                new ArrayList<>(lines.stream().filter(running::contains).toList());
        for (Paragraphs.Paragraph paragraph : paragraphs) {
            for (; page < paragraph.page(); page++) {
                addRunning(layout, left, page);
            }
            BlockRole role = role(paragraph, body, headlined);
            headlined |= role == BlockRole.HEADLINE;
            layout.add(role, paragraph.text());
        }
        addRunning(layout, left, Integer.MAX_VALUE);
        return layout;
    }

    /** What runs on every page is put after the text of its page, so that no sentence is cut by it. */
    private static void addRunning(Layout layout, List<PdfLine> running, int upTo) throws Unreadable {
        while (!running.isEmpty() && running.getFirst().page() <= upTo) {
            layout.add(BlockRole.BOILERPLATE, running.removeFirst().text());
        }
    }

    private static BlockRole role(Paragraphs.Paragraph paragraph, float body, boolean headlined) {
        boolean large = paragraph.size() > body * 1.12f;
        boolean brief = paragraph.text().length() < 200;
        if (large && brief && !headlined && paragraph.page() == 1) {
            return BlockRole.HEADLINE;
        } else if (brief && (large || paragraph.bold()) && !paragraph.text().endsWith(".")) {
            return BlockRole.SUBHEAD;
        }
        return Paragraphs.isItem(paragraph.text()) ? BlockRole.LIST : BlockRole.BODY;
    }

    private static @Nullable String title(PDDocumentInformation info) {
        String title = info.getTitle();
        return title == null
                        || title.isBlank()
                        || MACHINE_TITLE.matcher(title.strip()).matches()
                ? null
                : title.strip();
    }

    private static List<String> authors(PDDocumentInformation info) {
        String author = info.getAuthor();
        return author == null ? List.of() : PropertyNames.of(author);
    }

    private static @Nullable Published published(PDDocumentInformation info) {
        Calendar made = info.getCreationDate();
        if (made == null || made.get(Calendar.YEAR) < 1990 || made.get(Calendar.YEAR) > 2100) {
            return null;
        }
        LocalDate day = made.toInstant().atZone(made.getTimeZone().toZoneId()).toLocalDate();
        return Published.on(day, Published.Basis.METADATA, "the day the PDF was made", 0.4);
    }

    private static @Nullable String language(PDDocument pdf) {
        String language = pdf.getDocumentCatalog().getLanguage();
        return language == null || language.isBlank() ? null : language.strip();
    }
}
