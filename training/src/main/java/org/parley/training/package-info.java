/** Trains the reader's network on gold data and exports its weights, reproducibly, on an ordinary machine. */
@NullMarked
package org.parley.training;

import org.jspecify.annotations.NullMarked;
