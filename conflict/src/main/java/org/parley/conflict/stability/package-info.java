/**
 * Which states hold, for whom, under which concept: the full solution of a model.
 *
 * <p>All concepts but one rest on two operations on a value for each state: the best a decision maker can move to
 * ({@link org.parley.conflict.states.Moves#best}) and the worst a group can reach by a legal sequence
 * ({@link org.parley.conflict.stability.GroupMinima}).
 */
@NullMarked
package org.parley.conflict.stability;

import org.jspecify.annotations.NullMarked;
