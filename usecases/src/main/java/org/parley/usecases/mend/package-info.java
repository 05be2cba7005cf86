/** What a person puts right in a dossier: who says something, what a report's date is. */
@NullMarked
package org.parley.usecases.mend;

import org.jspecify.annotations.NullMarked;
