package org.parley.reading.neural;

import java.util.BitSet;

/**
 * An attribution in pieces of a text.
 *
 * @param cueFrom first piece of the cue
 * @param cueTo   first piece after it
 * @param source  pieces of the source; empty where the text names none
 * @param content pieces of the content
 * @param signs   what speaks for it
 * @param score   how likely it is right, between 0 and 1
 */
public record Found(int cueFrom, int cueTo, BitSet source, BitSet content, Signs signs, double score) {}
