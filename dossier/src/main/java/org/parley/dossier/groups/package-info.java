/** Which reports are no independent witnesses of each other, and what that is found out by. */
@NullMarked
package org.parley.dossier.groups;

import org.jspecify.annotations.NullMarked;
