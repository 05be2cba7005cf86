package org.parley.dossier.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.Holder;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.jdbc.Sessions;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteOpenMode;

/**
 * A dossier in one SQLite file: found or made, checked, locked for one writer, brought to the current form.
 *
 * <p>The file is in WAL mode: readers and the writer do not wait for each other, and a killed process loses nothing that
 * was committed. A power cut may lose the last seconds, but damages nothing.
 */
public final class SqliteFile implements Sessions.Database, AutoCloseable {

    /** The form of the tables that this program writes: {@code user_version} in the file. */
    public static final int FORMAT = 2;

    /** "Prly": tells our files from other SQLite files. */
    private static final int APPLICATION = 0x50726c79;

    private static final String NOTHING_READ = "nothing has been read into it yet";
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIB = 32 * 1024;

    private final Path path;
    private final SqliteFaults faults;
    private final OpenOptions options;
    private final @Nullable WriterLock lock;
    private @Nullable Sessions sessions;

    private SqliteFile(Path path, SqliteFaults faults, OpenOptions options, @Nullable WriterLock lock) {
        this.path = path;
        this.faults = faults;
        this.options = options;
        this.lock = lock;
    }

    /** Fails with a {@link DossierException} that says why; a file that was there is then as it was. */
    public static SqliteFile open(Path given, OpenOptions options) {
        Path path = given.toAbsolutePath().normalize();
        SqliteFaults faults = new SqliteFaults(path, options.access().writes());
        look(path, options.access(), faults);
        NativeLibrary.prepare();
        WriterLock lock = null;
        SqliteFile file = null;
        try {
            if (options.access().writes()) {
                lock = WriterLock.take(path, me(options), options);
            }
            file = new SqliteFile(path, faults, options, lock);
            file.start();
            return file;
        } catch (SQLException | RuntimeException | LinkageError e) {
            release(lock, e);
            throw faults.explain(e);
        }
    }

    /** What can be seen without SQLite. */
    private static void look(Path path, Access access, SqliteFaults faults) {
        if (Files.isDirectory(path)) {
            throw faults.notADossier("it is a folder", null);
        }
        if (!Files.exists(path)) {
            if (access == Access.READ || access == Access.WRITE) {
                throw faults.absent();
            }
            if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
                throw faults.noFolder();
            }
            return;
        }
        if (access == Access.CREATE_NEW) {
            throw faults.exists();
        }
        byte[] start = new byte[MAGIC.length];
        try (InputStream in = Files.newInputStream(path)) {
            int length = in.readNBytes(start, 0, start.length);
            boolean empty = length == 0;
            if (empty ? access != Access.CREATE : !Arrays.equals(start, MAGIC)) {
                throw faults.notADossier(empty ? NOTHING_READ : "it is no SQLite database", null);
            }
        } catch (IOException e) {
            throw new DossierException(
                    DossierException.Kind.READ_ONLY,
                    path + " cannot be read (" + e.getMessage() + ").",
                    "Ask for the right to read it, or copy it to a place of your own.",
                    e);
        }
        if (access.writes() && !Files.isWritable(path)) {
            throw faults.readOnly("the file may only be read", null);
        }
    }

    private void start() throws SQLException {
        Connection first = connect(lock != null);
        try {
            recognise(first);
            if (lock == null) {
                first.close();
                sessions = new Sessions(this, null);
            } else {
                sessions = new Sessions(this, new Session(transactional(first)));
                sessions.change(session ->
                        Meta.sign(session, options.program(), options.clock().instant()));
            }
        } catch (SQLException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    /** Refuses other people's files and newer ones, and brings new and older ones to the current form. */
    private void recognise(Connection connection) throws SQLException {
        int application = number(connection, "pragma application_id");
        int format = number(connection, "pragma user_version");
        boolean blank = application == 0 && number(connection, "select count(*) from sqlite_schema") == 0;
        if (application != APPLICATION && !blank) {
            throw faults.notADossier("it is the SQLite database of another program", null);
        }
        if (format > FORMAT) {
            throw faults.newer(writtenBy(connection), format, options.program());
        }
        if (format < FORMAT) {
            if (lock == null && format == 0) {
                throw faults.notADossier(NOTHING_READ, null);
            }
            if (lock == null) {
                return; // an older form can be read as it stands: later ones only added tables
            }
            execute(connection, "pragma application_id = " + APPLICATION);
            execute(connection, "pragma journal_mode = wal");
            Migrations.run(connection);
            execute(connection, "pragma foreign_keys = on");
        }
    }

    /** The table's first lines are the same in every format, so that this can be asked of formats not known. */
    private static String writtenBy(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select value from meta where name = 'program'")) {
            return row.next() ? row.getString(1) : "of a later version";
        } catch (SQLException e) {
            return "of a later version";
        }
    }

    @Override
    public Session reader() throws SQLException {
        return new Session(transactional(connect(false)));
    }

    @Override
    public DossierException explain(Throwable fault) {
        return faults.explain(fault);
    }

    public Path path() {
        return path;
    }

    public Sessions sessions() {
        if (sessions == null) {
            throw new IllegalStateException("not started");
        }
        return sessions;
    }

    /** Goes through the whole file; what is wrong with it, one line each, at most a hundred. Takes its time. */
    public List<String> check() {
        try {
            return sessions()
                    .read(session -> session.sql("pragma integrity_check").query(String.class).list().stream()
                            .filter(line -> !line.equals("ok"))
                            .toList());
        } catch (DossierException e) {
            if (e.kind() == DossierException.Kind.DAMAGED) {
                return List.of(e.sentence());
            }
            throw e;
        }
    }

    private Connection connect(boolean write) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setOpenMode(SQLiteOpenMode.FULLMUTEX);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIB);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setTempStore(TempStore.MEMORY);
        config.enforceForeignKeys(true);
        config.setTransactionMode(write ? TransactionMode.IMMEDIATE : TransactionMode.DEFERRED);
        if (!write) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        boolean frozen = !write && !Files.isWritable(path.getParent()) && !Files.exists(beside("-wal"));
        Connection connection =
                JDBC.createConnection(url(path) + (frozen ? "?immutable=1" : ""), config.toProperties());
        try {
            // a dossier may come from a stranger: nothing in its schema may call more than plain SQL
            execute(connection, "pragma trusted_schema = off");
            if (!write) {
                execute(connection, "pragma query_only = on");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** As a URI, in which no character of a file's name can be taken for something else. */
    static String url(Path path) {
        return "jdbc:sqlite:" + path.toUri();
    }

    private static Connection transactional(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }

    private static Holder me(OpenOptions options) {
        return new Holder(
                ProcessHandle.current().pid(),
                HostName.local(),
                System.getProperty("user.name", "somebody"),
                options.clock().instant(),
                options.command());
    }

    private static void release(@Nullable WriterLock lock, Throwable fault) {
        if (lock != null) {
            try {
                lock.close();
            } catch (SQLException e) {
                fault.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            if (sessions != null) {
                sessions.close();
            }
        } finally {
            if (lock != null) {
                try {
                    lock.close();
                } catch (SQLException e) {
                    throw faults.explain(e);
                }
            }
        }
    }
}
