package org.parley.reading;

import java.util.List;
import org.parley.model.Block;
import org.parley.model.CodePoints;
import org.parley.model.Range;

/**
 * A document cut into blocks and sentences: what a {@link VoiceReader} listens to.
 *
 * @param blocks    in order, not overlapping; together they hold every non-blank character
 * @param sentences of the blocks that tell, in order; none crosses a block
 */
public record Report(CodePoints text, List<Block> blocks, List<Range> sentences) {

    public Report {
        blocks = List.copyOf(blocks);
        sentences = List.copyOf(sentences);
    }
}
