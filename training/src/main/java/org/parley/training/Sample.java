package org.parley.training;

import java.util.List;
import org.parley.reading.neural.Windows;

/**
 * One window of training text, padded to {@link Windows#LENGTH} positions.
 *
 * @param ids    piece numbers, 0 where padded
 * @param looks  their looks
 * @param length positions in use
 * @param heads  which positions begin a word
 * @param tags   for each position the {@link org.parley.reading.neural.Encoding.Tag}
 * @param any    for each position: bit 0 in some source, bit 1 in some content
 * @param cues   the gold cues of the window
 */
record Sample(int[] ids, int[] looks, int length, boolean[] heads, int[] tags, int[] any, List<Cue> cues) {

    /** A cue in positions of the window, and for each position its {@link org.parley.reading.neural.Encoding.Role}. */
    record Cue(int from, int to, byte[] roles) {}
}
