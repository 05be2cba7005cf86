package org.parley.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.formats.content.Content;
import org.parley.formats.content.Unreadable;

/** What a file is: told by its first bytes where these are unmistakable, by its name otherwise. */
enum Kind {
    PLAIN,
    MARKDOWN,
    HTML,
    PDF,
    /** A ZIP archive, or one of the office formats that are ZIP archives inside. */
    ZIP,
    MAIL,
    MAILBOX;

    private static final int HEAD = 4096;

    private static final Map<String, Kind> BY_ENDING = Map.ofEntries(
            Map.entry("txt", PLAIN),
            Map.entry("text", PLAIN),
            Map.entry("md", MARKDOWN),
            Map.entry("markdown", MARKDOWN),
            Map.entry("mdown", MARKDOWN),
            Map.entry("mkd", MARKDOWN),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("xhtml", HTML),
            Map.entry("xht", HTML),
            Map.entry("eml", MAIL),
            Map.entry("mht", MAIL),
            Map.entry("mhtml", MAIL),
            Map.entry("mbox", MAILBOX),
            Map.entry("mbx", MAILBOX));

    private static final Set<String> DATA = Set.of(
            "json",
            "jsonl",
            "csv",
            "tsv",
            "xml",
            "rss",
            "atom",
            "svg",
            "yaml",
            "yml",
            "css",
            "js",
            "ts",
            "java",
            "py",
            "sql",
            "ini",
            "cfg",
            "toml",
            "properties",
            "log",
            "bib",
            "ris",
            "vcf",
            "ics",
            "tex",
            "srt",
            "vtt");

    private static final Pattern PAGE = Pattern.compile(
            "\\A\\s*+(?:<\\?xml[^>]*+>\\s*+)?+(?:<!--(?:(?!-->).)*+-->\\s*+)*+<(?:!doctype\\s++html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HEADERS =
            Pattern.compile("\\A(?:[!-9;-~]{1,60}:[^\\n]*+\\n(?:[ \\t][^\\n]*+\\n)*+){2,}+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "^(?:received|message-id|mime-version|return-path|delivered-to):",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern MAILBOX_LINE =
            Pattern.compile("\\AFrom \\S+ .*\\d\\d:\\d\\d[^\\n]*+\\n[!-9;-~]{1,60}:");

    /**
     * The kind of file that these bytes are.
     *
     * @throws Unreadable if they are of a kind that is not read, with what to do about it
     */
    static Kind of(Content content) throws Unreadable {
        byte[] bytes = content.bytes();
        if (bytes.length == 0) {
            throw new Unreadable("It is empty.", "Fetch or save it again.");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (head.contains("%PDF-") && head.indexOf("%PDF-") < 1024) {
            return PDF;
        }
        Foreign.refuse(head, bytes, content.ending());
        String text = asciiOf(head);
        Kind named = BY_ENDING.get(content.ending());
        if (named == MAIL || named == MAILBOX || named == HTML) {
            return named;
        }
        if (PAGE.matcher(text).find()) {
            return HTML;
        }
        if (named != null) {
            return named;
        }
        if (DATA.contains(content.ending())) {
            throw new Unreadable(
                    "It is a ." + content.ending().toLowerCase(Locale.ROOT) + " file, which holds data and no report.",
                    "If there is a report in it, save that as text, HTML, PDF or DOCX.");
        }
        if (MAILBOX_LINE.matcher(text).find()) {
            return MAILBOX;
        }
        var headers = HEADERS.matcher(text);
        return headers.find() && MAIL_HEADER.matcher(headers.group()).find() ? MAIL : PLAIN;
    }

    /** Whether the name alone says that it holds further files. */
    static boolean holdsFiles(String file) {
        String ending = Content.endingOf(file);
        return ending.equals("zip") || BY_ENDING.get(ending) == MAILBOX;
    }

    static boolean isZip(byte[] start) {
        return start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (Arrays.equals(start, 2, 4, new byte[] {3, 4}, 0, 2)
                        || Arrays.equals(start, 2, 4, new byte[] {5, 6}, 0, 2));
    }

    /** The head without byte order mark, zero bytes of UTF-16 and carriage returns. */
    private static String asciiOf(String head) {
        StringBuilder ascii = new StringBuilder(head.length());
        int from = head.startsWith("\u00ef\u00bb\u00bf")
                ? 3
                : head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff") ? 2 : 0;
        for (int i = from; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c != 0 && c != '\r') {
                ascii.append(c);
            }
        }
        return ascii.toString();
    }
}
