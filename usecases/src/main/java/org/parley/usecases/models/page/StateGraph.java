package org.parley.usecases.models.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.ask.Question;
import org.parley.conflict.paths.StatusQuo;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.words.StateWords;

/**
 * The graph of the graph model: outcomes, and the moves of one decision maker that lead from one to another.
 *
 * @param parties names, in the order that {@link Move#party} counts
 * @param note    why not every outcome is there; null where all are
 */
public record StateGraph(
        List<String> parties,
        List<Outcome> outcomes,
        List<Move> moves,
        @Nullable String note) {

    /** More outcomes than this are not drawn. */
    public static final int MOST_OUTCOMES = 64;

    /**
     * An outcome.
     *
     * @param id    its number
     * @param words who does what
     * @param taken the options taken
     * @param holds labels of the concepts under which it holds
     */
    public record Outcome(String id, String words, List<String> taken, List<String> holds, boolean now) {}

    /**
     * A move.
     *
     * @param from   id of an outcome
     * @param to     id of another
     * @param party  place of the mover
     * @param words  such as {@code "take “Accept”"}
     * @param gains  the mover likes where it leads better
     * @param oneWay the mover has no move back
     */
    public record Move(String from, String to, int party, String words, boolean gains, boolean oneWay) {}

    /**
     * All outcomes where they are few; otherwise the status quo, what holds, and what lies on the ways between.
     *
     * @throws org.parley.conflict.states.TooManyStates where there are too many to find those that hold
     */
    public static StateGraph of(ConflictModel model) {
        Solution solution = Solution.of(model);
        Question question = Question.of(model);
        StateWords words = new StateWords(model);
        int all = solution.space().size();
        Set<Long> shown = all <= MOST_OUTCOMES
                ? new LinkedHashSet<>(
                        Arrays.stream(solution.space().states()).boxed().toList())
                : chosen(model, solution, question);
        List<Outcome> outcomes = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (long state : shown) {
            outcomes.add(new Outcome(
                    Long.toString(state),
                    words.outcome(state),
                    words.names(state),
                    Concept.USUAL.stream()
                            .filter(concept -> solution.stability()
                                    .equilibria(concept)
                                    .get(solution.space().indexOrRefuse(state)))
                            .sorted()
                            .map(Concept::label)
                            .toList(),
                    Long.valueOf(state).equals(model.statusQuo())));
            for (int who = 0; who < model.decisionMakers().size(); who++) {
                for (long to : question.moves().from(who, state)) {
                    if (shown.contains(to)) {
                        moves.add(move(question, words, who, state, to));
                    }
                }
            }
        }
        return new StateGraph(
                model.decisionMakers().stream().map(DecisionMaker::name).toList(),
                outcomes,
                moves,
                outcomes.size() == all
                        ? null
                        : "%d of %,d feasible outcomes are drawn: the status quo, outcomes that hold, and what lies between."
                                .formatted(outcomes.size(), all));
    }

    private static Move move(Question question, StateWords words, int who, long from, long to) {
        return new Move(
                Long.toString(from),
                Long.toString(to),
                who,
                words.change(from, to),
                question.order(who).prefers(to, from),
                Arrays.stream(question.moves().from(who, to)).noneMatch(back -> back == from));
    }

    /** Those that hold under the strictest concepts come first. */
    private static Set<Long> chosen(ConflictModel model, Solution solution, Question question) {
        Set<Long> chosen = new LinkedHashSet<>();
        Long now = model.statusQuo();
        if (now != null) {
            chosen.add(now);
            long[] ends = solution.equilibria(Concept.SEQ);
            StatusQuo.of(question, now, true, Arrays.stream(ends).boxed().toList()).journeys().stream()
                    .flatMap(journey -> journey.legs().stream())
                    .map(leg -> leg.step().to())
                    .limit(MOST_OUTCOMES / 2)
                    .forEach(chosen::add);
        }
        for (Concept concept : List.of(Concept.NASH, Concept.SEQ, Concept.SMR, Concept.GMR, Concept.SIM)) {
            for (long state : solution.equilibria(concept)) {
                if (chosen.size() < MOST_OUTCOMES) {
                    chosen.add(state);
                }
            }
        }
        return chosen;
    }
}
