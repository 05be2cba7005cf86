package org.parley.conflict.ask;

/**
 * One move of one decision maker.
 *
 * @param mover index of the decision maker
 */
public record Step(int mover, long from, long to) {}
