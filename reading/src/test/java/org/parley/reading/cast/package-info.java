@NullMarked
package org.parley.reading.cast;

import org.jspecify.annotations.NullMarked;
