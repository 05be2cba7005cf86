/** The names a dossier gives: {@code d12} for a document, {@code d12-a3} for an attribution. */
@NullMarked
package org.parley.dossier.ids;

import org.jspecify.annotations.NullMarked;
