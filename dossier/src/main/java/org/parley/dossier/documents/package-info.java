/** Reports in, versions of them, and reading them back. */
@NullMarked
package org.parley.dossier.documents;

import org.jspecify.annotations.NullMarked;
