package org.parley.reading.neural;

import org.parley.reading.NameKind;

/**
 * A name found in a text: pieces {@code from} to {@code to} (exclusive).
 *
 * @param chance the mean probability, over its words, of what they were taken for
 */
public record FoundName(int from, int to, NameKind kind, double chance) {}
