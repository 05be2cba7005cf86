/** Every change, who made it and when; and taking one back. */
@NullMarked
package org.parley.dossier.history;

import org.jspecify.annotations.NullMarked;
