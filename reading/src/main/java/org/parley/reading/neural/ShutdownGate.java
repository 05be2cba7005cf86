package org.parley.reading.neural;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets the process end between two calls into native code and never within one.
 *
 * <p>When Java is told to stop (Ctrl-C, or {@code System.exit} on another thread) it does not wait for its other
 * threads, and the C library then takes down the very objects that native code of theirs may be using: the process ends
 * with SIGSEGV. So calls pass through this gate, and a shutdown hook closes it: the hook waits for calls under way, and
 * later ones wait for the end. Safe for use by many threads at once; calls do not wait for each other.
 */
final class ShutdownGate implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Thread hook = new Thread(this::shut, "reader-shutdown");

    /** @throws IllegalStateException where the process is ending already */
    ShutdownGate() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A native call. */
    @FunctionalInterface
    interface Call<T, E extends Exception> {
        T make() throws E;
    }

    <T, E extends Exception> T pass(Call<T, E> call) throws E {
        lock.readLock().lock();
        try {
            return call.make();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Never opened again: it is this thread that keeps it closed until the process is gone. */
    private void shut() {
        try {
            lock.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No calls will be made any more; the hook is taken back. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook is at work already
        }
    }
}
