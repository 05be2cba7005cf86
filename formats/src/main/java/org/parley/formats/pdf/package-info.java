/** PDF: letters on a page put back into lines, paragraphs and blocks. */
@NullMarked
package org.parley.formats.pdf;

import org.jspecify.annotations.NullMarked;
