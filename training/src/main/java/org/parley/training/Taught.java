package org.parley.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Encoding.Role;
import org.parley.reading.neural.Encoding.Tag;
import org.parley.training.TrainingNetwork.Encoded;
import org.parley.training.TrainingNetwork.Linked;

/**
 * What teachers say of a batch, and how much of it counts: the mean of their probabilities, in plain arrays, as nothing is
 * learnt by them.
 *
 * @param teachers may be none
 * @param narrow   of each teacher, the states that its linker takes: {@code [windows·length·2·linkWidth]}
 * @param tags     {@code [windows·length·TAGS]}
 * @param any      that a word is in any source, in any content: {@code [windows·length·2]}
 * @param trusts   for each window, the teachers' share of what is to be learnt
 * @param owns     for each window, the share of what a person has marked; with the teachers' share 1, or both 0
 */
record Taught(
        List<TrainingNetwork> teachers,
        List<float[]> narrow,
        float[] tags,
        float[] any,
        float[] trusts,
        float[] owns,
        int length) {

    private static final int TAGS = Tag.values().length;
    private static final int ROLES = Role.values().length;

    /** Windows that a teacher reads at a time: its intermediate results are large. */
    private static final int AT_ONCE = 4;

    /**
     * Has teachers read a batch.
     *
     * @param share of the teachers, where attributions are marked; elsewhere theirs is all there is
     */
    static Taught by(List<TrainingNetwork> teachers, NDManager in, List<Sample> batch, double share) {
        float[] trusts = new float[batch.size()];
        float[] owns = new float[batch.size()];
        for (int w = 0; w < batch.size(); w++) {
            boolean marked = batch.get(w).marked() == Lesson.Marked.ATTRIBUTIONS;
            trusts[w] = teachers.isEmpty() ? 0 : marked ? (float) share : 1;
            owns[w] = marked ? 1 - trusts[w] : 0;
        }
        int length = batch.getFirst().ids().length;
        int positions = teachers.isEmpty() ? 0 : batch.size() * length;
        float[] tags = new float[positions * TAGS];
        float[] any = new float[positions * 2];
        List<float[]> narrow = teachers.stream()
                .map(teacher -> read(teacher, in, batch, 1.0 / teachers.size(), tags, any))
                .toList();
        return new Taught(teachers, narrow, tags, any, trusts, owns, length);
    }

    private static float[] read(
            TrainingNetwork teacher, NDManager in, List<Sample> batch, double part, float[] tags, float[] any) {
        float[][] narrow = new float[(batch.size() + AT_ONCE - 1) / AT_ONCE][];
        int position = 0;
        for (int c = 0; c < narrow.length; c++) {
            List<Sample> some = batch.subList(c * AT_ONCE, Math.min(batch.size(), (c + 1) * AT_ONCE));
            try (NDManager own = in.newSubManager()) {
                Encoded encoded = teacher.encode(
                        own,
                        some.stream().map(Sample::ids).toArray(int[][]::new),
                        some.stream().map(Sample::looks).toArray(int[][]::new),
                        some.stream().mapToInt(Sample::length).toArray(),
                        0);
                narrow[c] = encoded.narrow().toFloatArray();
                float[] logits = encoded.tags().toFloatArray();
                for (int at = 0; at < logits.length; at += Architecture.TAG_OUTPUTS, position++) {
                    Chances.addSoftmax(logits, at, TAGS, part, tags, position * TAGS);
                    any[2 * position] += (float) (part * Chances.sigmoid(logits[at + TAGS]));
                    any[2 * position + 1] += (float) (part * Chances.sigmoid(logits[at + TAGS + 1]));
                }
            }
        }
        return joined(narrow);
    }

    private static float[] joined(float[][] parts) {
        float[] joined =
                new float[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    /** Teachers' share of a window. */
    float trust(int window) {
        return trusts[window];
    }

    /** A person's share of a window. */
    float own(int window) {
        return owns[window];
    }

    /** Whether anybody tells which attributions a window has. */
    boolean counts(int window) {
        return trusts[window] + owns[window] > 0;
    }

    /**
     * Mean probabilities for candidates.
     *
     * @param roles {@code [candidates·width·ROLES]}
     * @param cues  {@code [candidates]}
     */
    record Links(float[] roles, float[] cues) {}

    /** What the teachers say of candidates; nought without teachers. */
    Links link(NDManager in, List<Candidate> candidates, int[] lengths, int width) {
        float[] roles = new float[candidates.size() * width * ROLES];
        float[] cues = new float[candidates.size()];
        for (int t = 0; t < teachers.size(); t++) {
            try (NDManager own = in.newSubManager()) {
                long rows = (long) lengths.length * length;
                float[] states = narrow.get(t);
                Encoded encoded = new Encoded(
                        own.create(states, new Shape(rows, states.length / rows)),
                        own.create(0f),
                        own.create(0f),
                        lengths.length,
                        length);
                Linked linked = teachers.get(t).link(own, encoded, candidates, lengths, 0);
                float[] roleLogits = linked.roles().toFloatArray();
                float[] cueLogits = linked.cues().toFloatArray();
                for (int at = 0; at < roleLogits.length; at += ROLES) {
                    Chances.addSoftmax(roleLogits, at, ROLES, 1.0 / teachers.size(), roles, at);
                }
                for (int c = 0; c < cues.length; c++) {
                    cues[c] += (float) (Chances.sigmoid(cueLogits[c]) / teachers.size());
                }
            }
        }
        return new Links(roles, cues);
    }
}
