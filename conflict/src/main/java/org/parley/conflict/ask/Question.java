package org.parley.conflict.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.stability.Concept;

/**
 * Asks about single states of one model:
 * {@snippet :
 * Question question = Question.of(model);
 * Answer answer = question.ask(state, Concept.SEQ, decisionMaker);
 * }
 * The answers are those of the full solution, found by searches that start from the state.
 *
 * <p>Cost: for each improvement one breadth-first search through what the opponents can reach from it, which ends at
 * the first sanction; the first search that finds none ends the question. Immutable and safe to share.
 */
public final class Question {
    /** A search gives up after this many pairs of state and last mover, at some 60 bytes each. */
    public static final int MOST_NODES = 4_000_000;

    private final ConflictModel model;
    private final LocalMoves moves;
    private final List<Order> orders;
    private final int present;
    private final int mostNodes;

    private Question(ConflictModel model, LocalMoves moves, List<Order> orders, int present, int mostNodes) {
        this.model = model;
        this.moves = moves;
        this.orders = orders;
        this.present = present;
        this.mostNodes = mostNodes;
    }

    public static Question of(ConflictModel model) {
        return new Question(
                model,
                new LocalMoves(model),
                model.decisionMakers().stream()
                        .map(who -> Order.of(who.preferences()))
                        .toList(),
                (int) ((1L << model.decisionMakers().size()) - 1),
                MOST_NODES);
    }

    /** The same questions with these decision makers (bits) at the table; the others neither move nor count. */
    public Question among(int decisionMakers) {
        return new Question(model, moves, orders, decisionMakers, mostNodes);
    }

    /** The same questions with another bound on each search. */
    public Question within(int nodes) {
        return new Question(model, moves, orders, present, nodes);
    }

    /** The same questions where one decision maker prefers otherwise; the moves are kept. */
    public Question with(int decisionMaker, Order order) {
        List<Order> changed = new ArrayList<>(orders);
        changed.set(decisionMaker, order);
        return new Question(model, moves, List.copyOf(changed), present, mostNodes);
    }

    public ConflictModel model() {
        return model;
    }

    public LocalMoves moves() {
        return moves;
    }

    public Order order(int decisionMaker) {
        return orders.get(decisionMaker);
    }

    /** Bits of those at the table. */
    public int present() {
        return present;
    }

    /** The state is stable for everybody at the table; where a search gave up it does not count as stable. */
    public boolean isEquilibrium(long state, Concept concept) {
        return IntStream.range(0, orders.size())
                .filter(i -> (present >>> i & 1) == 1)
                .allMatch(i -> ask(state, concept, i).isStable());
    }

    /** @throws IllegalArgumentException where the state is not feasible */
    public Answer ask(long state, Concept concept, int decisionMaker) {
        return ask(state, concept, decisionMaker, present & ~(1 << decisionMaker));
    }

    /**
     * @param opponents bits of those who can answer
     * @throws IllegalArgumentException where the state is not feasible
     */
    public Answer ask(long state, Concept concept, int decisionMaker, int opponents) {
        Order order = orders.get(decisionMaker);
        return ask(state, concept, decisionMaker, opponents, reached -> !order.prefers(reached, state));
    }

    /**
     * The same where not every state that is no better sanctions.
     *
     * @param deters true of the states that are bad enough to deter the decision maker; where the concept leaves no
     *               escape, all that it can reach from the sanction must be, too
     */
    public Answer ask(long state, Concept concept, int decisionMaker, int opponents, LongPredicate deters) {
        if (state < 0 || state >>> model.options().size() != 0 || !moves.feasible(state)) {
            throw new IllegalArgumentException("State " + state + " is not feasible in this model.");
        }
        Sanctions sanctions = new Sanctions(state, concept, decisionMaker, opponents, deters);
        List<Answer.Improvement> improvements = new ArrayList<>();
        for (long target : improvements(decisionMaker, state)) {
            Answer.Improvement improvement = sanctions.against(target);
            improvements.add(improvement);
            if (improvement instanceof Answer.Unanswered) {
                return new Answer(state, decisionMaker, concept, Answer.Outcome.UNSTABLE, improvements);
            }
        }
        boolean open = improvements.stream().anyMatch(Answer.TooLong.class::isInstance);
        return new Answer(
                state, decisionMaker, concept, open ? Answer.Outcome.OPEN : Answer.Outcome.STABLE, improvements);
    }

    /** Where the decision maker would rather be, best first, ties ascending. */
    public List<Long> improvements(int decisionMaker, long state) {
        Order order = orders.get(decisionMaker);
        Comparator<Long> bestFirst = (a, b) -> order.compare(b, a);
        return Arrays.stream(moves.from(decisionMaker, state))
                .filter(target -> order.prefers(target, state))
                .boxed()
                .sorted(bestFirst.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** What the opponents can do about the improvements from one state. */
    private final class Sanctions {
        private final long state;
        private final Concept concept;
        private final int mover;
        private final int opponents;
        private final LongPredicate deters;
        private final LongPredicate sanctions;
        private final List<List<Long>> choices = new ArrayList<>(); // under SIM: of each decision maker, staying first

        Sanctions(long state, Concept concept, int mover, int opponents, LongPredicate deters) {
            this.state = state;
            this.concept = concept;
            this.mover = mover;
            this.opponents = opponents;
            this.deters = deters;
            this.sanctions = concept.inescapable() ? this::leavesNoEscape : deters;
        }

        private boolean leavesNoEscape(long reached) {
            if (!deters.test(reached)) {
                return false;
            }
            for (long escape : moves.from(mover, reached)) {
                if (!deters.test(escape)) {
                    return false;
                }
            }
            return true;
        }

        Answer.Improvement against(long target) {
            return switch (concept) {
                case NASH -> new Answer.Unanswered(target);
                case SIM -> together(target);
                case GMR, SMR, SEQ, SSEQ -> inTurn(target);
            };
        }

        private Answer.Improvement inTurn(long target) {
            LegalSearch.StepTest step =
                    concept.credible() ? (who, from, to) -> orders.get(who).prefers(to, from) : (who, from, to) -> true;
            return switch (new LegalSearch(moves, opponents, step, mostNodes, target).run(sanctions)) {
                case LegalSearch.Result.Found(List<Step> steps) ->
                    new Answer.Answered(target, steps, steps.getLast().to());
                case LegalSearch.Result.Nowhere nowhere -> new Answer.Unanswered(target);
                case LegalSearch.Result.GaveUp gaveUp -> new Answer.TooLong(target);
            };
        }

        private Answer.Improvement together(long target) {
            if (choices.isEmpty()) {
                for (int j = 0; j < orders.size(); j++) {
                    List<Long> ofJ = new ArrayList<>(List.of(state));
                    if ((opponents >>> j & 1) == 1) {
                        ofJ.addAll(improvements(j, state));
                    }
                    choices.add(ofJ);
                }
            }
            Combination combination = new Combination();
            boolean found = combination.complete(target, 0);
            if (!found) {
                return combination.tried > mostNodes ? new Answer.TooLong(target) : new Answer.Unanswered(target);
            }
            return new Answer.Answered(target, combination.steps, combination.reaching);
        }

        /** Goes through the opponents' choices, those with few changes first. */
        private final class Combination {
            private final List<Step> steps = new ArrayList<>();
            private long reaching;
            private int tried;

            boolean complete(long reached, int opponent) {
                if (opponent == orders.size()) {
                    reaching = reached;
                    return ++tried <= mostNodes
                            && !steps.isEmpty()
                            && sanctions.test(reached)
                            && moves.feasible(reached);
                }
                long own = moves.optionsOf(opponent);
                for (long choice : choices.get(opponent)) {
                    @Nullable Step step = choice == state ? null : new Step(opponent, state, choice);
                    if (step != null) {
                        steps.add(step);
                    }
                    long next = step == null ? reached : reached & ~own | choice & own;
                    if (complete(next, opponent + 1)) {
                        return true;
                    }
                    if (step != null) {
                        steps.removeLast();
                    }
                    if (tried > mostNodes) {
                        return false;
                    }
                }
                return false;
            }
        }
    }
}
