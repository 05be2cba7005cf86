package org.parley.formats.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;

class MailboxPartsTest {

    @Test
    void aMessageStartsAtFromAfterAnEmptyLine() throws Unreadable {
        List<Part> parts = parts("""
                From ada@post.example Mon Mar  3 10:00:00 2025
                Subject: One

                From here on it is text.
                >From the quoted line one mark is taken.
                >>From this one too.

                From jon@post.example Mon Mar  3 11:00:00 2025
                Subject: Two

                Second.
                """, Limits.STANDARD);

        assertThat(parts).extracting(Part::name).containsExactly("message-1.eml", "message-2.eml");
        assertThat(text(parts.getFirst())).isEqualTo("""
                Subject: One

                From here on it is text.
                From the quoted line one mark is taken.
                >From this one too.

                """);
        assertThat(text(parts.getLast())).isEqualTo("Subject: Two\n\nSecond.\n");
    }

    @Test
    void whatIsNoMailboxIsRefused() {
        assertThatThrownBy(() -> parts("Subject: One\n\nText.", Limits.STANDARD))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("does not begin with \"From \"");
    }

    @Test
    void aMessageTooLargeIsPassedOverAndTheRestGoesOn() throws Unreadable {
        List<Part> parts = parts(
                "From a 10:00\n\n" + "x".repeat(200) + "\n\nFrom b 10:00\n\nshort\n",
                Limits.STANDARD.withMaxFileBytes(100));

        assertThat(parts.getFirst()).isInstanceOf(Part.Damaged.class);
        assertThat(text(parts.getLast())).isEqualTo("\nshort\n");
    }

    private static List<Part> parts(String mailbox, Limits limits) throws Unreadable {
        List<Part> parts = new ArrayList<>();
        try (MailboxParts box = MailboxParts.of(mailbox.getBytes(UTF_8), limits)) {
            for (Part part = box.next(); part != null; part = box.next()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String text(Part part) {
        return new String(((Part.Unpacked) part).bytes(), UTF_8);
    }
}
