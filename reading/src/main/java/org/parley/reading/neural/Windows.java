package org.parley.reading.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text longer than the encoder's reach is cut: windows overlap, and each piece is judged in the window in whose
 * core it lies, where it has context on both sides.
 */
public final class Windows {

    /** Positions of a window: pieces plus the start and the end mark. */
    public static final int LENGTH = 256;

    /** Pieces of a full window. */
    public static final int PIECES = LENGTH - 2;

    private static final int CORE = 200;
    private static final int MARGIN = (PIECES - CORE) / 2;

    private Windows() {}

    /**
     * One window, in pieces of the text.
     *
     * @param coreFrom the first piece that is judged here
     * @param coreTo   the first piece after those
     */
    public record Window(int from, int to, int coreFrom, int coreTo) {}

    /** Windows whose cores cover all pieces exactly once, in order; all of one length. */
    public static List<Window> over(int pieces) {
        if (pieces == 0) {
            return List.of();
        }
        if (pieces <= PIECES) {
            return List.of(new Window(0, pieces, 0, pieces));
        }
        List<Window> windows = new ArrayList<>();
        for (int core = 0; core < pieces; ) {
            int from = Math.clamp(core - MARGIN, 0, pieces - PIECES);
            int to = from + PIECES;
            int coreTo = to == pieces ? pieces : to - MARGIN;
            windows.add(new Window(from, to, core, coreTo));
            core = coreTo;
        }
        return windows;
    }
}
