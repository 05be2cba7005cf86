package org.parley.formats.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.formats.Zips.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.parley.formats.content.Content;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;
import org.parley.model.CodePoints;
import org.parley.model.Document;

class DocxReaderTest {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """.replace("\n", "");
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
            """.replace("\n", "");
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @Test
    void paragraphsHeadingsListsAndTablesAreRead() throws Exception {
        byte[] bytes;
        try (XWPFDocument word = new XWPFDocument()) {
            add(word, "Title", "Talks resume 🐟");
            add(word, "Normal", "Both sides met on Monday.");
            add(word, "Heading1", "What is at stake");
            add(word, "ListParagraph", "Herring");
            add(word, "IntenseQuote", "Nobody eats promises.");
            add(word, "Normal", "  ");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Side");
            table.getRow(0).getCell(1).setText("Tonnes");
            table.getRow(1).getCell(0).setText("North");
            table.getRow(1).getCell(1).setText("80");
            word.getProperties().getCoreProperties().setTitle("Talks");
            word.getProperties().getCoreProperties().setCreator("Ada Holm");
            word.getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(Date.from(Instant.parse("2025-03-03T10:00:00Z"))));
            bytes = bytes(word);
        }

        Document document = read(bytes);

        assertThat(told(document))
                .containsExactly(
                        "headline: Talks resume 🐟",
                        "body: Both sides met on Monday.",
                        "subhead: What is at stake",
                        "list: Herring",
                        "block quotation: Nobody eats promises.",
                        "list: Side | Tonnes",
                        "list: North | 80");
        assertThat(document.title()).isEqualTo("Talks");
        assertThat(document.authors()).containsExactly("Ada Holm");
        assertThat(Objects.requireNonNull(document.published()).iso()).isEqualTo("2025-03-03");
        assertThat(Objects.requireNonNull(document.published()).confidence()).isEqualTo(0.4);
    }

    @Test
    void textThatWasStruckOutIsNotRead() throws Unreadable {
        Document document = read(docx("<w:p><w:r><w:t xml:space=\"preserve\">Both sides </w:t></w:r>"
                + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>met.</w:t></w:r></w:ins></w:p>"));

        assertThat(document.text()).isEqualTo("Both sides met.");
    }

    @Test
    void textInLinksAndControlsIsRead() throws Unreadable {
        Document document = read(
                docx(
                        "<w:p><w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:hyperlink><w:r><w:t>the draft</w:t></w:r></w:hyperlink>"
                                + "<w:r><w:t>.</w:t></w:r></w:p><w:sdt><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"));

        assertThat(document.text()).isEqualTo("See the draft.\n\nIn a control.");
    }

    @Test
    void whatLiesOutsideOfTheFileIsNotFetched() {
        byte[] bytes =
                docxOf("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document "
                        + WORD + "><w:body><w:p><w:r><w:t>Name: &x;</w:t></w:r></w:p></w:body></w:document>");

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(Unreadable.class)
                .hasMessage("It is a damaged Word document.");
    }

    @Test
    void entitiesThatGrowWithoutEndAreNotFollowed() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        byte[] bytes = docxOf("<?xml version=\"1.0\"?><!DOCTYPE d [" + entities + "]><w:document " + WORD
                + "><w:body><w:p><w:r><w:t>&a39;</w:t></w:r></w:p></w:body></w:document>");

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(Unreadable.class)
                .hasMessage("It is a damaged Word document.");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "<w:sdt><w:sdtContent>".repeat(20_000) + "<w:p><w:r><w:t>Deep.</w:t></w:r></w:p>"
                + "</w:sdtContent></w:sdt>".repeat(20_000);

        assertThatThrownBy(() -> read(docx(deep))).isInstanceOf(Unreadable.class);
    }

    @Test
    void aDocumentThatUnpacksOutOfAllProportionIsRefused() {
        assertThatThrownBy(() -> read(docx("<w:p><w:r><w:t>" + " ".repeat(64 << 20) + "x</w:t></w:r></w:p>")))
                .isInstanceOf(Unreadable.class);
    }

    private static byte[] docx(String body) {
        return docxOf("<?xml version=\"1.0\"?><w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
    }

    private static byte[] docxOf(String document) {
        return zip().with("[Content_Types].xml", TYPES)
                .with("_rels/.rels", RELATIONS)
                .with("word/document.xml", document)
                .bytes();
    }

    private static void add(XWPFDocument word, String style, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        if (!style.equals("Normal")) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(text);
    }

    private static byte[] bytes(XWPFDocument word) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        word.write(out);
        return out.toByteArray();
    }

    private static Document read(byte[] docx) throws Unreadable {
        return new DocxReader().read(new Content("a.docx", docx, Limits.STANDARD));
    }

    private static List<String> told(Document document) {
        CodePoints points = CodePoints.of(document.text());
        return document.layout().stream()
                .map(block -> block.role().label() + ": " + points.slice(block.range()))
                .toList();
    }
}
