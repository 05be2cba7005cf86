/** From a document to what was said in it, by whom, and when it came out. */
@NullMarked
package org.parley.reading;

import org.jspecify.annotations.NullMarked;
