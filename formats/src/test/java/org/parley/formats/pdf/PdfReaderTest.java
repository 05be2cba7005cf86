package org.parley.formats.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.formats.pdf.Pdfs.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.parley.formats.content.Content;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;
import org.parley.model.CodePoints;
import org.parley.model.Document;

class PdfReaderTest {

    @Test
    void linesBecomeParagraphsAndDividedWordsAreMended() throws Unreadable {
        Document document = read(pdf().font(18, true)
                .lines(60, 780, "Fishing talks resume")
                .font(11, false)
                .lines(
                        60,
                        740,
                        "Negotiators from both coasts met on Monday to divide the quota for her-",
                        "ring, which neither side has been able to agree on. A long-term deal is far")
                .lines(60, 712.5f, "off, and nobody expects it.")
                .lines(60, 680, "The southern side wants two thirds of the catch and a long-", "term promise.")
                .bytes());

        assertThat(told(document))
                .containsExactly(
                        "headline: Fishing talks resume",
                        "body: Negotiators from both coasts met on Monday to divide the quota for herring, which neither"
                                + " side has been able to agree on. A long-term deal is far off, and nobody expects it.",
                        "body: The southern side wants two thirds of the catch and a long-term promise.");
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws Unreadable {
        String[] left = {
            "Negotiators from both coasts met",
            "on Monday to divide the quota for",
            "herring, which neither side has",
            "been able to agree on since the",
            "autumn of last year."
        };
        String[] right = {
            "The southern side wants two thirds",
            "of the catch, a share that it held",
            "until 2019, and refuses to speak",
            "about inspections before that is",
            "settled between them."
        };
        Pdfs row = pdf();
        for (int i = 0; i < left.length; i++) { // line by line across both columns, as some programs write
            row.lines(60, 700 - i * 14, left[i]).lines(320, 700 - i * 14, right[i]);
        }

        assertThat(told(read(row.bytes())))
                .containsExactly("body: " + String.join(" ", left), "body: " + String.join(" ", right));
        assertThat(told(read(pdf().lines(60, 700, left).lines(320, 700, right).bytes())))
                .containsExactly("body: " + String.join(" ", left), "body: " + String.join(" ", right));
    }

    @Test
    void whatIsPrintedOnEveryPageIsSetApartAndSentencesRunOnOverPages() throws Unreadable {
        String[][] text = {
            {"The talks began in the spring and went on, with many", "long breaks and little to show for them, for as"},
            {"long as anybody could remember, until both sides had", "forgotten who had asked for them in the first"},
            {"place and what they had hoped to get.", "Then they began anew."}
        };
        Pdfs pages = pdf();
        for (int i = 1; i <= 3; i++) {
            pages.font(8, false)
                    .lines(60, 820, "Harbour Institute | Working paper " + i)
                    .lines(290, 20, "Page " + i + " of 3")
                    .font(11, false)
                    .lines(60, 760, text[i - 1]);
            if (i < 3) {
                pages.page();
            }
        }

        assertThat(told(read(pages.bytes())))
                .containsExactly(
                        "body: The talks began in the spring and went on, with many long breaks and little to show for"
                                + " them, for as long as anybody could remember, until both sides had forgotten who had"
                                + " asked for them in the first place and what they had hoped to get. Then they began"
                                + " anew.",
                        "boilerplate: Harbour Institute | Working paper 1",
                        "boilerplate: Page 1 of 3",
                        "boilerplate: Harbour Institute | Working paper 2",
                        "boilerplate: Page 2 of 3",
                        "boilerplate: Harbour Institute | Working paper 3",
                        "boilerplate: Page 3 of 3");
    }

    @Test
    void headingsAndItemsHaveTheirRoles() throws Unreadable {
        Document document = read(pdf().font(11, false)
                .lines(60, 760, "Both sides met on Monday, and they will meet again before the week is over.")
                .font(11, true)
                .lines(60, 730, "What is at stake")
                .font(11, false)
                .lines(60, 705, "• Herring, of which a third is disputed between the", "two sides", "• Mackerel")
                .bytes());

        assertThat(told(document))
                .containsExactly(
                        "body: Both sides met on Monday, and they will meet again before the week is over.",
                        "subhead: What is at stake",
                        "list: • Herring, of which a third is disputed between the two sides",
                        "list: • Mackerel");
    }

    @Test
    void propertiesGiveTitleAuthorAndAWeakDate() throws Unreadable {
        GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone("Europe/Oslo"));
        made.clear();
        made.set(2025, 2, 3, 0, 30);
        Document document = read(pdf().lines(60, 700, "Both sides met on Monday to divide the quota.")
                .with(pdf -> {
                    pdf.getDocumentInformation().setTitle("Talks resume");
                    pdf.getDocumentInformation().setAuthor("Ada Holm; Berg, Ole");
                    pdf.getDocumentInformation().setCreationDate(made);
                })
                .bytes());

        assertThat(document.title()).isEqualTo("Talks resume");
        assertThat(document.authors()).containsExactly("Ada Holm", "Berg, Ole");
        assertThat(Objects.requireNonNull(document.published()).iso()).isEqualTo("2025-03-03");
        assertThat(Objects.requireNonNull(document.published()).confidence()).isEqualTo(0.4);
    }

    @Test
    void namesThatProgramsGiveAreNoTitles() throws Unreadable {
        Document document = read(pdf().lines(60, 700, "Both sides met on Monday to divide the quota.")
                .with(pdf -> pdf.getDocumentInformation().setTitle("Microsoft Word - draft3.docx"))
                .bytes());

        assertThat(document.title()).isNull();
    }

    @Test
    void aPasswordIsSaid() {
        byte[] locked = pdf().lines(60, 700, "Secret.")
                .with(pdf -> protect(pdf, "open"))
                .bytes();

        assertThatThrownBy(() -> read(locked))
                .isInstanceOf(Unreadable.class)
                .hasMessage("It is protected by a password.");
    }

    @Test
    void aWishNotToBeCopiedIsSaid() throws Unreadable {
        byte[] bytes = pdf().lines(60, 700, "Both sides met on Monday to divide the quota.")
                .with(pdf -> protect(pdf, ""))
                .bytes();

        assertThat(read(bytes).notices()).containsExactly("Its maker asks that no text be copied out of it.");
    }

    @Test
    void scannedPagesAreSaid() {
        assertThatThrownBy(() -> read(pdf().page().bytes()))
                .isInstanceOf(Unreadable.class)
                .hasMessage("It holds images of pages and no text.");
    }

    @Test
    void pagesWithoutTextAreCounted() throws Unreadable {
        byte[] bytes = pdf().lines(60, 700, "Both sides met on Monday to divide the quota.")
                .page()
                .page()
                .bytes();

        assertThat(read(bytes).notices())
                .containsExactly("2 of its 3 pages hold no text; if they are scanned, they were not read.");
    }

    private static void protect(org.apache.pdfbox.pdmodel.PDDocument pdf, String password) {
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(false);
        try {
            pdf.protect(new StandardProtectionPolicy("owner", password, permission));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document read(byte[] pdf) throws Unreadable {
        return new PdfReader().read(new Content("a.pdf", pdf, Limits.STANDARD));
    }

    private static List<String> told(Document document) {
        CodePoints points = CodePoints.of(document.text());
        return document.layout().stream()
                .map(block -> block.role().label() + ": " + points.slice(block.range()))
                .toList();
    }
}
