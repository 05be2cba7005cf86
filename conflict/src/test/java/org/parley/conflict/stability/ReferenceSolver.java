package org.parley.conflict.stability;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.Direction;
import org.parley.conflict.Option;
import org.parley.conflict.Pattern;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;

/**
 * An independent, slow solver, written sentence by sentence from the definitions: sets of states, walks over
 * (state, last mover), scores as big numbers. It shares nothing with the real one but the model.
 */
public final class ReferenceSolver {
    private final ConflictModel model;
    private final List<Long> states = new ArrayList<>();

    public ReferenceSolver(ConflictModel model) {
        this.model = model;
        for (long s = 0; s < 1L << model.options().size(); s++) {
            if (isFeasible(s)) {
                states.add(s);
            }
        }
    }

    private boolean isFeasible(long state) {
        for (Constraint constraint : model.constraints()) {
            for (Pattern pattern : constraint.patterns()) {
                boolean shown = true;
                for (int option = 0; option < model.options().size(); option++) {
                    boolean named = (pattern.mask() >> option & 1) == 1;
                    if (named && (pattern.value() >> option & 1) != (state >> option & 1)) {
                        shown = false;
                    }
                }
                if (shown) {
                    return false;
                }
            }
        }
        return true;
    }

    public List<Long> states() {
        return states;
    }

    public int decisionMakers() {
        return model.decisionMakers().size();
    }

    public Set<Long> moves(int i, long from) {
        Set<Long> targets = new TreeSet<>();
        for (long to : states) {
            boolean legal = to != from;
            for (int option = 0; option < model.options().size(); option++) {
                Option o = model.options().get(option);
                long before = from >> option & 1;
                long after = to >> option & 1;
                if (before != after) {
                    legal &= o.decisionMaker() == i;
                    legal &= o.direction() != Direction.FORWARD || after == 1;
                    legal &= o.direction() != Direction.BACK || after == 0;
                }
            }
            if (legal) {
                targets.add(to);
            }
        }
        return targets;
    }

    public BigInteger score(int i, long state) {
        BigInteger score = BigInteger.ZERO;
        switch (model.decisionMakers().get(i).preferences()) {
            case Preferences.Prioritized(List<Statement> statements) -> {
                for (Statement statement : statements) {
                    score = score.shiftLeft(1);
                    score = score.add(statement.wish().holds(state) ? BigInteger.ONE : BigInteger.ZERO);
                }
            }
            case Preferences.Weighted(var weights) -> {
                for (int option = 0; option < weights.size(); option++) {
                    if ((state >> option & 1) == 1) {
                        score = score.add(weights.get(option).movePointRight(6).toBigIntegerExact());
                    }
                }
            }
            case Preferences.Ranked(var tiers) -> {
                for (int tier = 0; tier < tiers.size(); tier++) {
                    if (tiers.get(tier).contains(state)) {
                        score = BigInteger.valueOf(tiers.size() - tier);
                    }
                }
            }
        }
        return score;
    }

    private boolean better(int i, long state, long than) {
        return score(i, state).compareTo(score(i, than)) > 0;
    }

    public Set<Long> improvements(int i, long from) {
        Set<Long> targets = new TreeSet<>(moves(i, from));
        targets.removeIf(to -> !better(i, to, from));
        return targets;
    }

    private record Pair(long state, int lastMover) {}

    /** States that the group reaches by legal sequences. */
    public Set<Long> reached(Set<Integer> group, long from, boolean improving) {
        Set<Pair> seen = new HashSet<>();
        Deque<Pair> queue = new ArrayDeque<>();
        queue.add(new Pair(from, -1));
        while (!queue.isEmpty()) {
            Pair pair = queue.remove();
            for (int j : group) {
                if (j != pair.lastMover) {
                    for (long to : improving ? improvements(j, pair.state) : moves(j, pair.state)) {
                        if (seen.add(new Pair(to, j))) {
                            queue.add(new Pair(to, j));
                        }
                    }
                }
            }
        }
        Set<Long> reached = new TreeSet<>();
        seen.forEach(pair -> reached.add(pair.state));
        return reached;
    }

    public Set<Integer> others(int i) {
        Set<Integer> others = new TreeSet<>();
        for (int j = 0; j < decisionMakers(); j++) {
            if (j != i) {
                others.add(j);
            }
        }
        return others;
    }

    public boolean stable(Concept concept, int i, long s) {
        for (long a : improvements(i, s)) {
            boolean sanctioned = switch (concept) {
                case NASH -> false;
                case GMR -> answered(i, s, reached(others(i), a, false), false);
                case SMR -> answered(i, s, reached(others(i), a, false), true);
                case SEQ -> answered(i, s, reached(others(i), a, true), false);
                case SSEQ -> answered(i, s, reached(others(i), a, true), true);
                case SIM -> simultaneous(i, s, a, 0);
            };
            if (!sanctioned) {
                return false;
            }
        }
        return true;
    }

    private boolean answered(int i, long s, Set<Long> answers, boolean noEscape) {
        for (long x : answers) {
            if (!better(i, x, s) && (!noEscape || moves(i, x).stream().noneMatch(y -> better(i, y, s)))) {
                return true;
            }
        }
        return false;
    }

    private boolean simultaneous(int i, long s, long reached, int opponent) {
        if (opponent == decisionMakers()) {
            return states.contains(reached) && !better(i, reached, s);
        }
        if (opponent == i) {
            return simultaneous(i, s, reached, opponent + 1);
        }
        Set<Long> choices = new TreeSet<>(improvements(opponent, s));
        choices.add(s);
        for (long choice : choices) {
            if (simultaneous(i, s, reached ^ choice ^ s, opponent + 1)) {
                return true;
            }
        }
        return false;
    }

    public long[] stable(Concept concept, int i) {
        return states.stream()
                .mapToLong(s -> s)
                .filter(s -> stable(concept, i, s))
                .toArray();
    }

    public long[] equilibria(Concept concept) {
        LongStream all = states.stream().mapToLong(s -> s);
        return all.filter(s -> {
                    for (int i = 0; i < decisionMakers(); i++) {
                        if (!stable(concept, i, s)) {
                            return false;
                        }
                    }
                    return true;
                })
                .toArray();
    }
}
