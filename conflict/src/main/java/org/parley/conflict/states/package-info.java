/** The feasible states of a model by index, what each decision maker gets out of them, and who can move where. */
@NullMarked
package org.parley.conflict.states;

import org.jspecify.annotations.NullMarked;
