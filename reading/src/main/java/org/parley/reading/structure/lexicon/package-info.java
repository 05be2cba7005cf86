/** Reads the word lists and tables that the rules of this room ship with. */
@NullMarked
package org.parley.reading.structure.lexicon;

import org.jspecify.annotations.NullMarked;
