/** The actors of a whole dossier, from those that its reports know. */
@NullMarked
package org.parley.reading.cast;

import org.jspecify.annotations.NullMarked;
