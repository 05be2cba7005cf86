package org.parley.formats.pdf;

/**
 * A line of text on a page, or the part of it in one column. Lengths in points, from the page's upper left corner.
 *
 * @param base where its letters stand
 * @param size of its letters
 * @param bold whether most of it is
 */
record PdfLine(int page, String text, float left, float right, float base, float size, boolean bold) {

    boolean overlaps(PdfLine other) {
        return left < other.right && other.left < right;
    }

    float width() {
        return right - left;
    }
}
