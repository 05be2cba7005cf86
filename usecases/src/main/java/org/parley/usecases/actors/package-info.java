/** Mending the cast: what a person decides about actors. */
@NullMarked
package org.parley.usecases.actors;

import org.jspecify.annotations.NullMarked;
