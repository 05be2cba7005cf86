/** Conflicts that are seen differently by those in them. */
@NullMarked
package org.parley.conflict.views;

import org.jspecify.annotations.NullMarked;
