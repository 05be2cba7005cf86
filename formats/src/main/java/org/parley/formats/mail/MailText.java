package org.parley.formats.mail;

import java.util.ArrayList;
import java.util.List;
import org.parley.formats.html.RoledBlock;
import org.parley.formats.html.SmallPrint;
import org.parley.model.BlockRole;

/** Plain text as mail programs send it: wrapped lines become paragraphs, quoted lines and the signature are told apart. */
final class MailText {

    /** Lines that were wrapped by a program are mostly this long. */
    private static final int WRAPPED = 50;

    private MailText() {}

    static List<RoledBlock> blocks(String text, boolean flowed) {
        List<RoledBlock> blocks = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        boolean signature = false;
        boolean quoted = false;
        for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
            boolean quote = line.startsWith(">");
            String plain = quote ? line.replaceFirst("^>[> ]*", "") : line;
            boolean separator = line.equals("-- ") || line.equals("--");
            if (plain.isBlank() || quote != quoted || separator) {
                close(paragraph, quoted, signature, flowed, blocks);
            }
            quoted = quote;
            signature |= separator;
            if (!plain.isBlank() && !separator) {
                paragraph.add(plain);
            }
        }
        close(paragraph, quoted, signature, flowed, blocks);
        return SmallPrint.marked(blocks);
    }

    private static void close(
            List<String> paragraph, boolean quoted, boolean signature, boolean flowed, List<RoledBlock> blocks) {
        if (!paragraph.isEmpty()) {
            BlockRole role = signature ? BlockRole.BOILERPLATE : quoted ? BlockRole.BLOCK_QUOTATION : BlockRole.BODY;
            blocks.add(new RoledBlock(role, joined(paragraph, flowed)));
            paragraph.clear();
        }
    }

    private static String joined(List<String> lines, boolean flowed) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean soft = flowed ? line.endsWith(" ") : line.strip().length() >= WRAPPED;
            joined.append(line.strip());
            if (i < lines.size() - 1) {
                joined.append(soft ? ' ' : '\n');
            }
        }
        return joined.toString();
    }
}
