package org.parley.formats.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.formats.archive.EntryName;
import org.parley.formats.archive.Part;
import org.parley.formats.content.Content;
import org.parley.formats.content.Layout;
import org.parley.formats.content.Unreadable;
import org.parley.formats.html.DeclaredCharset;
import org.parley.formats.html.HtmlReader;
import org.parley.formats.html.RoledBlock;
import org.parley.formats.text.DecodedText;
import org.parley.formats.text.TextDecoder;
import org.parley.model.Document;

/**
 * Reads mails (RFC 5322, MIME) and web pages saved as MHTML. Subject, sender and date come from the header; of parts
 * that say the same in several forms the HTML is taken; signatures and the small print of newsletters are kept as
 * boilerplate. Safe for many threads.
 */
public final class MailReader {

    /** What the mail says and what came with it. */
    public Mail read(Content content) throws Unreadable {
        MailParser parser = MailParser.parse(content);
        MailHeader header = parser.header();
        if (header.isEmpty()) {
            throw new Unreadable("It is no mail: it has no header.", "Export it from the mail program again as .eml.");
        }
        List<String> notices = new ArrayList<>();
        if (parser.damaged()) {
            notices.add("The mail is damaged; what could be read of it is here.");
        }
        Layout layout = new Layout(content.limits());
        for (MailPart part : shown(parser.parts())) {
            for (RoledBlock block : blocks(part, header.isSavedPage(), notices)) {
                layout.add(block.role(), block.text());
            }
        }
        List<Part> attachments = attachments(parser.parts());
        if (layout.isEmpty() && attachments.isEmpty()) {
            throw Unreadable.withoutText();
        }
        if (layout.isEmpty()) {
            notices.add("The mail itself has no text, only attachments.");
        }
        Document document = new Document(
                content.file(),
                content.sha256(),
                "message/rfc822",
                layout.text(),
                header.subject(),
                header.outlet(),
                header.authors(),
                header.published(),
                header.language(),
                header.address(),
                layout.blocks(),
                notices);
        return new Mail(document, attachments);
    }

    /** The text parts without those that repeat an HTML part in plain text. */
    private static List<MailPart> shown(List<MailPart> parts) {
        Set<Integer> groupsWithHtml = new HashSet<>();
        for (MailPart part : parts) {
            if (part.isHtml() && part.bytes().length > 0) {
                groupsWithHtml.add(part.alternative());
            }
        }
        return parts.stream()
                .filter(part -> part.isHtml()
                        || part.isPlain() && !(part.alternative() != 0 && groupsWithHtml.contains(part.alternative())))
                .toList();
    }

    private static List<RoledBlock> blocks(MailPart part, boolean savedPage, List<String> notices) throws Unreadable {
        if (part.bytes().length == 0) {
            return List.of();
        }
        String charset = part.charset();
        DecodedText decoded =
                TextDecoder.decode(part.bytes(), charset == null ? null : DeclaredCharset.named(charset.strip()));
        notices.addAll(decoded.notices());
        if (!part.isHtml()) {
            return MailText.blocks(decoded.text(), part.flowed());
        }
        return savedPage ? HtmlReader.page(decoded.text()) : HtmlReader.mail(decoded.text());
    }

    private static List<Part> attachments(List<MailPart> parts) {
        List<Part> attachments = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (MailPart part : parts) {
            boolean shown = part.isPlain() || part.isHtml();
            if (!shown && part.bytes().length > 0 && !isDecoration(part)) {
                String name = EntryName.unique(EntryName.clean(name(part, attachments.size() + 1)), seen);
                attachments.add(new Part.Unpacked(name, part.bytes()));
            }
        }
        return attachments;
    }

    private static boolean isDecoration(MailPart part) {
        String type = part.mediaType();
        return type.startsWith("image/")
                || type.equals("text/css")
                || type.equals("text/javascript")
                || type.startsWith("font/")
                || type.equals("text/calendar")
                || type.equals("application/ics")
                || type.startsWith("application/pgp")
                || type.startsWith("application/pkcs7")
                || type.startsWith("application/x-pkcs7")
                || type.equals("message/delivery-status");
    }

    private static String name(MailPart part, int number) {
        String name = part.name();
        if (name != null && !name.isBlank()) {
            return name.strip();
        }
        String ending = switch (part.mediaType().toLowerCase(Locale.ROOT)) {
            case "message/rfc822" -> ".eml";
            case "application/pdf" -> ".pdf";
            case "text/html" -> ".html";
            case "text/plain" -> ".txt";
            case "application/zip" -> ".zip";
            default -> "";
        };
        return "attachment-" + number + ending;
    }
}
