/** The dossiers that are open, and what a page does with one. */
@NullMarked
package org.parley.server.dossiers;

import org.jspecify.annotations.NullMarked;
