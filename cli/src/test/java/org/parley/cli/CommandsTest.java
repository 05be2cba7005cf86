package org.parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.reading.neural.NeuralFinder;

/** The commands as a person calls them. */
class CommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path reports;
    private String dossier = "";

    private int parley(String... command) {
        out.reset();
        err.reset();
        PrintWriter writer = new PrintWriter(out, true, UTF_8);
        return Parley.run(new Console(writer, out, new PrintWriter(err, true, UTF_8), false), command);
    }

    private String said() {
        return err.toString(UTF_8);
    }

    private String printed() {
        return out.toString(UTF_8);
    }

    @BeforeEach
    void writeReports() throws IOException {
        reports = Files.createDirectory(folder.resolve("reports"));
        dossier = folder.resolve("talks.parley").toString();
        Files.writeString(
                reports.resolve("one.txt"),
                "PORT ELSMERE, March 3, 2025 — The dock workers' union will accept a shorter week, said Ada Moor, its chair.\n\n"
                        + "“We want the night bonus back,” Moor said.\n");
        Files.writeString(
                reports.resolve("two.txt"),
                "“There is no money for a night bonus,” said Ivo Brandt, spokesman of the port company.\n\n"
                        + "A company official said that an offer was being prepared.\n");
    }

    @Test
    void readsAndTellsWhatItDid() {
        assertThat(parley("read", reports.toString(), "-d", dossier)).isEqualTo(ExitCode.DONE);

        assertThat(said()).contains("talks.parley: 2 read.").contains("Next: parley brief");
        assertThat(printed()).isEmpty();
    }

    @Test
    void readingTwiceChangesNothing() {
        parley("read", reports.toString(), "-d", dossier);
        parley("export", dossier, "--as", "json");
        String first = printed();

        assertThat(parley("read", reports.toString(), "-d", dossier)).isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("2 already there");
        parley("export", dossier, "--as", "json");
        assertThat(printed()).isEqualTo(first);
    }

    @Test
    void namesWhatItCannotUseAndReadsTheRest() throws IOException {
        Files.writeString(reports.resolve("empty.txt"), "");
        Files.write(
                reports.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});

        assertThat(parley("read", reports.toString(), "-d", dossier)).isEqualTo(ExitCode.INPUT);

        assertThat(said()).contains("empty.txt: ").contains("picture.txt: ").contains("2 read, 2 could not be used");
    }

    @Test
    void keepsTheDateThatTheAnalystGives() {
        parley("read", reports.resolve("two.txt").toString(), "-d", dossier, "--published", "2025-03-04");

        parley("export", dossier, "--as", "json");
        assertThat(printed()).contains("\"published\":{\"date\":\"2025-03-04\",\"basis\":\"given: said by ");
    }

    @Test
    void passesOverTheSameBytesUnderAnotherName() throws IOException {
        Files.copy(reports.resolve("one.txt"), reports.resolve("three.txt"));

        parley("read", reports.toString(), "-d", dossier);

        assertThat(said())
                .contains("three.txt: the same bytes are in the dossier as d1; passed over.")
                .contains("2 read, 1 already there");
    }

    @Test
    void readsWithANetworkThatWasTaughtFurther() throws IOException {
        Path taught = Files.createDirectory(folder.resolve("taught"));
        for (String file : List.of("encoder.onnx", "linker.onnx", "confidence.txt")) {
            try (InputStream in = NeuralFinder.class.getResourceAsStream(file)) {
                Files.copy(Objects.requireNonNull(in), taught.resolve(file));
            }
        }

        assertThat(parley("read", reports.toString(), "-d", dossier, "--network", taught.toString()))
                .isEqualTo(ExitCode.DONE);
        parley("export", dossier, "--as", "json");
        assertThat(printed()).containsPattern("\"coder\":\"machine:minilm-[^\"+]+\\+[0-9a-f]{8}");

        Files.writeString(taught.resolve("encoder.onnx"), "no network");
        assertThat(parley("read", reports.toString(), "-d", dossier, "--network", taught.toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("taught holds no network that can be read. Make it again");
        Files.delete(taught.resolve("encoder.onnx"));
        parley("read", reports.toString(), "-d", dossier, "--network", taught.toString());
        assertThat(said()).contains("There is no ").contains("encoder.onnx. Name a folder with encoder.onnx");
    }

    @Test
    void findsWordsInContext() {
        parley("read", reports.toString(), "-d", dossier);

        assertThat(parley("search", dossier, "night bonus", "money")).isEqualTo(ExitCode.DONE);

        assertThat(printed()).startsWith("d2  ").contains("no *money* for a *night bonus*");
        assertThat(said()).isEqualTo("1 report" + System.lineSeparator());
    }

    @Test
    void saysWhenNothingIsFound() {
        parley("read", reports.toString(), "-d", dossier);

        assertThat(parley("search", dossier, "submarine")).isEqualTo(ExitCode.DONE);
        assertThat(said()).startsWith("Nothing found.");
    }

    @Test
    void writesABriefThatNamesEverySpeaker() throws IOException {
        parley("read", reports.toString(), "-d", dossier);

        assertThat(parley("brief", dossier)).isEqualTo(ExitCode.DONE);

        assertThat(Files.readString(folder.resolve("talks.html")))
                .contains(
                        "Ada Moor", "Ivo Brandt", "We want the night bonus back", "There is no money for a night bonus")
                .doesNotContain("<script");
    }

    @Test
    void refusesAnUnknownFormatByName() {
        assertThat(parley("export", dossier, "--as", "xml")).isEqualTo(ExitCode.USAGE);
        assertThat(said()).contains("there is no export format \"xml\"; there are json, attributions-tsv, csv");
    }

    @Test
    void saysWhatIsNotADossier() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.parley"), "just some notes\n".repeat(500));

        assertThat(parley("search", text.toString(), "notes")).isEqualTo(ExitCode.INPUT);
        assertThat(said()).startsWith("parley: ").contains("notes.parley").doesNotContain("Exception");
        assertThat(Files.readString(text)).startsWith("just some notes");
    }

    @Test
    void saysThatThereIsNoSuchDossier() {
        assertThat(parley("brief", folder.resolve("none.parley").toString())).isEqualTo(ExitCode.INPUT);
        assertThat(said()).startsWith("parley: ").contains("none.parley");
    }

    @Test
    void saysThatThereIsNoSuchFolderToWriteTo() {
        parley("read", reports.toString(), "-d", dossier);

        assertThat(parley(
                        "brief",
                        dossier,
                        "-o",
                        folder.resolve("nowhere/brief.html").toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("there is no folder").contains("nowhere");
    }

    @Test
    void saysWhatIsMissingInACommand() {
        assertThat(parley("read", reports.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(said()).contains("--dossier");
        assertThat(parley()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void servingOthersMustBeSaidTwice() {
        assertThat(parley("serve", "--listen", "192.168.1.20")).isEqualTo(ExitCode.USAGE);
        assertThat(said()).contains("At 192.168.1.20 anybody on the network could read and change the dossiers");
    }

    @Test
    void aFolderIsNotServed() {
        assertThat(parley("serve", reports.toString())).isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains(reports + " is a folder. Name a dossier, or read the folder into one");
    }

    @Test
    void withoutTheWebApplicationServingSaysWhatIsMissing() {
        assertThat(parley("serve")).isEqualTo(ExitCode.INPUT);
        assertThat(said())
                .contains("The web application is not in this program")
                .contains("Node 20.19 or newer");
    }
}
