/** Reports that are not independent witnesses: near-duplicates by their words, translations and reprints by their origin. */
@NullMarked
package org.parley.reading.duplicates;

import org.jspecify.annotations.NullMarked;
