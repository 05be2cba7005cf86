/** The words of Parley as immutable records; everything else is built from them. */
@NullMarked
package org.parley.model;

import org.jspecify.annotations.NullMarked;
