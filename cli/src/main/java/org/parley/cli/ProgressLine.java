package org.parley.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Shows how far a long piece of work is: a bar that is drawn over on a terminal, elsewhere a plain line every ten
 * seconds. Safe to call from many threads; draws at most ten times a second.
 */
final class ProgressLine implements AutoCloseable {

    private static final int WIDTH = 24;
    private static final long TERMINAL_NANOS = Duration.ofMillis(100).toNanos();
    private static final long PLAIN_NANOS = Duration.ofSeconds(10).toNanos();

    private final Console console;
    private final String what;
    private final LongSupplier clock;
    private final long started;
    private long drawn;
    private boolean open;

    /** @param what the thing counted, in the plural: "reports" */
    ProgressLine(Console console, String what) {
        this(console, what, System::nanoTime);
    }

    ProgressLine(Console console, String what, LongSupplier clock) {
        this.console = console;
        this.what = what;
        this.clock = clock;
        this.started = clock.getAsLong();
        this.drawn = started;
    }

    /** {@code done} of {@code total} are finished, with {@code words} words read so far. */
    synchronized void at(int done, int total, long words) {
        long now = clock.getAsLong();
        if (now - drawn < (console.terminal() ? TERMINAL_NANOS : PLAIN_NANOS)) {
            return;
        }
        drawn = now;
        String line = line(done, total, words, Duration.ofNanos(now - started));
        if (console.terminal()) {
            console.err().print("\r\u001b[K" + line);
            console.err().flush();
            open = true;
        } else {
            console.say(line);
        }
    }

    private String line(int done, int total, long words, Duration spent) {
        double share = total == 0 ? 1 : (double) done / total;
        double seconds = Math.max(spent.toNanos() / 1e9, 1e-3);
        int filled = (int) Math.round(share * WIDTH);
        String left = done == 0 ? "" : ", " + time(Math.round(seconds * (total - done) / done)) + " left";
        return "%s%s %d of %d %s, %,d words/s%s"
                .formatted(
                        "█".repeat(filled),
                        "░".repeat(WIDTH - filled),
                        done,
                        total,
                        what,
                        Math.round(words / seconds),
                        left);
    }

    private static String time(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds < 3600 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    /** A message above the bar. */
    synchronized void say(String message) {
        clear();
        console.say(message);
    }

    @Override
    public synchronized void close() {
        clear();
    }

    private void clear() {
        if (open) {
            console.err().print("\r\u001b[K");
            console.err().flush();
            open = false;
        }
    }
}
