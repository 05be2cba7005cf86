package org.parley.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Encoding.Role;
import org.parley.reading.neural.Encoding.Tag;
import org.parley.reading.neural.Finder;
import org.parley.reading.neural.Neighbourhood;
import org.parley.training.TrainingNetwork.Encoded;
import org.parley.training.TrainingNetwork.Linked;

/**
 * What a batch costs: cross-entropy of the words' tags and of the words' roles for each cue, and of whether a candidate
 * is a cue. Only the first piece of a word counts.
 *
 * <p>The linker learns from the gold cues and from the tagger's own guesses of the moment: guesses that overlap a gold
 * cue by half are linked like it, the rest teach it to turn candidates down.
 */
final class Losses {

    private static final int TAGS = Tag.values().length;
    private static final int ROLES = Role.values().length;

    /** Words of a cue's neighbourhood that share its loss, so that long neighbourhoods do not drown the rest. */
    private static final float WORDS_OF_A_CUE = 24;

    private Losses() {}

    /** The total, to go backward from, and its parts for the log. */
    record Loss(NDArray total, float tag, float role, float cue) {}

    static Loss of(TrainingNetwork network, NDManager in, List<Sample> batch, TrainingOptions options) {
        int[][] ids = batch.stream().map(Sample::ids).toArray(int[][]::new);
        int[][] looks = batch.stream().map(Sample::looks).toArray(int[][]::new);
        int[] lengths = batch.stream().mapToInt(Sample::length).toArray();
        Encoded encoded = network.encode(in, ids, looks, lengths, options.dropout());

        NDArray tag = tagLoss(in, encoded, batch);
        NDArray any = anyLoss(in, encoded, batch);
        List<Target> targets = targets(encoded, batch, options);
        if (targets.isEmpty()) {
            return new Loss(tag.add(TrainingNetwork.scaled(any, options.anyWeight())), tag.getFloat(), 0, 0);
        }
        Linked linked = network.link(
                in, encoded, targets.stream().map(Target::candidate).toList(), lengths, options.dropout());
        NDArray role = roleLoss(in, linked, targets, batch, encoded.length());
        NDArray cue = cueLoss(in, linked, targets);
        NDArray total = tag.add(TrainingNetwork.scaled(any, options.anyWeight()))
                .add(role)
                .add(TrainingNetwork.scaled(cue, options.cueWeight()));
        return new Loss(total, tag.getFloat(), role.getFloat(), cue.getFloat());
    }

    private static NDArray tagLoss(NDManager in, Encoded encoded, List<Sample> batch) {
        int length = encoded.length();
        float[] goal = new float[batch.size() * length * TAGS];
        int words = 0;
        for (int w = 0; w < batch.size(); w++) {
            Sample sample = batch.get(w);
            for (int i = 0; i < sample.length(); i++) {
                if (sample.heads()[i]) {
                    goal[(w * length + i) * TAGS + sample.tags()[i]] = 1;
                    words++;
                }
            }
        }
        NDArray sum = encoded.tags()
                .get(new NDIndex(":, :{}", TAGS))
                .logSoftmax(-1)
                .mul(in.create(goal, new Shape((long) batch.size() * length, TAGS)))
                .sum();
        return TrainingNetwork.scaled(sum, -10.0 / Math.max(1, words)); // one word in thirty opens a cue
    }

    /** Whether a word is in any source, in any content: not used in reading, but it teaches the encoder sooner. */
    private static NDArray anyLoss(NDManager in, Encoded encoded, List<Sample> batch) {
        int length = encoded.length();
        float[] goal = new float[batch.size() * length * 2];
        float[] counts = new float[goal.length];
        int words = 0;
        for (int w = 0; w < batch.size(); w++) {
            Sample sample = batch.get(w);
            for (int i = 0; i < sample.length(); i++) {
                if (sample.heads()[i]) {
                    int at = 2 * (w * length + i);
                    goal[at] = sample.any()[i] & 1;
                    goal[at + 1] = sample.any()[i] >> 1;
                    counts[at] = counts[at + 1] = 1;
                    words++;
                }
            }
        }
        Shape shape = new Shape((long) batch.size() * length, 2);
        NDArray logits = encoded.tags().get(new NDIndex(":, {}:", TAGS));
        NDArray sum = logits.getNDArrayInternal()
                .softPlus()
                .sub(logits.mul(in.create(goal, shape)))
                .mul(in.create(counts, shape))
                .sum();
        return TrainingNetwork.scaled(sum, 1.0 / Math.max(1, words));
    }

    /**
     * A candidate for the linker to learn from.
     *
     * @param gold    the gold cue it overlaps by half, in the sample's list; −1 for none
     * @param overlap with that cue, as a Jaccard index
     */
    private record Target(Candidate candidate, int gold, float overlap) {}

    private static List<Target> targets(Encoded encoded, List<Sample> batch, TrainingOptions options) {
        float[] logits = encoded.tags().stopGradient().toFloatArray();
        List<Target> targets = new ArrayList<>();
        for (int w = 0; w < batch.size(); w++) {
            Sample sample = batch.get(w);
            List<Sample.Cue> cues = sample.cues();
            for (int g = 0; g < cues.size(); g++) {
                targets.add(new Target(
                        new Candidate(w, cues.get(g).from(), cues.get(g).to()), g, 1));
            }
            float[][] tags = new float[encoded.length()][TAGS];
            for (int i = 0; i < tags.length; i++) {
                System.arraycopy(logits, (w * tags.length + i) * Architecture.TAG_OUTPUTS, tags[i], 0, TAGS);
            }
            List<Finder.Cue> guesses = new ArrayList<>(Finder.cues(tags, sample.heads(), options.guessThreshold()));
            guesses.sort(
                    java.util.Comparator.comparingDouble(Finder.Cue::chance).reversed());
            int window = w;
            guesses.stream()
                    .filter(guess -> cues.stream().noneMatch(c -> c.from() == guess.from() && c.to() == guess.to()))
                    .limit(options.guessesPerWindow())
                    .forEach(guess -> targets.add(target(window, guess, cues)));
        }
        return targets;
    }

    private static Target target(int window, Finder.Cue guess, List<Sample.Cue> cues) {
        int best = -1;
        float most = 0;
        for (int g = 0; g < cues.size(); g++) {
            int both = Math.min(guess.to(), cues.get(g).to())
                    - Math.max(guess.from(), cues.get(g).from());
            int all = Math.max(guess.to(), cues.get(g).to())
                    - Math.min(guess.from(), cues.get(g).from());
            if (both > 0 && 2 * both >= all && (float) both / all > most) {
                most = (float) both / all;
                best = g;
            }
        }
        return new Target(new Candidate(window, guess.from(), guess.to()), best, most);
    }

    private static NDArray roleLoss(NDManager in, Linked linked, List<Target> targets, List<Sample> batch, int length) {
        int width = linked.width();
        float[] goal = new float[targets.size() * width * ROLES];
        int linkedCues = 0;
        for (int c = 0; c < targets.size(); c++) {
            Target target = targets.get(c);
            if (target.gold() < 0) {
                continue;
            }
            Candidate candidate = target.candidate();
            Sample sample = batch.get(candidate.window());
            byte[] roles = sample.cues().get(target.gold()).roles();
            int begin =
                    Neighbourhood.of(candidate.from(), candidate.to(), length).begin();
            linkedCues++;
            for (int i = 0; i < width; i++) {
                int at = begin + i;
                if (sample.heads()[at] && (at < candidate.from() || at >= candidate.to())) {
                    goal[(c * width + i) * ROLES + roles[at]] = target.overlap();
                }
            }
        }
        NDArray sum = linked.roles()
                .logSoftmax(-1)
                .mul(in.create(goal, new Shape((long) targets.size() * width, ROLES)))
                .sum();
        return TrainingNetwork.scaled(sum, -1 / (WORDS_OF_A_CUE * Math.max(1, linkedCues)));
    }

    private static NDArray cueLoss(NDManager in, Linked linked, List<Target> targets) {
        float[] goal = new float[targets.size()];
        for (int c = 0; c < goal.length; c++) {
            // half an overlap is worth a fifth: of rival candidates the exact one should win
            float overlap = targets.get(c).overlap();
            goal[c] = overlap == 1 ? 1 : overlap * overlap * 0.6f;
        }
        return linked.cues()
                .getNDArrayInternal()
                .softPlus()
                .sub(linked.cues().mul(in.create(goal, new Shape(goal.length))))
                .mean();
    }
}
