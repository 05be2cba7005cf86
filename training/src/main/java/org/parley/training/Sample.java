package org.parley.training;

import java.util.List;
import java.util.Optional;
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
 * @param kinds  for each position 0 outside of names, else 1 + 2k where a name of kind k begins, 2 + 2k where it goes on
 * @param cues   the gold cues of the window
 * @param marked what a person has marked in it; of the rest, {@code tags}, {@code any} and {@code cues} or {@code kinds},
 *               nothing is known
 * @param fold   of its text
 */
record Sample(
        int[] ids,
        int[] looks,
        int length,
        boolean[] heads,
        int[] tags,
        int[] any,
        int[] kinds,
        List<Cue> cues,
        Lesson.Marked marked,
        Optional<Fold> fold) {

    /** A cue in positions of the window, and for each position its {@link org.parley.reading.neural.Encoding.Role}. */
    record Cue(int from, int to, byte[] roles) {}
}
