package org.parley.dossier.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.access.Holder;
import org.parley.dossier.access.OpenOptions;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * Lets one process at a time write in a dossier, and tells the others who that is.
 *
 * <p>The lock is a small SQLite file beside the dossier, {@code talks.parley-lock}, in which the holder keeps a write
 * transaction open. The operating system ends that when the process ends, however it ends, so there are no stale locks;
 * and unlike a plain file lock it also works between two openers in one process, because SQLite keeps account of its
 * files. The file is removed when the lock is given back.
 */
final class WriterLock implements AutoCloseable {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Path file;
    private final Connection connection;

    private WriterLock(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    private record Signature(String token, Holder holder) {}

    /** Waits as long as the options say; then fails with {@link Kind#HELD}, naming the holder. */
    static WriterLock take(Path dossier, Holder me, OpenOptions options) throws SQLException {
        Path file = dossier.resolveSibling(dossier.getFileName() + "-lock");
        long start = System.nanoTime();
        boolean told = false;
        while (true) {
            WriterLock lock = attempt(file, new Signature(UUID.randomUUID().toString(), me));
            if (lock != null) {
                return lock;
            }
            Signature other = signature(file);
            if (System.nanoTime() - start >= options.patience().toNanos() || !pause()) {
                throw held(dossier, other);
            }
            if (!told && other != null) {
                options.whileWaiting().accept(other.holder());
                told = true;
            }
        }
    }

    /** One try; null where somebody else has it. */
    private static @Nullable WriterLock attempt(Path file, Signature mine) throws SQLException {
        Connection connection = open(file, SQLiteOpenMode.READWRITE, SQLiteOpenMode.CREATE);
        boolean taken = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
            sign(connection, mine);
            statement.execute("commit"); // so that others can read the name
            statement.execute("begin immediate"); // and now to stay
            // A holder removes the file before letting go. Whoever then gets the lock on what was removed finds
            // another name, or none, under the file's name, and tries again.
            Signature signed = signature(file);
            taken = signed != null && signed.token().equals(mine.token());
            return taken ? new WriterLock(file, connection) : null;
        } catch (SQLiteException e) {
            return switch (e.getResultCode()) {
                case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED -> null;
                case SQLITE_READONLY_DBMOVED -> null; // whoever held it removed the file after we opened it
                case SQLITE_NOTADB, SQLITE_CORRUPT ->
                    throw new DossierException(
                            Kind.FAILED,
                            "The lock file " + file + " cannot be understood.",
                            "Delete it if no Parley is running.",
                            e);
                default -> throw e;
            };
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    private static Connection open(Path file, SQLiteOpenMode... modes) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.READWRITE);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        for (SQLiteOpenMode mode : modes) {
            config.setOpenMode(mode);
        }
        config.setBusyTimeout(0);
        Properties properties = config.toProperties();
        return JDBC.createConnection(SqliteFile.url(file), properties);
    }

    private static void sign(Connection connection, Signature mine) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists holder (token, process, host, user, since, command)""");
            statement.execute("delete from holder");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into holder values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, mine.token());
            insert.setLong(2, mine.holder().process());
            insert.setString(3, mine.holder().host());
            insert.setString(4, mine.holder().user());
            insert.setString(5, mine.holder().since().toString());
            insert.setString(6, mine.holder().command());
            insert.executeUpdate();
        }
    }

    /** Who signed last; null where that cannot be read, which is so for a moment while somebody signs. */
    private static @Nullable Signature signature(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try (Connection connection = open(file, SQLiteOpenMode.READONLY);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from holder")) {
            if (!row.next()) {
                return null;
            }
            Holder holder = new Holder(
                    row.getLong("process"),
                    row.getString("host"),
                    row.getString("user"),
                    Instant.parse(row.getString("since")),
                    row.getString("command"));
            return new Signature(row.getString("token"), holder);
        } catch (SQLException e) {
            return null;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static DossierException held(Path dossier, @Nullable Signature other) {
        return new DossierException(
                Kind.HELD,
                other == null
                        ? dossier.getFileName() + " is being written by another program."
                        : dossier.getFileName() + " is being written by " + other.holder() + ".",
                "Wait until it is done, or end it; reading and searching go on meanwhile.");
    }

    @Override
    public void close() throws SQLException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // some systems refuse while another process looks at it; an empty lock file does no harm
        } finally {
            connection.close();
        }
    }
}
