package org.parley.model;

/**
 * A span together with the words it covers.
 *
 * @param text the words; ranges of a broken span joined by {@code " … "}
 */
public record Passage(String text, Span span) {}
