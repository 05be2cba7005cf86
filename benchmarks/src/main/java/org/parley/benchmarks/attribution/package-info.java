/** How well attributions are found, measured by an outside referee on annotated news. */
@NullMarked
package org.parley.benchmarks.attribution;

import org.jspecify.annotations.NullMarked;
