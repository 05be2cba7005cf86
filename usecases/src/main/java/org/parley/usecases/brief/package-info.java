/** The brief: a dossier told on a few pages, every line with its report. */
@NullMarked
package org.parley.usecases.brief;

import org.jspecify.annotations.NullMarked;
