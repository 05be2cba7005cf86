package org.parley.formats.archive;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;

/** What is left of the bytes that one archive, with all archives inside it, may unpack to. Safe for many threads. */
public final class Allowance {

    private final Limits limits;
    private final AtomicLong left;

    public Allowance(Limits limits) {
        this.limits = limits;
        this.left = new AtomicLong(limits.maxExpandedBytes());
    }

    public Limits limits() {
        return limits;
    }

    /** Takes bytes off, or refuses when there are not so many left. */
    void spend(long bytes) throws Unreadable {
        if (left.addAndGet(-bytes) < 0) {
            throw new Unreadable(
                    String.format(Locale.ROOT, "It unpacks to more than %,d bytes in all.", limits.maxExpandedBytes()),
                    "If you trust it, unpack it yourself and read the folder.");
        }
    }
}
