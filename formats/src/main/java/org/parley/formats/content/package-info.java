/** What every reader of a format works with: the bytes of one file, the limits, and the text as it is built up. */
@NullMarked
package org.parley.formats.content;

import org.jspecify.annotations.NullMarked;
