/** The actors of the whole dossier, and what people decided about them. */
@NullMarked
package org.parley.dossier.cast;

import org.jspecify.annotations.NullMarked;
