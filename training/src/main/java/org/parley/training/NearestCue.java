package org.parley.training;

import java.util.ArrayList;
import java.util.List;
import org.parley.reading.neural.Encoding;
import org.parley.reading.neural.Neighbourhood;
import org.parley.reading.neural.Network;

/**
 * A network whose linker is put aside: a word that the tagger takes for part of some source or content goes to the
 * nearest cue. To measure what the linker brings.
 */
final class NearestCue implements Network {

    /** Places among the tagger's outputs, after the tags: in any source, in any content. */
    private static final int ANY_SOURCE = Encoding.Tag.values().length;

    private static final int ANY_CONTENT = ANY_SOURCE + 1;
    private static final float NEVER = -20;

    private final Network network;

    /** @param network whose tags carry the tagger's side outputs, as exported ones do */
    NearestCue(Network network) {
        this.network = network;
    }

    @Override
    public Encoding encode(int[][] ids, int[][] looks) {
        Encoding encoding = network.encode(ids, looks);
        float[][][] tags = encoding.tags();
        return new Encoding() {
            @Override
            public float[][][] tags() {
                float[][][] narrow = new float[tags.length][][];
                for (int w = 0; w < tags.length; w++) {
                    narrow[w] = new float[tags[w].length][];
                    for (int i = 0; i < tags[w].length; i++) {
                        narrow[w][i] = java.util.Arrays.copyOf(tags[w][i], ANY_SOURCE);
                    }
                }
                return narrow;
            }

            @Override
            public float[][][] names() {
                return encoding.names();
            }

            @Override
            public List<Link> link(List<Candidate> candidates) {
                List<Candidate> sure = candidates.stream()
                        .filter(candidate -> opens(tags[candidate.window()][candidate.from()]) > 0)
                        .toList();
                List<Link> links = new ArrayList<>();
                for (Candidate candidate : candidates) {
                    links.add(nearest(tags[candidate.window()], candidate, sure));
                }
                return links;
            }

            @Override
            public void close() {
                encoding.close();
            }
        };
    }

    private static Encoding.Link nearest(float[][] tags, Encoding.Candidate cue, List<Encoding.Candidate> sure) {
        Neighbourhood around = Neighbourhood.of(cue.from(), cue.to(), tags.length);
        float[][] roles = new float[around.width()][];
        for (int i = 0; i < roles.length; i++) {
            int at = around.begin() + i;
            boolean mine = sure.stream()
                    .noneMatch(other -> other.window() == cue.window()
                            && (other.to() <= cue.from() || other.from() >= cue.to())
                            && distance(other, at) < distance(cue, at));
            roles[i] =
                    mine ? new float[] {0, tags[at][ANY_SOURCE], tags[at][ANY_CONTENT]} : new float[] {0, NEVER, NEVER};
        }
        return new Encoding.Link(around.begin(), roles, opens(tags[cue.from()]));
    }

    /** Logit that a cue opens here, against its being none. */
    private static float opens(float[] tags) {
        return tags[Encoding.Tag.CUE_BEGINS.ordinal()] - tags[Encoding.Tag.OUTSIDE.ordinal()];
    }

    private static int distance(Encoding.Candidate cue, int at) {
        return at < cue.from() ? cue.from() - at : Math.max(0, at - cue.to() + 1);
    }
}
