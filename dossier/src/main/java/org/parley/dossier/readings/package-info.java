/** What readers found in the current version of each document. */
@NullMarked
package org.parley.dossier.readings;

import org.jspecify.annotations.NullMarked;
