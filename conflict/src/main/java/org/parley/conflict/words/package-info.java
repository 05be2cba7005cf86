/** Conditions and states as people write and read them. */
@NullMarked
package org.parley.conflict.words;

import org.jspecify.annotations.NullMarked;
