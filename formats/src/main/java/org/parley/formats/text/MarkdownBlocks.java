package org.parley.formats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;

/**
 * The blocks of a Markdown text, line by line, after the outline of CommonMark: headings with {@code #} or underlined,
 * block quotations, list items, paragraphs. One pass; for one text.
 */
final class MarkdownBlocks {

    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}[ \\t]++(.*?)(?:[ \\t]+#+)?[ \\t]*$");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:=+|-{2,})[ \\t]*$");
    private static final Pattern RULE =
            Pattern.compile("^ {0,3}(?:(?:-[ \\t]*+){3,}|(?:\\*[ \\t]*+){3,}|(?:_[ \\t]*+){3,})$");
    private static final Pattern ITEM = Pattern.compile("^[ \\t]*+(?:[-*+]|\\d{1,9}[.)])[ \\t]++(?=\\S)");
    private static final Pattern QUOTE = Pattern.compile("^ {0,3}>[ \\t]?");

    private final CodePoints points;
    private final List<Block> blocks = new ArrayList<>();
    private BlockRole role = BlockRole.BODY;
    private int begin = -1;
    private int end = -1;
    private boolean headlined;

    private MarkdownBlocks(String text) {
        this.points = CodePoints.of(text);
    }

    /** @param from where front matter ends, which is kept as boilerplate */
    static List<Block> of(String text, int from) {
        MarkdownBlocks parser = new MarkdownBlocks(text);
        if (from > 0) {
            parser.block(
                    BlockRole.BOILERPLATE,
                    0,
                    text.substring(0, from).stripTrailing().length());
        }
        for (int at = from; at < text.length(); ) {
            int stop = at;
            while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
                stop++;
            }
            parser.line(text, at, stop);
            at = stop + 1;
        }
        parser.close();
        return parser.blocks;
    }

    private void line(String text, int from, int to) {
        String line = text.substring(from, to);
        if (line.isBlank()) {
            close();
            return;
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            close();
            heading(from + heading.start(1), from + heading.end(1));
            return;
        }
        if (begin >= 0 && role == BlockRole.BODY && UNDERLINE.matcher(line).matches()) {
            heading(begin, end);
            begin = -1;
            return;
        }
        if (RULE.matcher(line).matches()) {
            close();
            return;
        }
        Matcher quote = QUOTE.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (quote.find()) {
            open(BlockRole.BLOCK_QUOTATION, from + quote.end(), role != BlockRole.BLOCK_QUOTATION);
        } else if (item.find()) {
            open(BlockRole.LIST, from + item.end(), true);
        } else {
            open(BlockRole.BODY, from + line.length() - line.stripLeading().length(), false);
        }
        end = from + line.stripTrailing().length();
    }

    /** Starts a block unless the line goes on with the one before. */
    private void open(BlockRole next, int from, boolean anew) {
        if (anew) {
            close();
        }
        if (begin < 0) {
            role = next;
            begin = from;
        }
    }

    private void close() {
        if (begin >= 0) {
            block(role, begin, end);
        }
        begin = -1;
    }

    private void heading(int from, int to) {
        if (to > from) {
            block(headlined ? BlockRole.SUBHEAD : BlockRole.HEADLINE, from, to);
            headlined = true;
        }
    }

    private void block(BlockRole what, int from, int to) {
        if (to > from) {
            blocks.add(new Block(what, points.range(from, to)));
        }
    }
}
