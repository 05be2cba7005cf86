package org.parley.server.view;

/**
 * What is wrong, and what to do. Place: the field of the draft, such as {@code preference-1-0}; line and column of a text, such
 * as {@code 12:5}; empty for the whole.
 */
public record ModelProblem(String place, String sentence) {}
