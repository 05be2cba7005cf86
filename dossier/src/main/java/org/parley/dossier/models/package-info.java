/** Conflict models kept in a dossier, version by version. Their text is stored as it is; nothing here reads it. */
@NullMarked
package org.parley.dossier.models;

import org.jspecify.annotations.NullMarked;
