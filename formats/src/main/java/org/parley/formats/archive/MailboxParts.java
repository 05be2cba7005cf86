package org.parley.formats.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;

/**
 * The messages of an mbox file (RFC 4155), in order, named by their number, so that a box that grows keeps the names of
 * what it held before. A message starts at a line {@code From …} that opens the file or follows an empty line and
 * has a time of day in it;
 * {@code >From} inside messages is unquoted (the "mboxrd" rule). Reads as a stream, so the box may be of any size.
 * For one thread.
 */
public final class MailboxParts implements Part.Source {

    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private final InputStream in;
    private final Limits limits;
    private int number;
    private boolean started;
    private boolean ended;

    private MailboxParts(InputStream in, Limits limits) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limits = limits;
    }

    public static MailboxParts of(Path path, Limits limits) throws IOException {
        return new MailboxParts(Files.newInputStream(path), limits);
    }

    public static MailboxParts of(byte[] bytes, Limits limits) {
        return new MailboxParts(new ByteArrayInputStream(bytes), limits);
    }

    @Override
    public @Nullable Part next() throws Unreadable {
        try {
            return ended ? null : read();
        } catch (IOException e) {
            ended = true;
            throw new Unreadable("The mailbox cannot be read to its end.", "Export it again.", e);
        }
    }

    private @Nullable Part read() throws IOException, Unreadable {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean tooLarge = false;
        boolean afterEmptyLine = true;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (readLine(line)) {
            byte[] bytes = line.toByteArray();
            if (afterEmptyLine && starts(bytes, 0) && (!started || hasTime(bytes))) {
                boolean first = !started;
                started = true;
                if (!first) {
                    return part(message, tooLarge);
                }
                afterEmptyLine = false;
                continue;
            }
            if (!started) {
                if (!isEmpty(bytes)) {
                    throw new Unreadable(
                            "It is no mailbox in the mbox format: it does not begin with \"From \".",
                            "Export the mails as .eml or mbox and read that.");
                }
                continue;
            }
            afterEmptyLine = isEmpty(bytes);
            int quoted = quotes(bytes);
            int skip = quoted > 0 && starts(bytes, quoted) ? 1 : 0;
            tooLarge |= message.size() + bytes.length > limits.maxFileBytes();
            if (!tooLarge) {
                message.write(bytes, skip, bytes.length - skip);
            }
        }
        ended = true;
        if (!started) {
            throw Unreadable.withoutText();
        }
        return part(message, tooLarge);
    }

    private Part part(ByteArrayOutputStream message, boolean tooLarge) throws Unreadable {
        if (++number > limits.maxEntries()) {
            ended = true;
            throw new Unreadable(
                    String.format(
                            Locale.ROOT, "It holds more than %,d mails; the rest is left out.", limits.maxEntries()),
                    "Split the mailbox.");
        }
        String name = "message-" + number + ".eml";
        return tooLarge
                ? new Part.Damaged(
                        name,
                        new Unreadable(
                                String.format(Locale.ROOT, "It has more than %,d bytes.", limits.maxFileBytes()),
                                "Save its attachments and read these."))
                : new Part.Unpacked(name, message.toByteArray());
    }

    /** Reads up to and with the next line end, or as much of an endless line as is allowed. */
    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        line.reset();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() > 1 << 16) {
                return true;
            }
        }
        return line.size() > 0;
    }

    private static boolean starts(byte[] line, int at) {
        return line.length >= at + FROM.length
                && java.util.Arrays.equals(line, at, at + FROM.length, FROM, 0, FROM.length);
    }

    private static boolean hasTime(byte[] line) {
        for (int i = 1; i < line.length - 1; i++) {
            if (line[i] == ':' && Character.isDigit(line[i - 1]) && Character.isDigit(line[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private static int quotes(byte[] line) {
        int count = 0;
        while (count < line.length && line[count] == '>') {
            count++;
        }
        return count;
    }

    private static boolean isEmpty(byte[] line) {
        return line.length == 1 && line[0] == '\n' || line.length == 2 && line[0] == '\r' && line[1] == '\n';
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // it was only read: nothing is lost
        }
    }
}
