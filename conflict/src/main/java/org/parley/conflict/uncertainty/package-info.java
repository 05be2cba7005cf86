/** How results hang on what is not certain: beliefs in preference statements, and how strongly something is preferred. */
@NullMarked
package org.parley.conflict.uncertainty;

import org.jspecify.annotations.NullMarked;
