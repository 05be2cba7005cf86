@NullMarked
package org.parley.server.dossiers;

import org.jspecify.annotations.NullMarked;
