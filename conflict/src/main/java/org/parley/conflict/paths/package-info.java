/** Ways from the status quo: what can be reached, in how many steps, and where there is no way back. */
@NullMarked
package org.parley.conflict.paths;

import org.jspecify.annotations.NullMarked;
