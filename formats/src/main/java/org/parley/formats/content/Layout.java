package org.parley.formats.content;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.Range;

/**
 * A text put together block by block, with an empty line between blocks, and the role of each.
 *
 * <p>For formats whose text is extracted, so that {@link #text()} and {@link #blocks()} always fit each other.
 * For one thread.
 */
public final class Layout {

    private static final String GAP = "\n\n";

    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int points;

    public Layout(Limits limits) {
        this.limits = limits;
    }

    /**
     * Adds a block; blank ones are left out, white space around it is dropped.
     *
     * @throws Unreadable if the text grows longer than the limits allow
     */
    public Layout add(BlockRole role, String block) throws Unreadable {
        String stripped = block.strip();
        if (stripped.isEmpty()) {
            return this;
        }
        if ((long) text.length() + GAP.length() + stripped.length() > limits.maxTextLength()) {
            throw Unreadable.tooLong((long) text.length() + GAP.length() + stripped.length(), limits);
        }
        if (!text.isEmpty()) {
            text.append(GAP);
            points += GAP.length();
        }
        int begin = points;
        points += stripped.codePointCount(0, stripped.length());
        text.append(stripped);
        blocks.add(new Block(role, new Range(begin, points)));
        return this;
    }

    public String text() {
        return text.toString();
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
