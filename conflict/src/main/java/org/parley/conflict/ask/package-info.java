/**
 * Questions about one state, answered without listing the others: moves are worked out where a search passes, and
 * every answer comes with the moves that prove it.
 */
@NullMarked
package org.parley.conflict.ask;

import org.jspecify.annotations.NullMarked;
