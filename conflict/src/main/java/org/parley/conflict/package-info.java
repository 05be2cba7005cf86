/** The graph model for conflict resolution: pure, fast, nothing of Parley inside. */
@NullMarked
package org.parley.conflict;

import org.jspecify.annotations.NullMarked;
