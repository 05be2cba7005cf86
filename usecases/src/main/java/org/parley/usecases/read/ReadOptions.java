package org.parley.usecases.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.Limits;

/**
 * How reports are read.
 *
 * @param limits    what a file may cost
 * @param published the day all of these reports came out, if the analyst says so; null to find it out
 * @param threads   how many reports are read at once
 */
public record ReadOptions(Limits limits, @Nullable LocalDate published, int threads) {

    public ReadOptions {
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("threads must lie between 1 and 256, not " + threads);
        }
        if (published != null && (published.getYear() < 1600 || published.getYear() > 2200)) {
            throw new IllegalArgumentException("published must lie between 1600 and 2200, not " + published);
        }
    }

    /** Standard limits, every processor. */
    public static ReadOptions standard() {
        return new ReadOptions(
                Limits.STANDARD, null, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 256));
    }

    public ReadOptions publishedOn(@Nullable LocalDate day) {
        return new ReadOptions(limits, day, threads);
    }
}
