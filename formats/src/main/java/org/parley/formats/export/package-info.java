/** A dossier's contents out to files that other programs read. */
@NullMarked
package org.parley.formats.export;

import org.jspecify.annotations.NullMarked;
