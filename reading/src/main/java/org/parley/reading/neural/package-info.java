/** The trained part of reading: a small encoder finds attributions, and what belongs to each of them. */
@NullMarked
package org.parley.reading.neural;

import org.jspecify.annotations.NullMarked;
