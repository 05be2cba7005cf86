/** Reading files and folders of reports into a dossier. */
@NullMarked
package org.parley.usecases.read;

import org.jspecify.annotations.NullMarked;
