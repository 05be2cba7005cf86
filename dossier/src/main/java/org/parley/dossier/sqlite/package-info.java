/** All that is particular to SQLite: opening and locking a file, its faults, its full-text index. */
@NullMarked
package org.parley.dossier.sqlite;

import org.jspecify.annotations.NullMarked;
