package org.parley.formats.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.formats.Incoming;
import org.parley.formats.Intake;
import org.parley.formats.Refused;
import org.parley.formats.archive.Part;
import org.parley.formats.content.Content;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;
import org.parley.model.CodePoints;
import org.parley.model.Document;

class MailReaderTest {

    @Test
    void theHeaderGivesTheMetadata() throws Unreadable {
        Document mail = read("""
                From: =?UTF-8?Q?Ada_H=C3=B6lm?= <ada@post.example>
                To: desk@post.example
                Subject: =?UTF-8?B?%s?=
                Date: Mon, 3 Mar 2025 23:10:00 -0500
                Message-ID: <1@post.example>
                Content-Type: text/plain; charset=utf-8

                Both sides met.
                """.formatted(Base64.getEncoder().encodeToString("Talks – a new start".getBytes(UTF_8))))
                .document();

        assertThat(mail.title()).isEqualTo("Talks – a new start");
        assertThat(mail.authors()).containsExactly("Ada Hölm");
        assertThat(mail.outlet()).isNull();
        assertThat(Objects.requireNonNull(mail.published()).iso()).isEqualTo("2025-03-03");
        assertThat(Objects.requireNonNull(mail.published()).note()).isEqualTo("mail header Date");
        assertThat(mail.mediaType()).isEqualTo("message/rfc822");
        assertThat(told(mail)).containsExactly("body: Both sides met.");
    }

    @Test
    void ofAlternativesTheHtmlIsRead() throws Unreadable {
        Document mail = read("""
                From: a@b.example
                Subject: x
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="cut"

                --cut
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Plain caf=E9 text.
                --cut
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                <h1>The caf=E9 talks</h1><p>Both sides met on=
                 Monday.</p><p><a href=3D"x">Read on</a></p>
                <p>You are receiving this because you signed up. <a href=3D"u">Unsubscribe</a></p>
                --cut--
                """).document();

        assertThat(told(mail))
                .containsExactly(
                        "headline: The café talks",
                        "body: Both sides met on Monday.",
                        "boilerplate: Read on",
                        "boilerplate: You are receiving this because you signed up. Unsubscribe");
        assertThat(mail.notices()).containsExactly("Decoded as windows-1252, as the file declares.");
    }

    @Test
    void whatIsSentToManyComesFromAnOutlet() throws Unreadable {
        Document mail = read("""
                From: "The Harbour Post" <news@post.example>
                Subject: Morning letter
                List-Unsubscribe: <mailto:leave@post.example>

                Good morning.
                """).document();

        assertThat(mail.outlet()).isEqualTo("The Harbour Post");
        assertThat(mail.authors()).isEmpty();
    }

    @Test
    void wrappedLinesBecomeParagraphsAndTheSignatureIsSetApart() throws Unreadable {
        Document mail = read("""
                From: a@b.example
                Subject: x

                Both sides met on Monday to divide the quota for herring, which
                neither of them has been able to agree on since the autumn.

                Dear all,
                see below.

                > We are closer than in October, but the share of the south is
                > not settled.

                --\u0020
                Ada Holm
                The Harbour Post
                """).document();

        assertThat(told(mail))
                .containsExactly(
                        "body: Both sides met on Monday to divide the quota for herring, which neither of them has been"
                                + " able to agree on since the autumn.",
                        "body: Dear all,\nsee below.",
                        "block quotation: We are closer than in October, but the share of the south is not settled.",
                        "boilerplate: Ada Holm\nThe Harbour Post");
    }

    @Test
    void softLineEndsAreJoinedWhereTheMailSaysSo() throws Unreadable {
        Document mail = read("Subject: x\nContent-Type: text/plain; format=flowed\n\nBoth \nsides \nmet.\nThen left.\n")
                .document();

        assertThat(mail.text()).isEqualTo("Both sides met.\nThen left.");
    }

    @Test
    void attachmentsAreFilesOfTheirOwn() {
        List<Incoming> incoming = Intake.within(Limits.STANDARD).read("mail.eml", """
                From: a@b.example
                Subject: Two reports
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/plain

                See attached.
                --cut
                Content-Type: text/plain; name="wire.txt"
                Content-Disposition: attachment; filename="wire.txt"
                Content-Transfer-Encoding: base64

                %s
                --cut
                Content-Type: image/png
                Content-Disposition: inline; filename=logo.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --cut
                Content-Type: application/msword; name="old.doc"
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                0M8R4KGxGuEAAA==
                --cut
                Content-Type: message/rfc822

                From: c@d.example
                Subject: Forwarded

                The inner mail.
                --cut--
                """.formatted(
                        Base64.getEncoder().encodeToString("The wire report.".getBytes(UTF_8)))
                .getBytes(UTF_8));

        assertThat(incoming)
                .extracting(Incoming::file)
                .containsExactly("mail.eml", "mail.eml!/wire.txt", "mail.eml!/old.doc", "mail.eml!/attachment-3.eml");
        assertThat(incoming.get(2)).isInstanceOf(Refused.class);
    }

    @Test
    void aPageSavedAsMhtmlIsReadAsAPage() throws Unreadable {
        Document page = read("""
                From: <Saved by Blink>
                Snapshot-Content-Location: https://post.example/talks
                Subject: Talks resume
                Date: Tue, 4 Mar 2025 09:00:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="cut"

                --cut
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://post.example/talks

                <html><body><nav><a href=3D"/">Home</a></nav><article><h1>Talks resume</h1><p>Both sides met on Monday=
                 to divide the quota for herring, and they will meet again on Thursday.</p></article></body></html>
                --cut
                Content-Type: text/css
                Content-Location: cid:css

                p { color: red }
                --cut--
                """).document();

        assertThat(page.address()).isEqualTo("https://post.example/talks");
        assertThat(told(page))
                .contains("headline: Talks resume")
                .anyMatch(block -> block.startsWith("body: Both sides"));
        assertThat(page.text()).doesNotContain("color");
    }

    @Test
    void aMailWithoutTextIsSaid() throws Unreadable {
        Mail mail = read("""
                Subject: x
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Disposition: attachment; filename="../../a.txt"

                Text.
                --cut--
                """);

        assertThat(mail.document().notices()).containsExactly("The mail itself has no text, only attachments.");
        assertThat(mail.attachments()).extracting(Part::name).containsExactly("a.txt");
    }

    @Test
    void partsInPartsWithoutEndAreRefused() {
        StringBuilder mail = new StringBuilder("Subject: x\n");
        for (int i = 0; i < 5_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }

        assertThatThrownBy(() -> read(mail.toString()))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("Its parts stand inside each other more than 20 deep");
    }

    @Test
    void aMailCutOffInTheMiddleIsReadAsFarAsItGoes() throws Unreadable {
        Mail mail = read("Subject: x\nContent-Type: multipart/mixed; boundary=cut\n\n--cut\n\nThe first part.");

        assertThat(mail.document().text()).isEqualTo("The first part.");
    }

    private static Mail read(String mail) throws Unreadable {
        return new MailReader().read(new Content("mail.eml", mail.getBytes(ISO_8859_1), Limits.STANDARD));
    }

    private static List<String> told(Document document) {
        CodePoints points = CodePoints.of(document.text());
        return document.layout().stream()
                .map(block -> block.role().label() + ": " + points.slice(block.range()))
                .toList();
    }
}
