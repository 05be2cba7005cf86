package org.parley.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.formats.archive.Allowance;
import org.parley.formats.archive.MailboxParts;
import org.parley.formats.archive.Part;
import org.parley.formats.archive.ZipParts;
import org.parley.formats.content.Content;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;
import org.parley.formats.docx.DocxReader;
import org.parley.formats.html.HtmlReader;
import org.parley.formats.mail.Mail;
import org.parley.formats.mail.MailReader;
import org.parley.formats.pdf.PdfReader;
import org.parley.formats.text.MarkdownReader;
import org.parley.formats.text.PlainTextReader;

/** Hands each file to the reader of its kind. Safe for many threads. */
final class Opener {

    private final Limits limits;

    Opener(Limits limits) {
        this.limits = limits;
    }

    Pending pending(String file, Path path, long size) throws Unreadable {
        String origin = path.toString();
        checkSize(size);
        return new Pending(file, origin, () -> {
            byte[] bytes = Files.readAllBytes(path);
            checkSize(bytes.length);
            return open(new Content(file, bytes, limits), origin, 0, new Allowance(limits));
        });
    }

    Pending pending(String file, String origin, byte[] bytes, int depth, Allowance allowance) throws Unreadable {
        checkSize(bytes.length);
        return new Pending(file, origin, () -> open(new Content(file, bytes, limits), origin, depth, allowance));
    }

    private void checkSize(long size) throws Unreadable {
        if (size > limits.maxFileBytes()) {
            throw new Unreadable(
                    String.format(Locale.ROOT, "It has %,d bytes; at most %,d are read.", size, limits.maxFileBytes()),
                    "Split it into smaller files.");
        }
    }

    static void checkNesting(int depth, Limits limits) throws Unreadable {
        if (depth > limits.maxNesting()) {
            throw new Unreadable(
                    "It stands inside " + limits.maxNesting() + " archives or mails already, and deeper is not read.",
                    "Unpack it and read that.");
        }
    }

    private List<Incoming> open(Content content, String origin, int depth, Allowance allowance) throws Unreadable {
        return switch (Kind.of(content)) {
            case PLAIN -> one(content, origin, new PlainTextReader());
            case MARKDOWN -> one(content, origin, new MarkdownReader());
            case HTML -> one(content, origin, new HtmlReader());
            case PDF -> one(content, origin, new PdfReader());
            case MAIL -> mail(content, origin, depth, allowance);
            case ZIP -> zip(content, origin, depth, allowance);
            case MAILBOX -> {
                checkNesting(depth + 1, limits);
                yield all(content, origin, MailboxParts.of(content.bytes(), limits), depth + 1, allowance);
            }
        };
    }

    private static List<Incoming> one(Content content, String origin, org.parley.formats.content.DocumentReader reader)
            throws Unreadable {
        return List.of(new Arrived(origin, content.bytes(), reader.read(content)));
    }

    private List<Incoming> zip(Content content, String origin, int depth, Allowance allowance) throws Unreadable {
        ZipParts parts = ZipParts.of(content.bytes(), allowance);
        if (parts.holds("word/document.xml")) {
            parts.close();
            return one(content, origin, new DocxReader());
        }
        try {
            Office.refuse(parts);
            checkNesting(depth + 1, limits);
        } catch (Unreadable e) {
            parts.close();
            throw e;
        }
        return all(content, origin, parts, depth + 1, allowance);
    }

    private List<Incoming> all(Content content, String origin, Part.Source parts, int depth, Allowance allowance) {
        List<Incoming> all = new ArrayList<>();
        try (Listing listing = Listing.of(content.file(), origin, parts, depth, allowance, this)) {
            listing.forEachRemaining(pending -> all.addAll(pending.open()));
        }
        return all;
    }

    private List<Incoming> mail(Content content, String origin, int depth, Allowance allowance) throws Unreadable {
        Mail mail = new MailReader().read(content);
        List<Incoming> all = new ArrayList<>();
        all.add(new Arrived(origin, content.bytes(), mail.document()));
        for (Part part : mail.attachments()) {
            String file = content.file() + "!/" + part.name();
            String from = origin + "!/" + part.name();
            all.addAll(attachment(part, file, from, depth + 1, allowance).open());
        }
        return all;
    }

    private Pending attachment(Part part, String file, String origin, int depth, Allowance allowance) {
        try {
            checkNesting(depth, limits);
            return switch (part) {
                case Part.Unpacked unpacked -> pending(file, origin, unpacked.bytes(), depth, allowance);
                case Part.Damaged damaged -> throw damaged.why();
            };
        } catch (Unreadable e) {
            return Pending.refused(file, origin, e);
        }
    }
}
