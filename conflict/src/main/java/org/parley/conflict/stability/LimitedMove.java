package org.parley.conflict.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Stability of two decision makers who look ahead a number of moves, each expecting the other to move well, and know
 * that a move may be the last.
 *
 * <p>G_0(i,s) = s. Let M be the move of i that maximises P_i(G_{h-1}(j,M)), the lowest of several. G_h(i,s) is
 * G_{h-1}(j,M) where i gains by it, and s where it does not or cannot move. s is stable with horizon h if G_h(i,s) = s.
 * Horizon 1 is Nash (Zagare; Kilgour 1985; Fang, Hipel, Kilgour 1993). Where several moves are equally good the
 * definition leaves open which is made; this takes the lowest state.
 *
 * <p>Cost: moves × horizon. Immutable and safe to share.
 */
public final class LimitedMove {
    private final int size;
    private final List<int[][]> ends; // by horizon, then by decision maker: where it ends from each state
    private final int period; // the last horizons that repeat for ever

    private LimitedMove(int size, List<int[][]> ends, int period) {
        this.size = size;
        this.ends = ends;
        this.period = period;
    }

    /** @throws IllegalArgumentException where there are not two decision makers */
    public static LimitedMove of(Game game) {
        if (game.decisionMakers() != 2) {
            throw new IllegalArgumentException(
                    "Limited-move stability is defined for two decision makers; this game has " + game.decisionMakers()
                            + ".");
        }
        int size = game.moves().size();
        int[] stay = new int[size];
        Arrays.setAll(stay, s -> s);
        List<int[][]> ends = new ArrayList<>();
        ends.add(new int[][] {stay, stay});
        while (true) {
            int[][] before = ends.getLast();
            int[][] next = {further(game, 0, before[1]), further(game, 1, before[0])};
            for (int earlier = 0; earlier < ends.size(); earlier++) {
                if (Arrays.deepEquals(ends.get(earlier), next)) {
                    return new LimitedMove(size, List.copyOf(ends), ends.size() - earlier);
                }
            }
            ends.add(next);
        }
    }

    private static int[] further(Game game, int mover, int[] otherEnds) {
        int[] payoff = game.payoffs()[mover];
        int[] ends = new int[otherEnds.length];
        for (int s = 0; s < ends.length; s++) {
            int best = s;
            int gained = payoff[s];
            for (int target : game.moves().from(mover, s)) {
                if (payoff[otherEnds[target]] > gained) {
                    best = otherEnds[target];
                    gained = payoff[best];
                }
            }
            ends[s] = best;
        }
        return ends;
    }

    /** Indices of the states stable for the decision maker with this horizon, 1 or more. */
    public BitSet stable(int decisionMaker, int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon is " + horizon + "; it starts at 1.");
        }
        int known = horizon < ends.size()
                ? horizon
                : ends.size() - period + Math.floorMod(horizon - (ends.size() - period), period);
        return staying(ends.get(known)[decisionMaker]);
    }

    /** Indices of the states stable for the decision maker with every horizon that is long enough. */
    public BitSet nonMyopic(int decisionMaker) {
        BitSet stable = new BitSet(size);
        stable.set(0, size);
        for (int[][] each : ends.subList(ends.size() - period, ends.size())) {
            stable.and(staying(each[decisionMaker]));
        }
        return stable;
    }

    /** Indices of the Stackelberg equilibria: the leader looks ahead two moves, the follower one. */
    public BitSet stackelberg(int leader) {
        BitSet stable = stable(leader, 2);
        stable.and(stable(1 - leader, 1));
        return stable;
    }

    private BitSet staying(int[] ends) {
        BitSet stable = new BitSet(size);
        for (int s = 0; s < size; s++) {
            if (ends[s] == s) {
                stable.set(s);
            }
        }
        return stable;
    }
}
