package org.parley.reading.neural;

import java.util.List;

/**
 * What a network makes of a batch of windows. Close it when done: it may hold memory outside the Java heap.
 */
public interface Encoding extends AutoCloseable {

    /** For each window, each position, the logits of {@link Tag}. */
    float[][][] tags();

    /** For each window, each position, the logits of no name and, for each kind of name, that it begins and that it goes on. */
    float[][][] names();

    /** For each candidate cue, which words are its source and its content. */
    List<Link> link(List<Candidate> candidates);

    @Override
    void close();

    /** What a position is, seen on its own. */
    enum Tag {
        OUTSIDE,
        CUE_BEGINS,
        CUE_GOES_ON
    }

    /** A possible cue: positions {@code from} to {@code to} (exclusive) of a window. */
    record Candidate(int window, int from, int to) {}

    /**
     * One candidate cue and its neighbourhood.
     *
     * @param begin  position in the window of the first entry of {@code roles}
     * @param roles  for each position of the neighbourhood, the logits of {@link Role}
     * @param cue    logit that the candidate is a cue indeed
     */
    record Link(int begin, float[][] roles, float cue) {}

    /** What a position is to one cue. */
    enum Role {
        NEITHER,
        SOURCE,
        CONTENT
    }
}
