package org.parley.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Encoding.Tag;
import org.parley.reading.neural.Finder;
import org.parley.reading.neural.Finder.Cue;

/** Chooses the candidates that the linker learns from in a batch: the gold cues and the taggers' guesses of the moment. */
final class Targets {

    private static final int TAGS = Tag.values().length;

    private Targets() {}

    /**
     * A candidate for the linker to learn from.
     *
     * @param gold    the gold cue it overlaps by half, in the sample's list; −1 for none
     * @param overlap with that cue, as a Jaccard index
     */
    record Target(Candidate candidate, int gold, float overlap) {

        /** How sure the linker should be that it is a cue: half an overlap is worth a fifth, so that the exact one wins. */
        float certainty() {
            return overlap == 1 ? 1 : overlap * overlap * 0.6f;
        }
    }

    /**
     * @param logits the learner's for all positions, {@code [windows·length·TAG_OUTPUTS]}
     * @param taught what teachers say of them, whose guesses count like the learner's own
     */
    static List<Target> of(float[] logits, List<Sample> batch, Taught taught, TrainingOptions options) {
        List<Target> targets = new ArrayList<>();
        int length = logits.length / Architecture.TAG_OUTPUTS / batch.size();
        for (int w = 0; w < batch.size(); w++) {
            if (!taught.counts(w)) {
                continue;
            }
            Sample sample = batch.get(w);
            List<Candidate> gold = new ArrayList<>();
            for (Sample.Cue cue : sample.cues()) {
                Candidate candidate = new Candidate(w, cue.from(), cue.to());
                targets.add(new Target(candidate, gold.size(), 1));
                gold.add(candidate);
            }
            Map<Candidate, Double> guesses = new HashMap<>();
            boolean[] heads = Arrays.copyOf(sample.heads(), sample.length()); // no cue reaches into the padding
            float[][] own = rows(logits, w * length, length, Architecture.TAG_OUTPUTS);
            guess(guesses, w, Finder.cues(own, heads, options.guessThreshold()));
            if (taught.trust(w) > 0) {
                float[][] theirs = logarithms(rows(taught.tags(), w * length, length, TAGS));
                guess(guesses, w, Finder.cues(theirs, heads, options.guessThreshold()));
            }
            gold.forEach(guesses::remove);
            guesses.entrySet().stream()
                    .sorted(Map.Entry.<Candidate, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(one -> one.getKey().from())
                            .thenComparing(one -> one.getKey().to()))
                    .limit(options.guessesPerWindow())
                    .forEach(one -> targets.add(target(one.getKey(), gold)));
        }
        return targets;
    }

    private static void guess(Map<Candidate, Double> guesses, int window, List<Cue> cues) {
        cues.forEach(cue -> guesses.merge(new Candidate(window, cue.from(), cue.to()), cue.chance(), Math::max));
    }

    /** Of {@code length} rows from {@code first} on, the tags' outputs. */
    private static float[][] rows(float[] flat, int first, int length, int outputs) {
        float[][] rows = new float[length][TAGS];
        for (int i = 0; i < length; i++) {
            System.arraycopy(flat, (first + i) * outputs, rows[i], 0, TAGS);
        }
        return rows;
    }

    private static float[][] logarithms(float[][] chances) {
        for (float[] row : chances) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) Math.log(Math.max(row[i], Float.MIN_NORMAL));
            }
        }
        return chances;
    }

    static Target target(Candidate guess, List<Candidate> gold) {
        int best = -1;
        float most = 0;
        for (int g = 0; g < gold.size(); g++) {
            int both = Math.min(guess.to(), gold.get(g).to())
                    - Math.max(guess.from(), gold.get(g).from());
            int all = Math.max(guess.to(), gold.get(g).to())
                    - Math.min(guess.from(), gold.get(g).from());
            if (both > 0 && 2 * both >= all && (float) both / all > most) {
                most = (float) both / all;
                best = g;
            }
        }
        return new Target(guess, best, most);
    }
}
