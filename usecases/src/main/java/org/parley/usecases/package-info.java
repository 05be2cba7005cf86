/** What an analyst does with Parley, the same from every door: read, search, export, brief, mend. */
@NullMarked
package org.parley.usecases;

import org.jspecify.annotations.NullMarked;
