/** Plain text and Markdown, and bytes to characters: which encoding, what could not be decoded, what is no text at all. */
@NullMarked
package org.parley.formats.text;

import org.jspecify.annotations.NullMarked;
