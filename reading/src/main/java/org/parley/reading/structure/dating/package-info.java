/** When a report came out, as far as its own words tell. */
@NullMarked
package org.parley.reading.structure.dating;

import org.jspecify.annotations.NullMarked;
