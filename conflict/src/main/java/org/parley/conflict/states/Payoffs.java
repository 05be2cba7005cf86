package org.parley.conflict.states;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;

/**
 * What each decision maker gets in each state: ordinal, 1 is worst, without gaps; ties share a number.
 *
 * <p>Prioritised statements are never added up: states are split statement by statement into finer classes that keep
 * their order, so that any number of statements works. Cost: states × statements, and less where all states are told
 * apart early.
 */
public final class Payoffs {
    private Payoffs() {}

    /** Payoffs by decision maker, then by index. */
    public static int[][] of(ConflictModel model, StateSpace space) {
        TruthColumn.Evaluator evaluator = new TruthColumn.Evaluator(space);
        int[][] payoffs = new int[model.decisionMakers().size()][];
        for (int i = 0; i < payoffs.length; i++) {
            payoffs[i] = of(model.decisionMakers().get(i), space, evaluator);
        }
        return payoffs;
    }

    private static int[] of(DecisionMaker who, StateSpace space, TruthColumn.Evaluator evaluator) {
        return switch (who.preferences()) {
            case Preferences.Prioritized(List<Statement> statements) ->
                of(
                        statements.stream()
                                .map(Statement::wish)
                                .map(evaluator::column)
                                .toList(),
                        space.size());
            case Preferences.Weighted(List<BigDecimal> weights) -> weighted(who, weights, space);
            case Preferences.Ranked(List<List<Long>> tiers) -> ranked(who, tiers, space);
        };
    }

    /** From truth columns, most important first; {@code size} is the number of states. */
    public static int[] of(List<TruthColumn> statements, int size) {
        int[] rank = new int[size];
        int classes = 1;
        for (int next = 0; next < statements.size() && classes < size; ) {
            int width = 1; // as many statements at once as keep the table of classes small
            while (next + width < statements.size() && (long) classes << width + 1 <= 4L * size) {
                width++;
            }
            for (int end = next + width; next < end; next++) {
                TruthColumn column = statements.get(next);
                for (int s = 0; s < size; s++) {
                    rank[s] = rank[s] << 1 | column.bit(s);
                }
            }
            classes = close(rank, classes << width);
        }
        for (int s = 0; s < size; s++) {
            rank[s]++;
        }
        return rank;
    }

    /** Renumbers ranks below {@code bound} from 0 without gaps, keeping their order; returns how many there are. */
    private static int close(int[] rank, int bound) {
        int[] renumbered = new int[bound];
        for (int r : rank) {
            renumbered[r] = 1;
        }
        int classes = 0;
        for (int r = 0; r < bound; r++) {
            if (renumbered[r] != 0) {
                renumbered[r] = classes++;
            }
        }
        for (int s = 0; s < rank.length; s++) {
            rank[s] = renumbered[rank[s]];
        }
        return classes;
    }

    private static int[] weighted(DecisionMaker who, List<BigDecimal> weights, StateSpace space) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        long[] exact = new long[weights.size()]; // whole numbers, so that 0.1 + 0.2 ties with 0.3
        try {
            for (int i = 0; i < exact.length; i++) {
                exact[i] = weights.get(i)
                        .setScale(Math.max(0, scale))
                        .unscaledValue()
                        .longValueExact();
                if (Math.abs(exact[i]) > Long.MAX_VALUE >> 6) {
                    throw new ArithmeticException("sums of it could overflow");
                }
            }
        } catch (ArithmeticException e) {
            throw new BadModel(
                    "The weights of \"" + who.name()
                            + "\" are too far apart to be added exactly. Use fewer digits, such as 2.5 in place of 2.5000000000001.");
        }
        long[] score = new long[space.size()];
        for (int s = 0; s < score.length; s++) {
            for (long rest = space.state(s); rest != 0; rest &= rest - 1) {
                score[s] += exact[Long.numberOfTrailingZeros(rest)];
            }
        }
        long[] levels = Arrays.stream(score).sorted().distinct().toArray();
        int[] payoff = new int[score.length];
        for (int s = 0; s < score.length; s++) {
            payoff[s] = Arrays.binarySearch(levels, score[s]) + 1;
        }
        return payoff;
    }

    private static int[] ranked(DecisionMaker who, List<List<Long>> tiers, StateSpace space) {
        int[] payoff = new int[space.size()];
        int level = tiers.size();
        for (List<Long> tier : tiers) {
            for (long state : tier) {
                int index = space.index(state);
                if (index < 0) {
                    throw new BadModel("The ranking of \"" + who.name() + "\" names state " + state
                            + ", which is not feasible. Remove it.");
                }
                if (payoff[index] != 0) {
                    throw new BadModel(
                            "The ranking of \"" + who.name() + "\" names state " + state + " twice. Keep one of them.");
                }
                payoff[index] = level;
            }
            if (tier.isEmpty()) {
                throw new BadModel("The ranking of \"" + who.name() + "\" has an empty tier. Remove it.");
            }
            level--;
        }
        for (int s = 0; s < payoff.length; s++) {
            if (payoff[s] == 0) {
                throw new BadModel("The ranking of \"" + who.name() + "\" leaves out state " + space.state(s)
                        + ". Rank every feasible state; tied ones share a tier.");
            }
        }
        return payoff;
    }

    /** How many different levels there are. */
    public static int levels(int[] payoff) {
        return Arrays.stream(payoff).max().orElse(0);
    }
}
