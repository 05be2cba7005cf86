/** Why a state holds or does not: first as data, then in sentences that name the preferences they rest on. */
@NullMarked
package org.parley.conflict.explain;

import org.jspecify.annotations.NullMarked;
