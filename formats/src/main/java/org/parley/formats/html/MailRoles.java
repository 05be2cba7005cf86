package org.parley.formats.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.parley.model.BlockRole;

/**
 * Gives each block of a mail in HTML its role. What is sent to be read is mostly all text, so only buttons, short links
 * and the small print are set apart. Tables are layout here and no lists.
 */
final class MailRoles {

    private static final double MADE_OF_LINKS = 0.8;
    private static final int BUTTON = 40;

    private MailRoles() {}

    static List<RoledBlock> of(List<TextBlock> blocks) {
        List<RoledBlock> roled = new ArrayList<>();
        boolean headlined = false;
        for (TextBlock block : blocks) {
            BlockRole role = role(block, headlined);
            headlined |= role == BlockRole.HEADLINE;
            roled.add(new RoledBlock(role, block.text()));
        }
        return SmallPrint.marked(roled);
    }

    private static BlockRole role(TextBlock block, boolean headlined) {
        Element element = block.element();
        if (block.linkDensity() > MADE_OF_LINKS && block.text().length() < BUTTON) {
            return BlockRole.BOILERPLATE;
        } else if (BlockFeatures.isHeading(element)) {
            return headlined ? BlockRole.SUBHEAD : BlockRole.HEADLINE;
        } else if (element.normalName().equals("li")) {
            return BlockRole.LIST;
        }
        return element.closest("blockquote") != null ? BlockRole.BLOCK_QUOTATION : BlockRole.BODY;
    }
}
