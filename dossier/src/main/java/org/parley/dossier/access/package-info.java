/** How a dossier is opened, and what to tell a person when that or anything later fails. */
@NullMarked
package org.parley.dossier.access;

import org.jspecify.annotations.NullMarked;
