import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Makes the sample reports that nobody can write in an editor: the PDF, the DOCX and the two e-mails, each from a text
 * file that lies beside this one. Same texts in, same bytes out. The command is in {@code samples/README.md}.
 */
void main(String[] args) throws IOException {
    Path texts = Path.of(args[0]);
    Path ukraine = texts.resolveSibling("ukraine-2025");
    Path harbour = texts.resolveSibling("harbour-strike");
    String fund = Files.readString(texts.resolve("06-what-the-fund-buys.txt"));
    String istanbul = Files.readString(texts.resolve("07-istanbul-two-rounds.txt"));
    String table = Files.readString(texts.resolve("08-the-table.txt"));
    String circular = Files.readString(texts.resolve("3-circular.txt"));
    write(ukraine.resolve("06-what-the-fund-buys.pdf"), pdf(fund));
    write(ukraine.resolve("07-istanbul-two-rounds.docx"), docx(istanbul));
    write(ukraine.resolve("08-the-table.eml"), mail(THE_TABLE, table));
    write(harbour.resolve("3-circular.eml"), mail(CIRCULAR, circular));
}

void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    IO.println(file.getFileName() + "  " + bytes.length + " bytes");
}

// ---------------------------------------------------------------------------------------------------- PDF

/** A line's height, and what it is set in. */
record Look(PDFont font, float size, float lead, float before) {}

final PDFont roman = new PDType1Font(FontName.TIMES_ROMAN);
final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
final PDFont italic = new PDType1Font(FontName.TIMES_ITALIC);

static final float LEFT = 112;
static final float TOP = 748;
static final float BOTTOM = 82;
static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
static final String RUNNING_HEAD = "Aldermere Bulletin on Security and Trade";
static final String ISSUE = "No. 9 · 2 May 2025";

/** Where a word may be broken at the end of a line; words that are not listed stay whole. */
static final Map<String, String> HYPHENS = Stream.of(
                "agree-ment", "Recon-struc-tion", "Invest-ment", "guar-an-tees", "guar-an-tee",
                "min-er-als", "min-er-al",
                "Amer-i-can", "gov-ern-ment", "gov-ern-ments", "par-lia-ment", "econ-o-mist", "am-bas-sador",
                "sub-soil", "li-cences", "con-tri-bu-tion", "de-lib-er-ate", "pros-per-ous", "Wash-ing-ton",
                "his-to-ry",
                "extra-or-di-nary", "sov-er-eign", "stra-te-gic", "align-ment", "per-suaded",
                "exec-u-tive", "rat-i-fied", "tech-ni-cal", "vi-o-la-tions", "me-di-a-tion", "prog-ress", "mod-esty",
                "pro-cess", "de-scribed", "in-sisted", "in-ter-ests", "re-build-ing", "own-er-ship", "cap-i-tal",
                "doc-u-ment", "com-mit-tee", "com-mit-ted", "pre-con-di-tions", "spokes-man", "pledged", "re-pay-ment",
                "dif-fer-ence", "ad-mir-ers", "com-pa-nies", "sev-er-al", "mil-i-tary", "Fran-cis")
        .collect(Collectors.toMap(word -> word.replace("-", ""), Function.identity()));

/** Two pages with a running head, page numbers, justified lines and words broken at their ends. */
byte[] pdf(String text) throws IOException {
    try (PDDocument document = new PDDocument()) {
        document.setDocumentId(20250502L); // otherwise taken from the clock
        var information = document.getDocumentInformation();
        information.setTitle("What the fund buys: the minerals agreement and its silences");
        information.setAuthor("Hartmut Esk; Lavinia Corradesi");
        information.setSubject("Aldermere Bulletin on Security and Trade, No. 9");
        information.setKeywords("Ukraine, United States, minerals, reconstruction");
        information.setProducer("MakeSamples");
        information.setCreationDate(may(2, 9));
        information.setModificationDate(may(2, 9));
        var page = new Sheet(document);
        for (String paragraph : text.strip().split("\n\n")) {
            Look look = switch (paragraph.substring(0, 2)) {
                case "# " -> new Look(bold, 17, 20, 4);
                case "##" -> new Look(bold, 11.5f, 14, 9);
                case "> " -> new Look(italic, 11.5f, 14, 6);
                case "By" -> new Look(roman, 10, 13, 5);
                default -> new Look(roman, 10.7f, 13.1f, 5.5f);
            };
            page.set(look, paragraph.replaceFirst("^(#+|>) ", ""));
        }
        page.close();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}

Calendar may(int day, int hour) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.clear();
    calendar.set(2025, Calendar.MAY, day, hour, 0);
    return calendar;
}

/** Fills page after page from the top. */
final class Sheet {
    private final PDDocument document;
    private PDPageContentStream out;
    private float y;
    private int number;

    Sheet(PDDocument document) throws IOException {
        this.document = document;
        turn();
    }

    void set(Look look, String paragraph) throws IOException {
        List<String> lines = lines(look, paragraph);
        int together = look.font == bold ? 3 : 1; // no heading alone at the foot
        boolean fits = y - look.before - together * look.lead > BOTTOM;
        if (!fits) {
            turn();
        }
        y -= look.before;
        for (int i = 0; i < lines.size(); i++) {
            if (y - look.lead < BOTTOM) {
                turn();
            }
            y -= look.lead;
            boolean last = i == lines.size() - 1;
            line(look, lines.get(i), LEFT, y, look.font == roman && !last);
        }
    }

    private void turn() throws IOException {
        if (out != null) {
            out.close();
        }
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        number++;
        y = TOP;
        var small = new Look(italic, 9, 11, 0);
        line(small, RUNNING_HEAD, LEFT, TOP + 26, false);
        line(small, ISSUE, LEFT + WIDTH - width(small, ISSUE), TOP + 26, false);
        String folio = Integer.toString(number);
        line(small, folio, LEFT + (WIDTH - width(small, folio)) / 2, BOTTOM - 30, false);
    }

    private void line(Look look, String text, float x, float baseline, boolean justified) throws IOException {
        long spaces = text.chars().filter(c -> c == ' ').count();
        out.beginText();
        out.setFont(look.font, look.size);
        out.setWordSpacing(justified && spaces > 0 ? (WIDTH - width(look, text)) / spaces : 0);
        out.newLineAtOffset(x, baseline);
        out.showText(text);
        out.endText();
    }

    void close() throws IOException {
        out.close();
    }
}

float width(Look look, String text) throws IOException {
    return look.font.getStringWidth(text) / 1000 * look.size;
}

/** Greedy: as many words as fit, and of the next one as much as its break points allow. */
List<String> lines(Look look, String paragraph) throws IOException {
    var lines = new ArrayList<String>();
    String line = "";
    for (String word : paragraph.split("\\s+")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (width(look, longer) <= WIDTH) {
            line = longer;
            continue;
        }
        Optional<Integer> cut = look.font == roman ? cut(look, line, word) : Optional.empty();
        lines.add(cut.isPresent() ? line + " " + word.substring(0, cut.get()) + "-" : line);
        line = cut.isPresent() ? word.substring(cut.get()) : word;
    }
    lines.add(line);
    return lines;
}

Optional<Integer> cut(Look look, String line, String word) throws IOException {
    int start = 0;
    while (start < word.length() && !Character.isLetter(word.charAt(start))) {
        start++;
    }
    int end = start;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
        end++;
    }
    String parts = HYPHENS.getOrDefault(word.substring(start, end), "");
    Optional<Integer> best = Optional.empty();
    int at = start;
    for (int i = 0; i < parts.length(); i++) {
        if (parts.charAt(i) != '-') {
            at++;
        } else if (width(look, line + " " + word.substring(0, at) + "-") <= WIDTH) {
            best = Optional.of(at);
        }
    }
    return best;
}

// ---------------------------------------------------------------------------------------------------- DOCX

/** Title, subtitle, headings, bulleted lists, a quotation in the style Quote, and core properties. */
byte[] docx(String text) throws IOException {
    try (var document = new XWPFDocument()) {
        var styles = document.createStyles();
        for (var style : List.of(
                new Style("Normal", "Normal", 11, false, false, 0),
                new Style("Title", "Title", 20, true, false, 0),
                new Style("Subtitle", "Subtitle", 13, false, true, 0),
                new Style("Heading1", "heading 1", 14, true, false, 0),
                new Style("ListParagraph", "List Paragraph", 11, false, false, 0),
                new Style("Quote", "Quote", 11, false, true, 720))) {
            styles.addStyle(new XWPFStyle(style.xml()));
        }
        var bullets = bullets(document);
        for (String line : text.strip().split("\n+")) {
            XWPFParagraph paragraph = document.createParagraph();
            String words = line.replaceFirst("^(title|subtitle|byline|date|quote): |^# |^\\* ", "");
            String kind = line.substring(0, line.length() - words.length()).strip();
            switch (kind) {
                case "title:" -> paragraph.setStyle("Title");
                case "subtitle:" -> paragraph.setStyle("Subtitle");
                case "#" -> paragraph.setStyle("Heading1");
                case "quote:" -> paragraph.setStyle("Quote");
                case "*" -> {
                    paragraph.setStyle("ListParagraph");
                    paragraph.setNumID(bullets);
                }
                default -> {}
            }
            paragraph.createRun().setText(words);
        }
        var core = document.getProperties().getCoreProperties();
        core.setTitle("Istanbul, two rounds: what was put on the table and what was taken home");
        core.setCreator("Tarnwick Centre for Negotiation Studies");
        core.setSubjectProperty("Briefing note 14/2025");
        core.setKeywords("Ukraine; Russia; Istanbul; prisoners; ceasefire");
        core.setCreated(Optional.of(Date.from(Instant.parse("2025-06-04T08:30:00Z"))));
        core.setModified(Optional.of(Date.from(Instant.parse("2025-06-04T15:12:00Z"))));
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return withoutClock(bytes.toByteArray());
    }
}

/** A paragraph style of the document; indent in twentieths of a point. */
record Style(String id, String name, int points, boolean strong, boolean slanted, int indent) {
    CTStyle xml() {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
        }
        var run = style.addNewRPr();
        if (strong) {
            run.addNewB();
        }
        if (slanted) {
            run.addNewI();
        }
        run.addNewSz().setVal(points * 2);
        if (indent > 0) {
            style.addNewPPr().addNewInd().setLeft(indent);
        }
        return style;
    }
}

BigInteger bullets(XWPFDocument document) {
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.ONE);
    var level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(720);
    indent.setHanging(360);
    var numbering = document.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
}

/** The same archive with its entries in order and all of one date. */
byte[] withoutClock(byte[] zip) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            entries.put(entry.getName(), in.readAllBytes());
        }
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
        for (var entry : entries.entrySet()) {
            var header = new ZipEntry(entry.getKey());
            header.setTimeLocal(LocalDateTime.of(2025, 6, 4, 15, 12));
            out.putNextEntry(header);
            out.write(entry.getValue());
        }
    }
    return bytes.toByteArray();
}

// ---------------------------------------------------------------------------------------------------- mail

/** The head of a letter. */
record Letter(String from, String to, String subject, String date, String id, String list, boolean html) {}

static final Letter THE_TABLE = new Letter(
        "The Table <letter@thetable.example>",
        "reader@parley.example",
        "Seven Europeans in a corridor – The Table, No. 33",
        "Thu, 21 Aug 2025 06:30:00 +0100",
        "<33.20250821@thetable.example>",
        "<https://thetable.example/unsubscribe?u=0000>",
        true);

static final Letter CIRCULAR = new Letter(
        "Perpetua Lisle <lisle@coastalshipping.example>",
        "members@coastalshipping.example",
        "Circular 11/2024: the port is open – for now",
        "Fri, 8 Nov 2024 08:40:00 +0100",
        "<c11.20241108@coastalshipping.example>",
        "<mailto:members-request@coastalshipping.example?subject=STOP>",
        false);

/** RFC 5322 with quoted-printable parts: plain text alone, or plain text and HTML as alternatives. */
byte[] mail(Letter letter, String text) {
    String boundary = "=_parley_sample_33";
    var mail = new StringBuilder()
            .append("From: ").append(letter.from).append('\n')
            .append("To: ").append(letter.to).append('\n')
            .append("Subject: ").append(encodedWord(letter.subject)).append('\n')
            .append("Date: ").append(letter.date).append('\n')
            .append("Message-ID: ").append(letter.id).append('\n')
            .append("List-Unsubscribe: ").append(letter.list).append('\n')
            .append("MIME-Version: 1.0\n");
    if (letter.html) {
        mail.append("Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\n\n")
                .append("This is a message in MIME format.\n")
                .append("--" + boundary + "\n").append(part("plain", text)).append('\n')
                .append("--" + boundary + "\n").append(part("html", html(text))).append('\n')
                .append("--" + boundary + "--\n");
    } else {
        mail.append(part("plain", text));
    }
    return mail.toString().replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
}

String part(String subtype, String text) {
    return "Content-Type: text/" + subtype + "; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable\n\n"
            + text.lines().map(this::quotedPrintable).collect(Collectors.joining("\n", "", "\n"));
}

static final String HTML_HEAD = """
        <!DOCTYPE html>
        <html lang="en"><body>
        <img src="https://thetable.example/open.gif" width="1" height="1" alt="">
        """;

String html(String text) {
    return Stream.of(text.strip().split("\n\n"))
            .map(p -> p.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n"))
            .map(p -> p.equals(p.toUpperCase(Locale.ROOT)) ? "<h2>" + p + "</h2>" : "<p>" + p + "</p>")
            .map(p -> p.replaceFirst("^<p>--<br>\n(?s)(.*)</p>$", "<hr>\n<p style=\"color:#777\">$1</p>"))
            .collect(Collectors.joining("\n", HTML_HEAD, "\n</body></html>\n"));
}

/** RFC 2045, 6.7: soft breaks keep every line within 76 characters. */
String quotedPrintable(String line) {
    var out = new StringBuilder();
    int column = 0;
    int[] points = line.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
        boolean trailing = points[i] == ' ' && i == points.length - 1;
        boolean plain = points[i] >= 32 && points[i] < 127 && points[i] != '=' && !trailing;
        String piece = Character.toString(points[i]);
        String code = plain ? piece : escaped(piece);
        if (column + code.length() > 75) {
            out.append("=\n");
            column = 0;
        }
        out.append(code);
        column += code.length();
    }
    return out.toString();
}

/** RFC 2047: at most 75 characters a word, so a long subject goes on in the next line. */
String encodedWord(String text) {
    int half = text.length() > 40 ? text.indexOf(' ', 30) : text.length();
    byte[] start = text.substring(0, half).getBytes(StandardCharsets.UTF_8);
    String first = "=?UTF-8?B?" + Base64.getEncoder().encodeToString(start) + "?=";
    return half == text.length() ? first : first + "\n " + encodedWord(text.substring(half));
}

String escaped(String piece) {
    var out = new StringBuilder();
    for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
        out.append(String.format("=%02X", b));
    }
    return out.toString();
}
