/** The store: documents, readings, reviews, search and history in one file. */
@NullMarked
package org.parley.dossier;

import org.jspecify.annotations.NullMarked;
