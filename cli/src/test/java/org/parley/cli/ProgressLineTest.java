package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final AtomicLong nanos = new AtomicLong();
    private final StringWriter said = new StringWriter();

    private ProgressLine line(boolean terminal) {
        PrintWriter writer = new PrintWriter(said);
        return new ProgressLine(
                new Console(writer, java.io.OutputStream.nullOutputStream(), writer, terminal), "reports", nanos::get);
    }

    @Test
    void tellsRateAndTimeLeftOnATerminal() {
        try (ProgressLine line = line(true)) {
            nanos.set(2_000_000_000L);
            line.at(1, 4, 3000);
        }

        assertThat(said.toString())
                .isEqualTo("\r\u001b[K██████░░░░░░░░░░░░░░░░░░ 1 of 4 reports, 1,500 words/s, 6 s left\r\u001b[K");
    }

    @Test
    void staysQuietElsewhereForTenSeconds() {
        try (ProgressLine line = line(false)) {
            nanos.set(9_000_000_000L);
            line.at(1, 4, 3000);
            nanos.set(12_000_000_000L);
            line.at(3, 4, 12000);
        }

        assertThat(said.toString())
                .isEqualTo("██████████████████░░░░░░ 3 of 4 reports, 1,000 words/s, 4 s left" + System.lineSeparator());
    }

    @Test
    void saysMessagesAboveTheBar() {
        try (ProgressLine line = line(true)) {
            nanos.set(1_000_000_000L);
            line.at(4, 4, 100);
            line.say("b.pdf: is encrypted");
        }

        assertThat(said.toString())
                .isEqualTo(
                        "\r\u001b[K████████████████████████ 4 of 4 reports, 100 words/s, 0 s left\r\u001b[Kb.pdf: is encrypted"
                                + System.lineSeparator());
    }
}
