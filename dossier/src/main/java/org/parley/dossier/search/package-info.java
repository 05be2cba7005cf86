/** What a person searches for and what is found, whatever the database. */
@NullMarked
package org.parley.dossier.search;

import org.jspecify.annotations.NullMarked;
