package org.parley.conflict.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Expression;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.ask.Answer;
import org.parley.conflict.ask.Question;
import org.parley.conflict.stability.Concept;

/**
 * The fewest edits of preference statements (drop one, swap two neighbours, add an option taken or not taken at any
 * place) after which a state holds, or no longer holds, for everybody.
 *
 * <p>Under Nash, GMR and SMR a state's stability for somebody depends on its own preferences alone, so each decision
 * maker is searched by itself: all lists of statements one edit away, then two, and so on. Under SEQ, SSEQ and SIM
 * preferences of the others matter too, and all are searched together. The search stops at a number of lists tried;
 * then a change is reported that is certain to do (it puts options as they are in the state at the top of the lists of
 * those who would leave), but may not be the smallest.
 *
 * <p>Decision makers that weigh options or rank states have no statements to edit and stay as they are.
 *
 * @param holds    whether the state holds as the model stands
 * @param changes  the smallest found, drops and swaps before additions; empty where no such edits can change it
 * @param exact    no smaller change exists; false where the size is only a bound
 * @param complete no other change of this size exists
 * @param tried    lists of statements tried
 */
public record SmallestChange(
        long state,
        Concept concept,
        boolean holds,
        List<List<Edit>> changes,
        boolean exact,
        boolean complete,
        int tried) {
    /** Lists of statements tried by default. */
    public static final int MOST_TRIED = 100_000;

    private static final int MOST_REPORTED = 100;

    public SmallestChange {
        changes = List.copyOf(changes);
    }

    /** How many edits it takes; -1 where none change it. */
    public int size() {
        return changes.isEmpty() ? -1 : changes.getFirst().size();
    }

    /** @throws IllegalArgumentException where the state is not feasible */
    public static SmallestChange of(ConflictModel model, long state, Concept concept) {
        return of(model, state, concept, MOST_TRIED);
    }

    /** @param mostTried lists of statements to try before settling for a bound */
    public static SmallestChange of(ConflictModel model, long state, Concept concept, int mostTried) {
        Question question = Question.of(model);
        List<Integer> leaving = leaving(question, state, concept);
        EditSearch search = new EditSearch(question, mostTried);
        EditSearch.Found found;
        if (leaving.isEmpty()) {
            found = search.nearest(question.present(), asked -> isLeft(asked, state, concept));
        } else if (ownPreferencesDecide(concept)) {
            found = new EditSearch.Found(List.of(List.of()), true, true);
            for (int i : leaving) {
                found = combined(
                        found,
                        search.nearest(
                                1 << i, asked -> asked.ask(state, concept, i).isStable()));
            }
        } else {
            found = search.nearest(question.present(), asked -> asked.isEquilibrium(state, concept));
        }
        if (found.changes().isEmpty() && !found.exact() && !leaving.isEmpty()) {
            found = new EditSearch.Found(certain(model, state, concept), false, false);
        }
        return new SmallestChange(
                state,
                concept,
                leaving.isEmpty(),
                found.changes().stream().limit(MOST_REPORTED).toList(),
                found.exact(),
                found.complete() && found.changes().size() <= MOST_REPORTED,
                search.tried());
    }

    private static List<Integer> leaving(Question question, long state, Concept concept) {
        return IntStream.range(0, question.model().decisionMakers().size())
                .filter(i -> !question.ask(state, concept, i).isStable())
                .boxed()
                .toList();
    }

    private static boolean isLeft(Question question, long state, Concept concept) {
        return IntStream.range(0, question.model().decisionMakers().size())
                .anyMatch(i -> question.ask(state, concept, i).outcome() == Answer.Outcome.UNSTABLE);
    }

    private static boolean ownPreferencesDecide(Concept concept) {
        return concept == Concept.NASH || concept == Concept.GMR || concept == Concept.SMR;
    }

    /** Every change of the one kind together with every change of the other. */
    private static EditSearch.Found combined(EditSearch.Found left, EditSearch.Found right) {
        List<List<Edit>> all = new ArrayList<>();
        for (List<Edit> a : left.changes()) {
            for (List<Edit> b : right.changes()) {
                if (all.size() <= MOST_REPORTED) {
                    List<Edit> both = new ArrayList<>(a);
                    both.addAll(b);
                    all.add(both);
                }
            }
        }
        return new EditSearch.Found(all, left.exact() && right.exact(), left.complete() && right.complete());
    }

    /**
     * A change that makes the state hold under every concept: who would leave gets, at the top of its statements,
     * options as they are in the state, until each of its improvements differs in one of them. Where that takes an
     * answer away from somebody else, the same goes for it.
     */
    private static List<List<Edit>> certain(ConflictModel model, long state, Concept concept) {
        List<Edit> edits = new ArrayList<>();
        ConflictModel changed = model;
        for (Question question = Question.of(model);
                !question.isEquilibrium(state, concept);
                question = Question.of(changed)) {
            int i = leaving(question, state, concept).getFirst();
            if (!(changed.decisionMakers().get(i).preferences() instanceof Preferences.Prioritized)) {
                return List.of();
            }
            List<Long> improvements = new ArrayList<>(question.improvements(i, state));
            while (!improvements.isEmpty()) {
                int option = mostFrequentDifference(
                        improvements, state, model.options().size());
                Expression taken = Expression.taken(option);
                Edit edit = new Edit.Add(i, 0, taken.holds(state) ? taken : Expression.not(taken));
                edits.add(edit);
                changed = apply(changed, List.of(edit));
                improvements.removeIf(target -> ((target ^ state) >>> option & 1) == 1);
            }
        }
        return List.of(edits);
    }

    private static int mostFrequentDifference(List<Long> improvements, long state, int options) {
        int most = 0;
        long[] count = new long[options];
        for (int option = 0; option < options; option++) {
            int each = option;
            count[option] = improvements.stream()
                    .filter(target -> ((target ^ state) >>> each & 1) == 1)
                    .count();
            most = count[option] > count[most] ? option : most;
        }
        return most;
    }

    /** The model after the edits. */
    public static ConflictModel apply(ConflictModel model, List<Edit> edits) {
        ConflictModel changed = model;
        for (Edit edit : edits) {
            if (changed.decisionMakers().get(edit.decisionMaker()).preferences()
                    instanceof Preferences.Prioritized(List<Statement> statements)) {
                changed = changed.with(
                        edit.decisionMaker(), new Preferences.Prioritized(inOrderOfStrength(edit.apply(statements))));
            }
        }
        return changed;
    }

    /** Greater preferences stand first; one that has come to stand behind a plain statement becomes plain. */
    private static List<Statement> inOrderOfStrength(List<Statement> statements) {
        List<Statement> ordered = new ArrayList<>();
        int most = Integer.MAX_VALUE;
        for (Statement statement : statements) {
            most = Math.min(most, statement.strength());
            ordered.add(new Statement(statement.wish(), statement.belief(), most, statement.evidence()));
        }
        return ordered;
    }
}
