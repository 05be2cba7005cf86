package org.parley.conflict.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.states.Moves;
import org.parley.conflict.states.OptionMoves;

/**
 * For whom each state of a game is stable, by concept; states by index. Immutable and safe to share.
 *
 * <p>With the worst that the group H of the others reaches, m_H[f](a) = min of f over R_H(a), and the best that i
 * reaches, M[f](s) = max of f over s and R(s), the concepts read
 * <pre>
 *   Nash          P(s) = M[P](s)
 *   GMR and SEQ   M[min(P, m_H[P])](s) &lt;= P(s)         with moves and with improvements of H
 *   SMR and SSEQ  M[min(P, m_H[M[P]])](s) &lt;= P(s)      the value of a sanction is what i can make of it
 * </pre>
 * because i leaves for an a exactly if both a and the worst answer to it are better than s.
 */
public final class Stability {
    private final int present;
    private final Map<Concept, BitSet[]> stable;

    private Stability(int present, Map<Concept, BitSet[]> stable) {
        this.present = present;
        this.stable = stable;
    }

    /** Solves on all processors. */
    public static Stability of(Game game, Set<Concept> concepts) {
        return of(game, concepts, true);
    }

    /**
     * @param concepts  which to compute; {@link Concept#SIM} needs the option form
     * @param parallel  whether to use all processors; not worth while for many small games at once
     */
    public static Stability of(Game game, Set<Concept> concepts, boolean parallel) {
        if (concepts.contains(Concept.SIM) && !(game.moves() instanceof OptionMoves)) {
            throw new IllegalArgumentException(
                    "Simultaneous stability combines changes of options, which a model in graph form lacks. Leave SIM out.");
        }
        Groundwork ground = new Groundwork(game, concepts, parallel);
        List<Task> tasks = new ArrayList<>();
        Map<Concept, BitSet[]> stable = new EnumMap<>(Concept.class);
        for (Concept concept : concepts) {
            BitSet[] results = new BitSet[game.decisionMakers()];
            stable.put(concept, results);
            for (int i = 0; i < results.length; i++) {
                tasks.add(new Task(concept, i, results));
            }
        }
        tasks.sort((a, b) -> Boolean.compare(b.concept == Concept.SIM, a.concept == Concept.SIM)); // longest first
        Stream<Task> stream = parallel ? tasks.parallelStream() : tasks.stream();
        stream.forEach(task -> task.run(game, ground));
        return new Stability(game.present(), stable);
    }

    /** One result, to be written into its place. */
    private record Task(Concept concept, int decisionMaker, BitSet[] results) {
        void run(Game game, Groundwork ground) {
            results[decisionMaker] =
                    game.isPresent(decisionMaker) ? ground.stable(concept, decisionMaker) : new BitSet();
        }
    }

    public Set<Concept> concepts() {
        return stable.keySet();
    }

    /** Indices of the states stable for this decision maker; a copy; empty for one who is not at the table. */
    public BitSet stable(Concept concept, int decisionMaker) {
        return (BitSet) sets(concept)[decisionMaker].clone();
    }

    public boolean isStable(Concept concept, int decisionMaker, int state) {
        return sets(concept)[decisionMaker].get(state);
    }

    /** Indices of the states stable for everybody at the table; a copy. */
    public BitSet equilibria(Concept concept) {
        BitSet[] sets = sets(concept);
        @Nullable BitSet common = null;
        for (int i = 0; i < sets.length; i++) {
            if ((present >>> i & 1) == 1) {
                if (common == null) {
                    common = (BitSet) sets[i].clone();
                } else {
                    common.and(sets[i]);
                }
            }
        }
        return common == null ? new BitSet() : common;
    }

    private BitSet[] sets(Concept concept) {
        BitSet[] sets = stable.get(concept);
        if (sets == null) {
            throw new IllegalArgumentException(concept + " was not asked for, only " + stable.keySet() + ".");
        }
        return sets;
    }

    /** What several concepts share: the steps of everybody and the best each can do. */
    private static final class Groundwork {
        private final Game game;
        private final List<Moves.Steps> moves;
        private final List<Moves.Steps> improvements;
        private final int[][] best;

        Groundwork(Game game, Set<Concept> concepts, boolean parallel) {
            this.game = game;
            IntStream all = IntStream.range(0, game.decisionMakers());
            this.moves = all.mapToObj(game.moves()::moves).toList();
            EnumSet<Concept> needImprovements = EnumSet.of(Concept.SEQ, Concept.SSEQ, Concept.SIM);
            needImprovements.retainAll(concepts);
            this.improvements = needImprovements.isEmpty()
                    ? List.of()
                    : range(parallel)
                            .mapToObj(i -> game.moves().improvements(i, game.payoffs()[i]))
                            .toList();
            this.best = range(parallel)
                    .mapToObj(i -> game.moves().best(i, game.payoffs()[i]))
                    .toArray(int[][]::new);
        }

        private IntStream range(boolean parallel) {
            IntStream all = IntStream.range(0, game.decisionMakers());
            return parallel ? all.parallel() : all;
        }

        BitSet stable(Concept concept, int i) {
            int[] payoff = game.payoffs()[i];
            return switch (concept) {
                case NASH -> notAbove(best[i], payoff);
                case GMR, SMR, SEQ, SSEQ -> {
                    int[] lowest = GroupMinima.of(
                            concept.credible() ? improvements : moves,
                            game.opponents(i),
                            concept.inescapable() ? best[i] : payoff);
                    for (int s = 0; s < lowest.length; s++) {
                        lowest[s] = Math.min(lowest[s], payoff[s]);
                    }
                    yield notAbove(game.moves().best(i, lowest), payoff);
                }
                case SIM ->
                    Simultaneous.stable(
                            game,
                            i,
                            improvements.stream()
                                    .map(OptionMoves.Ladder.class::cast)
                                    .toList());
            };
        }

        private static BitSet notAbove(int[] best, int[] payoff) {
            long[] words = new long[payoff.length + 63 >>> 6];
            for (int s = 0; s < payoff.length; s++) {
                if (best[s] <= payoff[s]) {
                    words[s >>> 6] |= 1L << s;
                }
            }
            return BitSet.valueOf(words);
        }
    }
}
