package org.parley.dossier.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.dossier.Samples.report;
import static org.parley.dossier.Samples.to;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.Dossier;
import org.parley.dossier.DossierInfo;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.access.OpenOptions.Access;

/** What a person is told when a file cannot be opened or used, and that nothing in it is lost. */
class OpeningTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("talks.parley");
    }

    private DossierException refused(Access access) {
        return refused(file, access);
    }

    private static DossierException refused(Path path, Access access) {
        return catchThrowableOfType(
                DossierException.class, () -> Dossier.open(path, to(access)).close());
    }

    private void make(int reports) {
        try (Dossier dossier = Dossier.open(file, to(Access.CREATE_NEW))) {
            dossier.documents()
                    .addAll(IntStream.range(0, reports)
                            .mapToObj(i -> report(i + ".txt", "Report " + i + " on talks. ".repeat(200)))
                            .toList());
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void aFileThatIsNotThere() {
        assertThat(refused(Access.READ))
                .hasMessage("There is no dossier at " + file + "." + " Check the name, or read reports into a new one.")
                .extracting(DossierException::kind)
                .isEqualTo(Kind.ABSENT);
        assertThat(refused(Access.WRITE).kind()).isEqualTo(Kind.ABSENT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThat(refused(folder.resolve("missing/talks.parley"), Access.CREATE))
                .hasMessage("There is no folder " + folder.resolve("missing") + " to put talks.parley in."
                        + " Make the folder, or choose another place.");
    }

    @Test
    void aFolderInsteadOfAFile() {
        assertThat(refused(folder, Access.CREATE))
                .hasMessage(folder + " is not a dossier: it is a folder."
                        + " Check the name; the file has been left as it is.");
    }

    @Test
    void aFileThatIsThereWhenANewOneIsAskedFor() {
        make(1);

        assertThat(refused(Access.CREATE_NEW).kind()).isEqualTo(Kind.EXISTS);
    }

    @Test
    void aFileOfAnotherKind() throws IOException {
        Files.writeString(file, "Dear diary, the talks began today.");

        assertThat(refused(Access.CREATE))
                .hasMessage(file + " is not a dossier: it is no SQLite database."
                        + " Check the name; the file has been left as it is.");
        assertThat(Files.readString(file)).isEqualTo("Dear diary, the talks began today.");
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.createFile(file);

        assertThat(refused(Access.READ).sentence())
                .isEqualTo(file + " is not a dossier: nothing has been read into it yet.");
        assertThat(refused(Access.CREATE)).isNull();
    }

    @Test
    void anotherProgramsDatabase() throws SQLException, IOException {
        sql("create table recipe (name text)");
        byte[] before = Files.readAllBytes(file);

        assertThat(refused(Access.CREATE))
                .hasMessage(file + " is not a dossier: it is the SQLite database of another program."
                        + " Check the name; the file has been left as it is.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aNewerFormat() throws SQLException {
        make(1);
        sql("update meta set value = '9.3' where name = 'program'");
        sql("pragma user_version = 7");

        assertThat(refused(Access.WRITE))
                .hasMessage("talks.parley was written by Parley 9.3 in format 7;"
                        + " this is Parley 0.1.0, which knows formats up to 2."
                        + " Update Parley to open it; the file has been left as it is.")
                .extracting(DossierException::kind)
                .isEqualTo(Kind.NEWER);
    }

    @Test
    void aFileCutShort() throws IOException {
        make(50);
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length / 2));

        DossierException told = catchThrowableOfType(DossierException.class, () -> {
            try (Dossier dossier = Dossier.open(file, to(Access.READ))) {
                dossier.documents().stream().forEach(document -> {});
            }
        });

        assertThat(told.kind()).isEqualTo(Kind.DAMAGED);
        assertThat(told)
                .hasMessage(file + " is damaged: parts of it cannot be read."
                        + " Restore it from a copy, or read the reports into a new dossier; keep the damaged file,"
                        + " since most of it can still be recovered.");
    }

    @Test
    void aFileOverwrittenInTheMiddle() throws IOException {
        make(300);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] garbage = new byte[4096];
            Arrays.fill(garbage, (byte) 0x5a);
            for (long at = bytes.length() / 4 / 4096 * 4096; at < bytes.length() * 3 / 4; at += 4096) {
                bytes.seek(at);
                bytes.write(garbage);
            }
        }

        try (Dossier dossier = Dossier.open(file, to(Access.READ))) {
            assertThat(dossier.check()).isNotEmpty();
            DossierException told = catchThrowableOfType(
                    DossierException.class, () -> dossier.documents().stream().forEach(document -> {}));
            assertThat(told.kind()).isEqualTo(Kind.DAMAGED);
        }
    }

    @Test
    void aFolderThatTakesNoFiles() {
        Path proc = Path.of("/proc");
        assumeTrue(Files.isDirectory(proc), "a system without /proc, where nobody can make a file");

        assertThat(refused(proc.resolve("talks.parley"), Access.CREATE))
                .hasMessage("/proc/talks.parley cannot be opened for writing: no file can be made in its folder."
                        + " Allow writing to the file and its folder, or copy the dossier to a folder of your own.");
    }

    @Test
    void aFileAndFolderThatMayOnlyBeRead() throws IOException {
        make(3);
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "root may write anywhere");
        try {
            assertThat(file.toFile().setWritable(false)).isTrue();
            assertThat(refused(Access.WRITE).sentence())
                    .isEqualTo(file + " cannot be opened for writing: the file may only be read.");
            assertThat(refused(folder.resolve("other.parley"), Access.CREATE).kind())
                    .isEqualTo(Kind.READ_ONLY);
            try (Dossier dossier = Dossier.open(file, to(Access.READ))) {
                assertThat(dossier.documents().count()).isEqualTo(3);
                assertThat(dossier.search().find("talks", 10).total()).isEqualTo(3);
            }
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void saysWhoMadeIt() {
        Instant then = Instant.parse("2025-03-04T10:42:31Z");
        try (Dossier dossier = Dossier.open(file, to(Access.CREATE).at(Clock.fixed(then, ZoneOffset.UTC)))) {
            dossier.documents().add(report("a.txt", "Talks began."));
            dossier.readings().identify("test-1", "abc");
            DossierInfo info = dossier.info();
            assertThat(info.createdAt()).isEqualTo(then);
            assertThat(info.createdBy()).isEqualTo("0.1.0");
            assertThat(info.documents()).isEqualTo(1);
            assertThat(info.readers()).singleElement().hasToString("Use[reader=test-1, hash=abc, documents=1]");
        }
    }

    @Test
    void aNameThatIsAwkwardInAnAddress() {
        file = folder.resolve("tälks? 100% #1 & [a].parley");
        make(1);

        try (Dossier dossier = Dossier.open(file, to(Access.READ))) {
            assertThat(dossier.documents().count()).isEqualTo(1);
        }
        assertThat(file).isRegularFile();
        assertThat(refused(Access.WRITE)).isNull();
    }
}
