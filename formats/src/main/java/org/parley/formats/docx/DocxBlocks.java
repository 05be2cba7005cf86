package org.parley.formats.docx;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.parley.formats.content.Layout;
import org.parley.formats.content.Unreadable;
import org.parley.model.BlockRole;
import org.w3c.dom.Node;

/** Turns what stands in a Word document into blocks. For one document. */
final class DocxBlocks {

    private final Layout layout;
    private boolean headlined;

    DocxBlocks(Layout layout) {
        this.layout = layout;
    }

    void addAll(List<IBodyElement> elements) throws Unreadable {
        for (IBodyElement element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> layout.add(role(paragraph), text(paragraph));
                case XWPFTable table -> add(table);
                case XWPFSDT control ->
                    layout.add(BlockRole.BODY, control.getContent().getText());
                default -> {
                    // nothing else holds text
                }
            }
        }
    }

    private void add(XWPFTable table) throws Unreadable {
        for (XWPFTableRow row : table.getRows()) {
            StringBuilder text = new StringBuilder();
            for (XWPFTableCell cell : row.getTableCells()) {
                String inside = cell.getText().replaceAll("\\s+", " ").strip();
                if (!inside.isEmpty()) {
                    text.append(text.isEmpty() ? "" : " | ").append(inside);
                }
            }
            layout.add(BlockRole.LIST, text.toString());
        }
    }

    private static String text(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (IRunElement run : paragraph.getIRuns()) {
            switch (run) {
                case XWPFRun plain -> text.append(isStruckOut(plain) ? "" : plain.text());
                case XWPFSDT control -> text.append(control.getContent().getText());
                default -> {
                    // pictures and marks
                }
            }
        }
        return text.toString();
    }

    /** Whether somebody took it out or moved it away, with changes being tracked. */
    private static boolean isStruckOut(XWPFRun run) {
        Node parent = run.getCTR().getDomNode().getParentNode();
        String name = parent == null ? "" : String.valueOf(parent.getLocalName());
        return name.equals("del") || name.equals("moveFrom");
    }

    private BlockRole role(XWPFParagraph paragraph) {
        String style = styleOf(paragraph);
        if (style.startsWith("title")
                || style.startsWith("heading")
                || style.matches("(?:überschrift|titre|título).*")) {
            BlockRole role = headlined ? BlockRole.SUBHEAD : BlockRole.HEADLINE;
            headlined = true;
            return role;
        } else if (style.startsWith("subtitle")) {
            return BlockRole.STANDFIRST;
        } else if (style.contains("quote") || style.contains("zitat") || style.contains("citation")) {
            return BlockRole.BLOCK_QUOTATION;
        } else if (style.startsWith("caption")) {
            return BlockRole.CAPTION;
        }
        return paragraph.getNumID() != null || style.startsWith("list") ? BlockRole.LIST : BlockRole.BODY;
    }

    /** The name of the paragraph's style in lower case; programs in other languages translate the id, not the name. */
    private static String styleOf(XWPFParagraph paragraph) {
        String id = paragraph.getStyleID();
        if (id == null) {
            return "";
        }
        XWPFStyle style = paragraph.getDocument().getStyles() == null
                ? null
                : paragraph.getDocument().getStyles().getStyle(id);
        String name = style == null || style.getName() == null ? id : style.getName();
        return name.toLowerCase(Locale.ROOT);
    }
}
