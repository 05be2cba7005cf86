package org.parley.conflict.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.ask.Answer;
import org.parley.conflict.ask.Order;
import org.parley.conflict.ask.Question;
import org.parley.conflict.ask.Step;
import org.parley.conflict.stability.Concept;

/**
 * Why a state holds under a concept, or who leaves it and how. Works on single states, so on large models too.
 * {@link Narrator} puts it into sentences.
 *
 * @param positions one for each decision maker
 * @param absences  one for each decision maker: whether the state would hold without it at the table
 */
public record Explanation(
        ConflictModel model, long state, Concept concept, List<Position> positions, List<Absence> absences) {

    public Explanation {
        positions = List.copyOf(positions);
        absences = List.copyOf(absences);
    }

    /**
     * Where a decision maker stands.
     *
     * @param guarantors bits of the opponents without whose answers the state would not be stable for it
     */
    public record Position(int decisionMaker, Answer answer, Reason reason, int guarantors) {
        public boolean stays() {
            return answer.isStable();
        }
    }

    /**
     * What if this decision maker were away, its options staying as they are?
     *
     * @param holds the state would be stable for all the others
     */
    public record Absence(int decisionMaker, boolean holds) {}

    /** @throws IllegalArgumentException where the state is not feasible */
    public static Explanation of(Question question, long state, Concept concept) {
        int count = question.model().decisionMakers().size();
        List<Position> positions = new ArrayList<>();
        boolean[][] without = new boolean[count][count]; // [i][j]: stable for i when j does not answer
        for (int i = 0; i < count; i++) {
            Answer answer = question.ask(state, concept, i);
            int guarantors = 0;
            for (int j = 0; j < count; j++) {
                if (j != i) {
                    without[i][j] = isStableWithout(question, answer, j);
                    guarantors |= answer.isStable() && !without[i][j] ? 1 << j : 0;
                }
            }
            positions.add(new Position(i, answer, reason(question, answer), guarantors));
        }
        List<Absence> absences = new ArrayList<>();
        for (int j = 0; j < count && count > 1; j++) {
            boolean holds = true;
            for (int i = 0; i < count; i++) {
                holds &= i == j || without[i][j];
            }
            absences.add(new Absence(j, holds));
        }
        return new Explanation(question.model(), state, concept, positions, absences);
    }

    /**
     * Fewer opponents can do less: who leaves leaves all the more, and answers without j's part hold as they are. Only
     * where j takes part in an answer is the question asked anew.
     */
    private static boolean isStableWithout(Question question, Answer answer, int j) {
        boolean needsJ = answer.improvements().stream()
                .anyMatch(improvement -> improvement instanceof Answer.Answered answered
                        && answered.steps().stream().anyMatch(step -> step.mover() == j));
        return switch (answer.outcome()) {
            case UNSTABLE -> false;
            case STABLE ->
                !needsJ
                        || question.ask(
                                        answer.state(),
                                        answer.concept(),
                                        answer.decisionMaker(),
                                        question.present() & ~(1 << answer.decisionMaker()) & ~(1 << j))
                                .isStable();
            case OPEN -> false; // at best as open, with fewer who could answer
        };
    }

    /** The state is an equilibrium. */
    public boolean holds() {
        return positions.stream().allMatch(Position::stays);
    }

    /** Bits of those who leave it. */
    public int breakers() {
        return positions.stream()
                .filter(position -> position.answer().outcome() == Answer.Outcome.UNSTABLE)
                .mapToInt(position -> 1 << position.decisionMaker())
                .sum();
    }

    /** Bits of those whose answers keep somebody else from leaving. */
    public int guarantors() {
        return positions.stream().mapToInt(Position::guarantors).reduce(0, (a, b) -> a | b);
    }

    /** Those whose absence changes whether the state holds. */
    public List<Absence> decisiveAbsences() {
        return absences.stream().filter(absence -> absence.holds() != holds()).toList();
    }

    private static Reason reason(Question question, Answer answer) {
        List<Reason.Threat> threats = new ArrayList<>();
        Optional<Reason> end = Optional.empty();
        for (Answer.Improvement improvement : answer.improvements()) {
            Judgement temptation = judge(question, answer.decisionMaker(), improvement.target(), answer.state());
            switch (improvement) {
                case Answer.Answered answered -> threats.add(threat(question, answer, answered, temptation));
                case Answer.Unanswered unanswered -> end = Optional.of(new Reason.Leaves(temptation, threats));
                case Answer.TooLong tooLong -> {
                    if (end.isEmpty()) {
                        end = Optional.of(new Reason.Open(temptation));
                    }
                }
            }
        }
        return end.orElseGet(() -> threats.isEmpty() ? nothingBetter(question, answer) : new Reason.Deterred(threats));
    }

    private static Reason.Threat threat(
            Question question, Answer answer, Answer.Answered answered, Judgement temptation) {
        int[] movers = answered.steps().stream()
                .mapToInt(Step::mover)
                .sorted()
                .distinct()
                .toArray();
        return new Reason.Threat(
                temptation,
                answered.steps(),
                judge(question, answer.decisionMaker(), answered.reaching(), answer.state()),
                Arrays.stream(movers)
                        .mapToObj(mover -> judge(question, mover, answered.reaching(), answered.target()))
                        .toList());
    }

    private static Reason nothingBetter(Question question, Answer answer) {
        int who = answer.decisionMaker();
        Order order = question.order(who);
        long[] moves = question.moves().from(who, answer.state());
        Comparator<Long> worstFirst = order::compare;
        return Arrays.stream(moves)
                .boxed()
                .max(worstFirst.thenComparing(Comparator.reverseOrder()))
                .<Reason>map(best -> new Reason.NothingBetter(moves.length, judge(question, who, best, answer.state())))
                .orElseGet(Reason.NoMove::new);
    }

    private static Judgement judge(Question question, int who, long state, long against) {
        return Judgement.of(who, question.order(who), state, against);
    }
}
