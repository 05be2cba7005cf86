package org.parley.formats.html;

import org.jsoup.nodes.Element;

/**
 * A stretch of a page's visible text that stands on lines of its own.
 *
 * @param text      white space collapsed, never blank; a line feed where the page breaks the line
 * @param element   the innermost element around it that starts a line of its own
 * @param linked    how many of its characters are links
 * @param strong    how many are bold, italic or otherwise set off
 * @param links     how many links it has
 */
public record TextBlock(String text, Element element, int linked, int strong, int links) {

    /** Share of the characters that are links. */
    double linkDensity() {
        return (double) linked / text.length();
    }
}
