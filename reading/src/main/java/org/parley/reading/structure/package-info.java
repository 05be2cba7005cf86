/** A report's outer shape: its blocks, its sentences, its language, where it comes from and when it came out. */
@NullMarked
package org.parley.reading.structure;

import org.jspecify.annotations.NullMarked;
