/** The commands on conflict models: {@code parley conflict solve | explain | robust | change | paths | …}. */
@NullMarked
package org.parley.cli.conflict;

import org.jspecify.annotations.NullMarked;
