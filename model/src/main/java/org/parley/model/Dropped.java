package org.parley.model;

/**
 * A stretch that is kept in the text but is not part of the report.
 *
 * @param why one plain phrase: {@code "advertisement: price and place without a sentence"}
 */
public record Dropped(Range range, String why) {}
