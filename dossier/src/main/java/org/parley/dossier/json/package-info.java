/** The written form of what is kept as JSON; it changes only with the dossier's format version. */
@NullMarked
package org.parley.dossier.json;

import org.jspecify.annotations.NullMarked;
