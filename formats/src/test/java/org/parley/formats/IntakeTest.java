package org.parley.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.formats.Zips.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.formats.content.Limits;

class IntakeTest {

    @TempDir
    Path folder;

    private final Intake intake = Intake.within(Limits.STANDARD);

    @Test
    void aTextFileArrivesWithItsBytesAndItsPath() throws IOException {
        Path file = write("wire.txt", "Talks resumed.\n");

        Arrived arrived = (Arrived) only(intake, file);

        assertThat(arrived.file()).isEqualTo("wire.txt");
        assertThat(arrived.origin()).isEqualTo(file.toAbsolutePath().normalize().toString());
        assertThat(arrived.original()).isEqualTo("Talks resumed.\n".getBytes(UTF_8));
        assertThat(arrived.document().text()).isEqualTo("Talks resumed.\n");
        assertThat(arrived.document().sha256())
                .isEqualTo("5f4e499e5b528b39c7644d4d328d1be530de39cfd7829da97a0bb737a82e9d39");
    }

    @Test
    void aFolderIsReadByNameWithItsFolders() throws IOException {
        write("b.txt", "Second.");
        write("a/two.txt", "First of all.");
        write("a/z.md", "# Title\n\nThen this.");
        write("c.html", "<p>Last.</p>");

        assertThat(files(intake, folder)).containsExactly("a/two.txt", "a/z.md", "b.txt", "c.html");
    }

    @Test
    void filesForTheMachineArePassedOver() throws IOException {
        write("report.txt", "A report.");
        write(".hidden.txt", "Not this.");
        write(".git/config", "Nor this.");
        write("Thumbs.db", "Nor this.");
        write("~$report.docx", "Nor this.");
        write("talks.parley", "Nor our own.");
        write("talks.parley-wal", "Nor our own.");
        write("page.html", "<p>A page.</p>");
        write("page_files/script.js", "alert(1)");

        assertThat(files(intake, folder)).containsExactly("page.html", "report.txt");
    }

    @Test
    void archivesAreReadPieceByPieceUnderTheirOwnNames() throws IOException {
        byte[] inner = zip().with("deep.txt", "Deep.").bytes();
        Path file = write(
                "all.zip",
                zip().with("week1/wire.txt", "Wire.")
                        .with("__MACOSX/week1/._wire.txt", "junk")
                        .with("inner.zip", inner)
                        .bytes());

        List<Incoming> incoming = read(intake, folder);

        assertThat(incoming)
                .extracting(Incoming::file)
                .containsExactly("all.zip!/week1/wire.txt", "all.zip!/inner.zip!/deep.txt");
        assertThat(((Arrived) incoming.getLast()).origin())
                .isEqualTo(file.toAbsolutePath().normalize() + "!/inner.zip!/deep.txt");
    }

    @Test
    void anArchiveIsKnownByItsContentWhateverItsName() throws IOException {
        write("download", zip().with("wire.txt", "Wire.").bytes());

        assertThat(files(intake, folder)).containsExactly("download!/wire.txt");
    }

    @Test
    void namesThatLeadOutOfAnArchiveAreHarmless() {
        byte[] bytes = zip().with("../../etc/passwd.txt", "A.")
                .with("/abs\\x.txt", "B.")
                .bytes();

        assertThat(intake.read("evil.zip", bytes))
                .extracting(Incoming::file)
                .containsExactly("evil.zip!/etc/passwd.txt", "evil.zip!/abs/x.txt");
    }

    @Test
    void twoEntriesOfOneNameStayTwo() {
        byte[] bytes = zip().with("a.txt", "A.").with("./a.txt", "B.").bytes();

        assertThat(intake.read("x.zip", bytes))
                .extracting(Incoming::file)
                .containsExactly("x.zip!/a.txt", "x.zip!/a.txt#2");
    }

    @Test
    void everyFileThatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        write("a-empty.txt", "");
        write("b-blank.txt", " \n\n ");
        write("c-image.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16});
        write("d-data.json", "{}");
        write("e-broken.zip", "PK\3\4 and then nothing of the kind");
        write("f-named.zip", "no archive");
        write("g-binary.txt", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 14, 15});
        write("h-broken.pdf", "%PDF-1.7\nnothing");
        write("i-old.doc", new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0
        });
        write("z-good.txt", "Good.");

        List<Incoming> incoming = read(intake, folder);

        assertThat(incoming.stream().map(IntakeTest::told))
                .containsExactly(
                        "a-empty.txt: It is empty.",
                        "b-blank.txt: It holds no text.",
                        "c-image.jpg: It is an image, which is not read.",
                        "d-data.json: It is a .json file, which holds data and no report.",
                        "e-broken.zip: It is a damaged or incomplete ZIP archive.",
                        "f-named.zip: It is no ZIP archive, whatever its name says.",
                        "g-binary.txt: It is not a text but binary data.",
                        "h-broken.pdf: It is a damaged PDF.",
                        "i-old.doc: It is a Word document of the old kind (.doc), which is not read.",
                        "z-good.txt arrived");
        assertThat(incoming)
                .filteredOn(Refused.class::isInstance)
                .allSatisfy(refused ->
                        assertThat(((Refused) refused).remedy()).endsWith(".").hasSizeGreaterThan(10));
    }

    @Test
    void aPathThatLeadsNowhereIsRefused() {
        assertThat(told(only(intake, folder.resolve("missing.txt"))))
                .isEqualTo("missing.txt: There is no such file or folder.");
    }

    @Test
    void linksThatLeadInCirclesDoNoHarm() throws IOException {
        write("a/report.txt", "A report.");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));

        assertThat(read(intake, folder).stream().map(IntakeTest::told))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("a/report.txt arrived"),
                        second -> assertThat(second).startsWith("self: It cannot be read"));
    }

    @Test
    void limitsAreKeptFileByFile() throws IOException {
        write("a.txt", "x".repeat(101));
        write(
                "b.zip",
                zip().with("big.txt", "y".repeat(101))
                        .with("small.txt", "Fits.")
                        .bytes());

        Intake narrow = Intake.within(Limits.STANDARD.withMaxFileBytes(100));

        assertThat(read(narrow, folder).stream().map(IntakeTest::told))
                .containsExactly(
                        "a.txt: It has 101 bytes; at most 100 are read.",
                        "b.zip!/big.txt: It unpacks to more than 100 bytes.",
                        "b.zip!/small.txt arrived");
    }

    @Test
    void textsBeyondTheLimitAreRefusedInEveryFormat() throws IOException {
        write("a.txt", "word ".repeat(100));
        write("b.md", "word ".repeat(100));
        write("c.html", "<p>" + "word ".repeat(100));
        write("d.eml", "Subject: x\n\n" + "word ".repeat(100));

        Intake narrow = Intake.within(Limits.STANDARD.withMaxTextLength(400));

        assertThat(read(narrow, folder))
                .allSatisfy(each -> assertThat(((Refused) each).reason()).contains("at most 400 are read"));
    }

    @Test
    void anArchiveThatFillsMachinesIsStopped() {
        byte[] bomb = zip().with("zeros.txt", new byte[64 << 20])
                .with("good.txt", "Good.")
                .bytes();

        assertThat(intake.read("bomb.zip", bomb).stream().map(IntakeTest::told))
                .containsExactly(
                        "bomb.zip!/zeros.txt: It unpacks to more than 300 times its size, as files do that are made to"
                                + " fill a machine.",
                        "bomb.zip!/good.txt arrived");
    }

    @Test
    void theBytesOfAnArchiveAndAllInsideItAreCountedTogether() {
        byte[] inner = zip().with("a.txt", "a".repeat(600)).bytes();
        byte[] bytes =
                zip().with("one.zip", inner).with("b.txt", "b".repeat(600)).bytes();

        Intake narrow = Intake.within(Limits.STANDARD.withMaxExpandedBytes(1000));

        assertThat(narrow.read("all.zip", bytes).stream().map(IntakeTest::told))
                .containsExactly(
                        "all.zip!/one.zip!/a.txt arrived",
                        "all.zip!/b.txt: It unpacks to more than 1,000 bytes in all.");
    }

    @Test
    void archivesInArchivesEndAtTheLimit() {
        byte[] bytes = zip().with("end.txt", "The end.").bytes();
        for (int i = 0; i < 4; i++) {
            bytes = zip().with("in.zip", bytes).bytes();
        }

        assertThat(intake.read("out.zip", bytes).stream().map(IntakeTest::told))
                .containsExactly(
                        "out.zip!/in.zip!/in.zip!/in.zip: It stands inside 3 archives or mails already, and deeper"
                                + " is not read.");
    }

    @Test
    void tooManyEntriesAreLeftOut() {
        byte[] bytes =
                zip().with("1.txt", "1").with("2.txt", "2").with("3.txt", "3").bytes();

        Intake narrow = Intake.within(Limits.STANDARD.withMaxEntries(2));

        assertThat(narrow.read("x.zip", bytes).stream().map(IntakeTest::told))
                .containsExactly(
                        "x.zip!/1.txt arrived",
                        "x.zip!/2.txt arrived",
                        "x.zip: It holds more than 2 files; the rest is left out.");
    }

    @Test
    void limitsThatLetNothingThroughAreRefusedByName() {
        assertThatThrownBy(() -> Limits.STANDARD.withMaxFileBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxFileBytes must lie between 1 and 2147483631, not 0");
    }

    @Test
    void whatIsListedCanBeOpenedOnManyThreads() throws Exception {
        for (int i = 0; i < 50; i++) {
            write("f%02d.txt".formatted(i), "Report number " + i);
        }

        List<Future<List<Incoming>>> futures;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Stream<Pending> pending = intake.list(folder)) {
            futures = pending.map(each -> threads.submit(each::open)).toList();
        }

        for (int i = 0; i < 50; i++) {
            Arrived arrived = (Arrived) futures.get(i).get().getFirst();
            assertThat(arrived.document().text()).isEqualTo("Report number " + i);
        }
    }

    static String told(Incoming incoming) {
        return switch (incoming) {
            case Arrived arrived -> arrived.file() + " arrived";
            case Refused refused -> refused.file() + ": " + refused.reason();
        };
    }

    private static Incoming only(Intake intake, Path path) {
        List<Incoming> all = read(intake, path);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<String> files(Intake intake, Path path) {
        return read(intake, path).stream().map(Incoming::file).toList();
    }

    private static List<Incoming> read(Intake intake, Path path) {
        try (Stream<Incoming> incoming = intake.read(path)) {
            return incoming.toList();
        }
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes);
    }
}
