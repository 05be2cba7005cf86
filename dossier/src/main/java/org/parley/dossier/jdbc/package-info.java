/** Connections, transactions and batches; no SQL of its own. */
@NullMarked
package org.parley.dossier.jdbc;

import org.jspecify.annotations.NullMarked;
