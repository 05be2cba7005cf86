package org.parley.dossier.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Dropped;

/** A report's blocks and what is left out of it, once a person has said what belongs to it after all. Pure. */
record RestoredLayout(List<Block> blocks, List<Dropped> dropped) {

    /**
     * What stands in these very words is running text again, wherever it was left out.
     *
     * @param text the document's, in which all ranges count
     */
    RestoredLayout with(String text, List<String> stretches) {
        if (stretches.isEmpty() || dropped.isEmpty()) {
            return this;
        }
        CodePoints points = CodePoints.of(text);
        Set<String> wanted = new HashSet<>(stretches);
        List<Dropped> restored = dropped.stream()
                .filter(stretch -> wanted.contains(points.slice(stretch.range())))
                .toList();
        return new RestoredLayout(
                blocks.stream()
                        .map(block -> block.role().dropped()
                                        && restored.stream()
                                                .anyMatch(stretch ->
                                                        stretch.range().overlaps(block.range()))
                                ? new Block(BlockRole.BODY, block.range())
                                : block)
                        .toList(),
                dropped.stream().filter(stretch -> !restored.contains(stretch)).toList());
    }
}
