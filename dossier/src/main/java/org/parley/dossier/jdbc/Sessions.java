package org.parley.dossier.jdbc;

import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.springframework.dao.DataAccessException;

/**
 * The transactions of one open dossier: many that read at the same time, one that writes.
 *
 * <p>Reading sees what was committed when it began. A write inside a write belongs to the outer one, and so does a read
 * inside a write. Safe for many threads.
 */
public final class Sessions implements AutoCloseable {

    private static final int IDLE_READERS = 4;

    private final Database database;
    private final @Nullable Session writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final BlockingQueue<Session> readers = new LinkedBlockingQueue<>(IDLE_READERS);
    private volatile boolean closed;

    /** What a database has to offer. */
    public interface Database {

        /** A connection that only reads. */
        Session reader() throws SQLException;

        /** What to tell the user when something fails. */
        DossierException explain(Throwable fault);
    }

    /** @param writer null where the dossier is open for reading only */
    public Sessions(Database database, @Nullable Session writer) {
        this.database = database;
        this.writer = writer;
    }

    /** Runs reads that see one state of the dossier. */
    public <T extends @Nullable Object> T read(Function<Session, T> work) {
        if (writer != null && writing.isHeldByCurrentThread()) {
            return work.apply(writer);
        }
        Session reader = borrow();
        boolean sound = false;
        try {
            T result = work.apply(reader);
            reader.connection().commit();
            sound = true;
            return result;
        } catch (SQLException | DataAccessException e) {
            throw database.explain(e);
        } finally {
            giveBack(reader, sound);
        }
    }

    /** Runs all of the work, or none of it: whatever is thrown, nothing of it remains in the dossier. */
    public <T extends @Nullable Object> T write(Function<Session, T> work) {
        if (writer == null) {
            throw new DossierException(
                    Kind.READ_ONLY, "The dossier is open for reading only.", "Open it for writing to change it.");
        }
        if (writing.isHeldByCurrentThread()) {
            return work.apply(writer);
        }
        writing.lock();
        try {
            refuseClosed();
            return transaction(writer, work);
        } finally {
            writing.unlock();
        }
    }

    /** As {@link #write}, without a result. */
    public void change(Consumer<Session> work) {
        this.<@Nullable Void>write(session -> {
            work.accept(session);
            return null;
        });
    }

    public boolean writable() {
        return writer != null;
    }

    private <T extends @Nullable Object> T transaction(Session session, Function<Session, T> work) {
        boolean done = false;
        try {
            T result = work.apply(session);
            session.connection().commit();
            done = true;
            return result;
        } catch (SQLException | DataAccessException e) {
            throw database.explain(e);
        } finally {
            if (!done) {
                rollBack(session);
            }
        }
    }

    /** A full disk makes the database roll back by itself; rolling back once more then fails, and does no harm. */
    private static void rollBack(Session session) {
        try {
            session.connection().rollback();
        } catch (SQLException alreadyRolledBack) {
            // the fault that led here is on its way to the caller
        }
    }

    private Session borrow() {
        refuseClosed();
        Session idle = readers.poll();
        if (idle != null) {
            return idle;
        }
        try {
            return database.reader();
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }

    private void giveBack(Session reader, boolean sound) {
        if (!sound || !readers.offer(reader)) {
            close(reader);
        }
        if (closed) { // while it was out
            closeIdle();
        }
    }

    private void refuseClosed() {
        if (closed) {
            throw new IllegalStateException("the dossier has been closed");
        }
    }

    /** Waits for a write that is under way. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            closeIdle();
            if (writer != null) {
                close(writer);
            }
        } finally {
            writing.unlock();
        }
    }

    private void closeIdle() {
        for (Session reader = readers.poll(); reader != null; reader = readers.poll()) {
            close(reader);
        }
    }

    private static void close(Session session) {
        try {
            session.connection().close();
        } catch (SQLException e) {
            // nothing is waiting to be written: every transaction has ended
        }
    }
}
