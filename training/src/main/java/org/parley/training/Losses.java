package org.parley.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Encoding.Role;
import org.parley.reading.neural.Encoding.Tag;
import org.parley.reading.neural.Neighbourhood;
import org.parley.training.Targets.Target;
import org.parley.training.TrainingNetwork.Encoded;
import org.parley.training.TrainingNetwork.Linked;

/**
 * What a batch costs: cross-entropy of the words' tags, of their kinds of name, and of their roles for each cue, and of
 * whether a candidate is a cue. Only the first piece of a word counts.
 *
 * <p>The linker learns from the gold cues and from the tagger's own guesses of the moment: guesses that overlap a gold
 * cue by half are linked like it, the rest teach it to turn candidates down. Where there are teachers, part of each goal is the mean of
 * their probabilities (Hinton et al., 2015), and their guesses are candidates, too. Windows in which no attribution is
 * marked cost nothing but for names, unless there are teachers.
 */
final class Losses {

    private static final int TAGS = Tag.values().length;
    private static final int ROLES = Role.values().length;
    private static final int NAMES = Architecture.NAME_OUTPUTS;

    /** Words of a cue's neighbourhood that share its loss, so that long neighbourhoods do not drown the rest. */
    private static final float WORDS_OF_A_CUE = 24;

    /** One word in thirty opens a cue, or is a name: what most words are is soon known, and would drown the rest. */
    private static final double WORDS_OF_A_TAG = 10;

    private Losses() {}

    /** The total, to go backward from, and its parts for the log. */
    record Loss(NDArray total, float tag, float any, float name, float role, float cue) {}

    /** @param teachers those that never saw the batch's articles; may be none */
    static Loss of(
            TrainingNetwork network,
            List<TrainingNetwork> teachers,
            NDManager in,
            List<Sample> batch,
            TrainingOptions options) {
        return of(network, teachers, in, batch, Sight.WHOLE, options);
    }

    static Loss of(
            TrainingNetwork network,
            List<TrainingNetwork> teachers,
            NDManager in,
            List<Sample> batch,
            Sight sight,
            TrainingOptions options) {
        int[][] ids = batch.stream().map(Sample::ids).toArray(int[][]::new);
        int[][] looks = batch.stream().map(Sample::looks).toArray(int[][]::new);
        int[] lengths = batch.stream().mapToInt(Sample::length).toArray();
        Taught taught = Taught.by(teachers, in, batch, options.share());
        Encoded encoded = network.encode(in, ids, looks, lengths, sight, options.dropout());

        NDArray tag = tagLoss(in, encoded, batch, taught);
        NDArray any = anyLoss(in, encoded, batch, taught);
        NDArray name = nameLoss(in, encoded, batch);
        NDArray words = tag.add(TrainingNetwork.scaled(any, options.anyWeight()))
                .add(TrainingNetwork.scaled(name, options.namesWeight()));
        List<Target> targets = Targets.of(encoded.tags().stopGradient().toFloatArray(), batch, taught, options);
        if (targets.isEmpty()) {
            return new Loss(words, tag.getFloat(), any.getFloat(), name.getFloat(), 0, 0);
        }
        List<Candidate> candidates = targets.stream().map(Target::candidate).toList();
        Linked linked = network.link(in, encoded, candidates, lengths, sight, options.dropout());
        Taught.Links links = taught.link(in, candidates, lengths, linked.width());
        NDArray role = roleLoss(in, linked, targets, batch, sight, taught, links);
        NDArray cue = cueLoss(in, linked, targets, taught, links);
        NDArray total = words.add(role).add(TrainingNetwork.scaled(cue, options.cueWeight()));
        return new Loss(total, tag.getFloat(), any.getFloat(), name.getFloat(), role.getFloat(), cue.getFloat());
    }

    private static NDArray tagLoss(NDManager in, Encoded encoded, List<Sample> batch, Taught taught) {
        int length = encoded.length();
        float[] goal = new float[batch.size() * length * TAGS];
        int words = 0;
        for (int w = 0; w < batch.size(); w++) {
            Sample sample = batch.get(w);
            for (int i = 0; i < sample.length() && taught.counts(w); i++) {
                if (sample.heads()[i]) {
                    int at = (w * length + i) * TAGS;
                    goal[at + sample.tags()[i]] += taught.own(w);
                    for (int t = 0; t < TAGS && taught.trust(w) > 0; t++) {
                        goal[at + t] += taught.trust(w) * taught.tags()[at + t];
                    }
                    words++;
                }
            }
        }
        return crossEntropy(
                in, encoded.tags().get(new NDIndex(":, :{}", TAGS)), goal, WORDS_OF_A_TAG / Math.max(1, words));
    }

    /** Whether a word is in any source, in any content: not used in reading, but it teaches the encoder sooner. */
    private static NDArray anyLoss(NDManager in, Encoded encoded, List<Sample> batch, Taught taught) {
        int length = encoded.length();
        float[] goal = new float[batch.size() * length * 2];
        float[] counts = new float[goal.length];
        int words = 0;
        for (int w = 0; w < batch.size(); w++) {
            Sample sample = batch.get(w);
            for (int i = 0; i < sample.length() && taught.counts(w); i++) {
                if (sample.heads()[i]) {
                    int at = 2 * (w * length + i);
                    for (int bit = 0; bit < 2; bit++) {
                        goal[at + bit] = taught.own(w) * (sample.any()[i] >> bit & 1);
                        if (taught.trust(w) > 0) {
                            goal[at + bit] += taught.trust(w) * taught.any()[at + bit];
                        }
                        counts[at + bit] = 1;
                    }
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

    /** Of windows in which names are marked. */
    private static NDArray nameLoss(NDManager in, Encoded encoded, List<Sample> batch) {
        int length = encoded.length();
        float[] goal = new float[batch.size() * length * NAMES];
        int words = 0;
        for (int w = 0; w < batch.size(); w++) {
            Sample sample = batch.get(w);
            for (int i = 0; i < sample.length() && sample.marked() == Lesson.Marked.NAMES; i++) {
                if (sample.heads()[i]) {
                    goal[(w * length + i) * NAMES + sample.kinds()[i]] = 1;
                    words++;
                }
            }
        }
        return crossEntropy(in, encoded.names(), goal, WORDS_OF_A_TAG / Math.max(1, words));
    }

    private static NDArray roleLoss(
            NDManager in,
            Linked linked,
            List<Target> targets,
            List<Sample> batch,
            Sight sight,
            Taught taught,
            Taught.Links links) {
        int width = linked.width();
        float[] goal = new float[targets.size() * width * ROLES];
        double linkedCues = 0;
        for (int c = 0; c < targets.size(); c++) {
            Target target = targets.get(c);
            Candidate candidate = target.candidate();
            Sample sample = batch.get(candidate.window());
            float trust = taught.trust(candidate.window());
            float own = taught.own(candidate.window());
            float sure =
                    trust * Math.max(links.cues()[c], own > 0 ? target.overlap() : 0); // what is no cue has no roles
            linkedCues += (target.gold() >= 0 ? own : 0) + sure;
            int begin = Neighbourhood.of(candidate.from(), candidate.to(), taught.length())
                    .begin();
            for (int i = 0; i < width; i++) {
                int at = begin + i;
                boolean seen = sight.isWhole() || sight.sees(candidate.window(), candidate.from(), at);
                if (!seen || !sample.heads()[at] || at >= candidate.from() && at < candidate.to()) {
                    continue;
                }
                int row = (c * width + i) * ROLES;
                if (target.gold() >= 0) {
                    goal[row + sample.cues().get(target.gold()).roles()[at]] += own * target.overlap();
                }
                for (int role = 0; role < ROLES; role++) {
                    goal[row + role] += sure * links.roles()[row + role];
                }
            }
        }
        return crossEntropy(in, linked.roles(), goal, 1 / (WORDS_OF_A_CUE * Math.max(1, linkedCues)));
    }

    private static NDArray cueLoss(
            NDManager in, Linked linked, List<Target> targets, Taught taught, Taught.Links links) {
        float[] goal = new float[targets.size()];
        for (int c = 0; c < goal.length; c++) {
            int window = targets.get(c).candidate().window();
            goal[c] = taught.own(window) * targets.get(c).certainty() + taught.trust(window) * links.cues()[c];
        }
        return linked.cues()
                .getNDArrayInternal()
                .softPlus()
                .sub(linked.cues().mul(in.create(goal, new Shape(goal.length))))
                .mean();
    }

    /** Minus the sum of the goal's logarithms, times a factor. */
    private static NDArray crossEntropy(NDManager in, NDArray logits, float[] goal, double factor) {
        NDArray sum =
                logits.logSoftmax(-1).mul(in.create(goal, logits.getShape())).sum();
        return TrainingNetwork.scaled(sum, -factor);
    }
}
