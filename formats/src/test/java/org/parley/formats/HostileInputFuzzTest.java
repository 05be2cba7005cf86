package org.parley.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.formats.content.Limits;
import org.parley.model.Document;

/**
 * Any bytes under any name give documents that hold together or a refusal that says why and what to do; nothing is thrown.
 * In a build each runs on its seeds only; {@code JAZZER_FUZZ=1 mvn -pl formats -am test -Dtest=HostileInputFuzzTest#pdf
 * -Dsurefire.failIfNoSpecifiedTests=false} searches on for a minute (see {@code benchmarks/FUZZING.md}).
 */
class HostileInputFuzzTest {

    private static final Limits LIMITS = Limits.STANDARD;
    private static final Path SAMPLES = samples();

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void text(byte[] bytes) {
        read("report.txt", bytes);
    }

    static Stream<byte[]> text() {
        return seeds("ukraine-2025/01-call-and-contact-group.txt", "ukraine-2025/11-une-force-sans-nom.txt");
    }

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void markdown(byte[] bytes) {
        read("report.md", bytes);
    }

    static Stream<byte[]> markdown() {
        return seeds("ukraine-2025/02-two-tables.md");
    }

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void html(byte[] bytes) {
        read("report.html", bytes);
    }

    static Stream<byte[]> html() {
        return seeds("ukraine-2025/05-live-black-sea.html", "harbour-strike/2-mediator.html");
    }

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void pdf(byte[] bytes) {
        read("report.pdf", bytes);
    }

    static Stream<byte[]> pdf() {
        return seeds("ukraine-2025/06-what-the-fund-buys.pdf");
    }

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void docx(byte[] bytes) {
        read("report.docx", bytes);
    }

    static Stream<byte[]> docx() {
        return seeds("ukraine-2025/07-istanbul-two-rounds.docx");
    }

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void mail(byte[] bytes) {
        read("report.eml", bytes);
    }

    static Stream<byte[]> mail() {
        return seeds("ukraine-2025/08-the-table.eml", "harbour-strike/3-circular.eml");
    }

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void mailbox(byte[] bytes) {
        read("reports.mbox", bytes);
    }

    static Stream<byte[]> mailbox() {
        return seeds("harbour-strike/3-circular.eml").map(mail -> {
            String text = new String(mail, StandardCharsets.ISO_8859_1);
            return ("From a@b Sat Nov  1 10:00:00 2025\n" + text + "\nFrom c@d Sun Nov  2 10:00:00 2025\n" + text)
                    .getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void archive(byte[] bytes) {
        read("reports.zip", bytes);
    }

    static Stream<byte[]> archive() {
        return seeds("harbour-strike/1-strike-notice.txt")
                .map(text -> Zips.zip().with("a/report.txt", text).bytes());
    }

    private static void read(String name, byte[] bytes) {
        List<Incoming> read = Intake.within(LIMITS).read(name, bytes);
        for (Incoming incoming : read) {
            switch (incoming) {
                case Arrived arrived -> holdsTogether(arrived.document());
                case Refused refused -> {
                    assertThat(refused.reason()).isNotBlank();
                    assertThat(refused.remedy()).isNotBlank();
                }
            }
        }
    }

    private static void holdsTogether(Document document) {
        String text = document.text();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
        assertThat(text.length()).isLessThanOrEqualTo(LIMITS.maxTextLength());
    }

    private static Stream<byte[]> seeds(String... names) {
        return Stream.of(names).map(name -> {
            try {
                return Files.readAllBytes(SAMPLES.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Path samples() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("samples"))) {
            at = Objects.requireNonNull(at.getParent(), "no folder samples above this one");
        }
        return at.resolve("samples");
    }
}
