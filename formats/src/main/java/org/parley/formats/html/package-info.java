/**
 * Web pages: the visible text cut into blocks, what each block is there for, and what the page says of itself.
 *
 * <p>{@link org.parley.formats.html.HtmlReader} is the front; {@link org.parley.formats.html.Segmenter} cuts,
 * {@link org.parley.formats.html.MainContent} tells the report from what surrounds it.
 */
@NullMarked
package org.parley.formats.html;

import org.jspecify.annotations.NullMarked;
