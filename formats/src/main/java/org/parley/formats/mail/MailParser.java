package org.parley.formats.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.Content;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;

/** Takes a mail apart, from top to bottom. Mails inside it stay whole. For one mail. */
final class MailParser {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_FIELDS = 5_000;

    private final Limits limits;
    private final MailHeader header = new MailHeader();
    private final List<MailPart> parts = new ArrayList<>();
    private final Deque<Integer> alternatives = new ArrayDeque<>();
    private int groups;
    private boolean within;
    private boolean damaged;

    private MailParser(Limits limits) {
        this.limits = limits;
    }

    static MailParser parse(Content content) throws Unreadable {
        MailParser parser = new MailParser(content.limits());
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(MOST_FIELDS)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder());
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(content.bytes()));
        try {
            for (EntityState state = stream.getState();
                    state != EntityState.T_END_OF_STREAM && parser.parts.size() < MOST_PARTS;
                    state = stream.next()) {
                parser.take(state, stream);
            }
        } catch (MimeException | IOException | RuntimeException e) {
            parser.damaged = true; // what was found so far is kept
        }
        return parser;
    }

    MailHeader header() {
        return header;
    }

    List<MailPart> parts() {
        return parts;
    }

    boolean damaged() {
        return damaged;
    }

    private void take(EntityState state, MimeTokenStream stream) throws IOException, Unreadable {
        switch (state) {
            case T_FIELD -> {
                Field field = stream.getField();
                if (!within) {
                    header.add(field.getName(), String.valueOf(field.getBody()));
                }
            }
            case T_END_HEADER -> within = true;
            case T_START_MULTIPART -> {
                if (alternatives.size() >= DEEPEST) {
                    throw new Unreadable(
                            "Its parts stand inside each other more than " + DEEPEST
                                    + " deep, as no mail program nests them.",
                            "Save the text of the mail and read that.");
                }
                boolean alternative = "alternative"
                        .equalsIgnoreCase(stream.getBodyDescriptor().getSubType());
                int around = alternatives.isEmpty() ? 0 : alternatives.element();
                alternatives.push(around != 0 ? around : alternative ? ++groups : 0);
            }
            case T_END_MULTIPART -> alternatives.poll();
            case T_BODY -> parts.add(part(stream));
            default -> {
                // marks of beginnings and ends, preambles
            }
        }
    }

    private MailPart part(MimeTokenStream stream) throws IOException {
        BodyDescriptor is = stream.getBodyDescriptor();
        String name = null;
        boolean attached = false;
        boolean flowed = false;
        if (is instanceof MaximalBodyDescriptor full) {
            name = full.getContentDispositionFilename();
            name = name == null ? full.getContentTypeParameters().get("name") : name;
            attached = "attachment".equalsIgnoreCase(full.getContentDispositionType());
            flowed = "flowed".equalsIgnoreCase(full.getContentTypeParameters().get("format"));
        }
        return new MailPart(
                String.valueOf(is.getMimeType()).toLowerCase(Locale.ROOT),
                declared(is),
                name,
                attached,
                alternatives.isEmpty() ? 0 : alternatives.element(),
                flowed,
                bytes(stream));
    }

    private byte[] bytes(MimeTokenStream stream) throws IOException {
        try (InputStream in = stream.getDecodedInputStream()) {
            return in.readNBytes((int) Math.min(limits.maxFileBytes(), Integer.MAX_VALUE - 16L));
        }
    }

    private static @Nullable String declared(BodyDescriptor is) {
        return is instanceof MaximalBodyDescriptor full
                ? full.getContentTypeParameters().get("charset")
                : is.getCharset();
    }
}
