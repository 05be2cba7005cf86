package org.parley.conflict.uncertainty;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Game;
import org.parley.conflict.stability.Stability;
import org.parley.conflict.states.OptionMoves;
import org.parley.conflict.states.Payoffs;
import org.parley.conflict.states.StateSpace;
import org.parley.conflict.states.TruthColumn;

/**
 * How often each outcome holds when preferences are uncertain: in every draw each statement is kept with the
 * probability of its belief, and the model is solved.
 *
 * <p>Moves do not depend on preferences, so they are worked out once; draws are shared among the processors. Rankings
 * and weights are taken as certain. Immutable and safe to share.
 */
public final class Robustness {
    private final Sampling sampling;
    private final StateSpace space;
    private final Map<Concept, int[]> counts;

    private Robustness(Sampling sampling, StateSpace space, Map<Concept, int[]> counts) {
        this.sampling = sampling;
        this.space = space;
        this.counts = counts;
    }

    public static Robustness of(ConflictModel model, Sampling sampling) {
        StateSpace space = StateSpace.of(model);
        Draws draws = new Draws(model, space, sampling);
        Map<Concept, int[]> counts = IntStream.range(0, sampling.draws())
                .parallel()
                .collect(() -> noCounts(sampling, space), draws::count, Robustness::add);
        return new Robustness(sampling, space, counts);
    }

    private static Map<Concept, int[]> noCounts(Sampling sampling, StateSpace space) {
        Map<Concept, int[]> counts = new EnumMap<>(Concept.class);
        sampling.concepts().forEach(concept -> counts.put(concept, new int[space.size()]));
        return counts;
    }

    private static void add(Map<Concept, int[]> into, Map<Concept, int[]> from) {
        from.forEach((concept, count) -> into.merge(concept, count, (a, b) -> {
            for (int s = 0; s < a.length; s++) {
                a[s] += b[s];
            }
            return a;
        }));
    }

    /**
     * How often a state is an equilibrium.
     *
     * @param share    of the draws
     * @param interval for its probability, at 95 %
     */
    public record Share(long state, int count, double share, Interval interval) {}

    public Sampling sampling() {
        return sampling;
    }

    /** @throws IllegalArgumentException where the state is not feasible or the concept was not asked for */
    public Share share(Concept concept, long state) {
        return share(concept, space.indexOrRefuse(state), counts(concept));
    }

    /** The states that hold in at least one draw, most frequent first. */
    public List<Share> shares(Concept concept) {
        int[] count = counts(concept);
        List<Share> shares = new ArrayList<>();
        for (int s = 0; s < count.length; s++) {
            if (count[s] > 0) {
                shares.add(share(concept, s, count));
            }
        }
        shares.sort(Comparator.comparingInt(Share::count).reversed().thenComparingLong(Share::state));
        return List.copyOf(shares);
    }

    private int[] counts(Concept concept) {
        int[] count = counts.get(concept);
        if (count == null) {
            throw new IllegalArgumentException(concept + " was not asked for, only " + sampling.concepts() + ".");
        }
        return count;
    }

    private Share share(Concept concept, int index, int[] count) {
        return new Share(
                space.state(index),
                count[index],
                (double) count[index] / sampling.draws(),
                Interval.wilson(count[index], sampling.draws()));
    }

    /** Draws models of one kind; safe to share. */
    private static final class Draws {
        private final Sampling sampling;
        private final int size;
        private final OptionMoves moves;
        private final int[][] certain; // payoffs by decision maker
        private final List<List<TruthColumn>> columns = new ArrayList<>(); // of statements; none where certain
        private final List<double[]> beliefs = new ArrayList<>();

        Draws(ConflictModel model, StateSpace space, Sampling sampling) {
            this.sampling = sampling;
            this.size = space.size();
            this.moves = new OptionMoves(model, space);
            this.certain = Payoffs.of(model, space);
            TruthColumn.Evaluator evaluator = new TruthColumn.Evaluator(space);
            for (DecisionMaker who : model.decisionMakers()) {
                List<Statement> statements =
                        who.preferences() instanceof Preferences.Prioritized p ? p.statements() : List.of();
                columns.add(statements.stream()
                        .map(Statement::wish)
                        .map(evaluator::column)
                        .toList());
                beliefs.add(statements.stream().mapToDouble(this::belief).toArray());
            }
        }

        private double belief(Statement statement) {
            Double belief = statement.belief();
            return belief == null ? sampling.unstatedBelief() : belief;
        }

        void count(Map<Concept, int[]> counts, int draw) {
            SplittableRandom random = new SplittableRandom(mixed(sampling.seed(), draw));
            int[][] payoffs = new int[certain.length][];
            for (int i = 0; i < payoffs.length; i++) {
                payoffs[i] = columns.get(i).isEmpty() ? certain[i] : Payoffs.of(draw(i, random), size);
            }
            Stability stability = Stability.of(new Game(moves, payoffs), sampling.concepts(), false);
            counts.forEach((concept, count) -> {
                BitSet holding = stability.equilibria(concept);
                for (int s = holding.nextSetBit(0); s >= 0; s = holding.nextSetBit(s + 1)) {
                    count[s]++;
                }
            });
        }

        private List<TruthColumn> draw(int i, SplittableRandom random) {
            List<TruthColumn> kept = new ArrayList<>();
            for (int k = 0; k < columns.get(i).size(); k++) {
                if (random.nextDouble() < beliefs.get(i)[k]) {
                    kept.add(columns.get(i).get(k));
                }
            }
            for (int k = 1; k < kept.size() && sampling.swap() > 0; k++) {
                if (random.nextDouble() < sampling.swap()) {
                    kept.add(k, kept.remove(k - 1));
                }
            }
            return kept;
        }

        /** Each draw has numbers of its own, whichever thread it falls to (the finalizer of SplitMix64). */
        private static long mixed(long seed, int draw) {
            long z = seed ^ (draw + 1) * 0x9E3779B97F4A7C15L;
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            return z ^ z >>> 31;
        }
    }
}
