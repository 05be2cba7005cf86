/** Files in, files out: one class per format. */
@NullMarked
package org.parley.formats;

import org.jspecify.annotations.NullMarked;
