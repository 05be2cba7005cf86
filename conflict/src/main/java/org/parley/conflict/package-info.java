/**
 * A conflict model as a person states it: decision makers, their options, what cannot go together, what each prefers
 * and what that rests on. Immutable records without any computation; the packages below ask questions of them.
 */
@NullMarked
package org.parley.conflict;

import org.jspecify.annotations.NullMarked;
