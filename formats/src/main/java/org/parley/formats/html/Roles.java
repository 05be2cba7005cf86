package org.parley.formats.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.parley.model.BlockRole;

/** Gives each block of a page its role. */
final class Roles {

    private static final MainContent MAIN = new DensityRules();

    private Roles() {}

    static List<RoledBlock> of(List<TextBlock> blocks, PageFacts facts) {
        double[] likely = MAIN.of(blocks, facts);
        List<RoledBlock> roled = new ArrayList<>();
        boolean headlined = false;
        for (int i = 0; i < likely.length; i++) {
            TextBlock block = blocks.get(i);
            boolean headline = !headlined && block.element().normalName().equals("h1");
            headlined |= headline;
            BlockRole role = headline
                    ? BlockRole.HEADLINE
                    : likely[i] >= 0.5 ? byElement(block.element()) : BlockRole.BOILERPLATE;
            roled.add(new RoledBlock(role, block.text()));
        }
        return roled;
    }

    static List<RoledBlock> ofMail(List<TextBlock> blocks) {
        List<RoledBlock> roled = new ArrayList<>();
        boolean headlined = false;
        for (TextBlock block : blocks) {
            boolean made = block.linkDensity() > 0.8 && block.text().length() < 40;
            BlockRole role = made ? BlockRole.BOILERPLATE : byElement(block.element());
            if (role == BlockRole.SUBHEAD && !headlined) {
                role = BlockRole.HEADLINE;
                headlined = true;
            } else if (role == BlockRole.LIST && !block.element().normalName().equals("li")) {
                role = BlockRole.BODY; // mails are laid out by tables
            }
            roled.add(new RoledBlock(role, block.text()));
        }
        return roled;
    }

    private static BlockRole byElement(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> BlockRole.SUBHEAD;
            case "li", "dt", "dd", "td", "tr" -> BlockRole.LIST;
            case "figcaption" -> BlockRole.CAPTION;
            case "blockquote" -> BlockRole.BLOCK_QUOTATION;
            default -> element.closest("blockquote") != null ? BlockRole.BLOCK_QUOTATION : BlockRole.BODY;
        };
    }
}
