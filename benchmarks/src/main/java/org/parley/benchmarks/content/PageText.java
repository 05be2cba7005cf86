package org.parley.benchmarks.content;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.formats.html.MainContent;
import org.parley.formats.html.Page;
import org.parley.formats.html.RoledBlock;
import org.parley.formats.html.Roles;
import org.parley.model.BlockRole;

/** The text of a page that is measured. */
final class PageText {

    private static final Set<BlockRole> COUNTED = EnumSet.of(
            BlockRole.BODY, BlockRole.STANDFIRST, BlockRole.SUBHEAD, BlockRole.BLOCK_QUOTATION, BlockRole.LIST);

    private PageText() {}

    static String of(Page page, MainContent main) {
        return Roles.of(page, main).stream()
                .filter(block -> COUNTED.contains(block.role()))
                .map(RoledBlock::text)
                .collect(Collectors.joining("\n"));
    }
}
