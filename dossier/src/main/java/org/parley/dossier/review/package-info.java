/** What people decided about documents and attributions; it outlives every re-reading. */
@NullMarked
package org.parley.dossier.review;

import org.jspecify.annotations.NullMarked;
