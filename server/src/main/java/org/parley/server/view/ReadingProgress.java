package org.parley.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a reading is. After {@code DONE} and {@code FAILED} nothing more comes.
 *
 * @param total   0 while it is not known
 * @param current the file that was finished last
 * @param trouble why it failed as a whole
 */
public record ReadingProgress(
        Phase phase,
        int done,
        int total,
        @Nullable String current,
        List<Refusal> refusals,
        @Nullable String trouble) {

    /** Where a reading stands. */
    public enum Phase {
        /** Nothing is being read. */
        IDLE,
        READING,
        DONE,
        FAILED
    }

    public static final ReadingProgress NOTHING = new ReadingProgress(Phase.IDLE, 0, 0, null, List.of(), null);
}
