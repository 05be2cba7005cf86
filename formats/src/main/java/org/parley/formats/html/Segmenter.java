package org.parley.formats.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts a page into the blocks that a browser would show, in the order of the page. Scripts, styles, forms' hidden parts
 * and what the page itself hides never come out. Iterative, so that no depth of nesting matters; for one page.
 */
public final class Segmenter implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "option",
            "datalist",
            "textarea",
            "input",
            "param",
            "source",
            "track",
            "map",
            "area",
            "noframes",
            "frameset",
            "frame",
            "title",
            "meta",
            "link");

    private static final Set<String> BREAKING = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "picture",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");

    private static final Pattern POPUP = Pattern.compile("(?i)tooltip|rollover|popover|hovercard|pop-?up(?!-link)");

    private static final Set<String> STRONG = Set.of("b", "strong", "em", "i", "u", "mark", "small", "cite");

    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<TextBlock> popups = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element around;
    private int linked;
    private int strong;
    private int links;
    private int linkDepth;
    private int strongDepth;
    private int preDepth;
    private boolean gap;

    private Segmenter(Element root) {
        this.around = root;
    }

    /** The blocks under {@code root}. */
    public static List<TextBlock> blocksOf(Element root) {
        Segmenter segmenter = new Segmenter(root);
        root.filter(segmenter);
        segmenter.flush();
        return segmenter.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            append(piece.getWholeText());
        } else if (node instanceof Element element) {
            String tag = element.normalName();
            if (UNSEEN.contains(tag) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isPopup(element, tag)) {
                popups.addAll(blocksOf(element));
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element, tag);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element, String tag) {
        if (BREAKING.contains(tag)) {
            flush();
            around = element;
            preDepth += tag.equals("pre") ? 1 : 0;
        } else if (tag.equals("br")) {
            breakLine();
        } else if (tag.equals("td") || tag.equals("th")) {
            gap = true;
        } else if (tag.equals("a") && element.hasAttr("href")) {
            links++;
            linkDepth++;
        } else if (STRONG.contains(tag)) {
            strongDepth++;
        }
    }

    private void leave(Element element, String tag) {
        if (BREAKING.contains(tag)) {
            flush();
            Element parent = element.parent();
            while (parent != null && parent.parent() != null && !BREAKING.contains(parent.normalName())) {
                parent = parent.parent();
            }
            around = parent == null ? element : parent;
            preDepth -= tag.equals("pre") ? 1 : 0;
        } else if (tag.equals("td") || tag.equals("th")) {
            gap = true;
        } else if (tag.equals("a") && element.hasAttr("href")) {
            linkDepth--;
        } else if (STRONG.contains(tag)) {
            strongDepth--;
        }
    }

    /** A line end; two in a row end the block, as they are used in place of paragraphs. */
    private void breakLine() {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == '\n') {
            flush();
        } else if (end > 0) {
            text.append('\n');
            gap = false;
        }
    }

    private void append(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (preDepth > 0 && c == '\n') {
                breakLine();
            } else if (isSpace(c)) {
                gap = true;
            } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff' && c != '\u2060') {
                append(c);
            }
        }
    }

    private void append(char c) {
        if (gap && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        gap = false;
        text.append(c);
        linked += linkDepth > 0 ? 1 : 0;
        strong += strongDepth > 0 ? 1 : 0;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u0085' || Character.isSpaceChar(c);
    }

    private void flush() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > 0) {
            blocks.add(new TextBlock(text.substring(0, end), around, linked, strong, links));
        }
        blocks.addAll(popups);
        popups.clear();
        text.setLength(0);
        linked = 0;
        strong = 0;
        links = Math.min(1, linkDepth); // a link around whole blocks is one in each
        gap = false;
    }

    /** What opens over a word when it is pointed at would cut its sentence in two: it comes after the paragraph. */
    private boolean isPopup(Element element, String tag) {
        return !text.isEmpty()
                && !BREAKING.contains(tag)
                && POPUP.matcher(element.className()).find();
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")) {
            return true;
        }
        if (element.normalName().equals("dialog") && !element.hasAttr("open")) {
            return true;
        }
        return element.hasAttr("style") && Styles.hides(element.attr("style"));
    }
}
