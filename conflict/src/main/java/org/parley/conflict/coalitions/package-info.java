/** What decision makers can do together. */
@NullMarked
package org.parley.conflict.coalitions;

import org.jspecify.annotations.NullMarked;
