package org.parley.conflict.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.parley.conflict.Expression;
import org.parley.conflict.NormalForm;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.ask.Order;
import org.parley.conflict.ask.Question;

/** Tries lists of preference statements that are one edit away from the given ones, then two, and so on. For one thread. */
final class EditSearch {
    private final Question question;
    private final int options;
    private final int mostTried;
    private final Map<Expression, LongPredicate> tests = new HashMap<>();
    private int tried;

    EditSearch(Question question, int mostTried) {
        this.question = question;
        this.options = question.model().options().size();
        this.mostTried = mostTried;
    }

    int tried() {
        return tried;
    }

    /**
     * What was found.
     *
     * @param changes  of the smallest size at which there are any; empty where the search ended before
     * @param exact    no smaller change exists
     * @param complete none of this size is missing
     */
    record Found(List<List<Edit>> changes, boolean exact, boolean complete) {}

    /** Statements of those who may change, by decision maker, and the edits that led to them. */
    private record Candidate(Map<Integer, List<Statement>> statements, List<Edit> edits) {}

    /**
     * @param who    bits of those whose statements may change
     * @param wanted whether the question, asked with changed preferences, answers as it should
     */
    Found nearest(int who, Predicate<Question> wanted) {
        Map<Integer, List<Statement>> start = new HashMap<>();
        for (int rest = who; rest != 0; rest &= rest - 1) {
            int i = Integer.numberOfTrailingZeros(rest);
            if (question.model().decisionMakers().get(i).preferences() instanceof Preferences.Prioritized(var list)) {
                start.put(i, list);
            }
        }
        List<Candidate> frontier = List.of(new Candidate(start, List.of()));
        Set<Map<Integer, List<Statement>>> seen = new HashSet<>(Set.of(start));
        while (!frontier.isEmpty() && !start.isEmpty()) {
            List<List<Edit>> found = new ArrayList<>();
            List<Candidate> next = new ArrayList<>();
            for (Candidate candidate : frontier) {
                for (Edit edit : edits(candidate.statements)) {
                    if (tried >= mostTried) {
                        return new Found(fewestAdditionsFirst(found), !found.isEmpty(), false);
                    }
                    Candidate changed = changed(candidate, edit);
                    if (seen.add(changed.statements)) {
                        tried++;
                        if (wanted.test(asked(changed))) {
                            found.add(changed.edits);
                        } else {
                            next.add(changed);
                        }
                    }
                }
            }
            if (!found.isEmpty()) {
                return new Found(fewestAdditionsFirst(found), true, true);
            }
            frontier = next;
        }
        return new Found(List.of(), true, true);
    }

    private Question asked(Candidate candidate) {
        Question asked = question;
        for (Edit edit : candidate.edits) {
            List<Statement> statements = candidate.statements.getOrDefault(edit.decisionMaker(), List.of());
            asked = asked.with(edit.decisionMaker(), order(statements));
        }
        return asked;
    }

    Order order(List<Statement> statements) {
        return new Order.ByStatements(statements.stream()
                .map(statement -> tests.computeIfAbsent(statement.wish(), NormalForm::test))
                .toArray(LongPredicate[]::new));
    }

    private static Candidate changed(Candidate candidate, Edit edit) {
        Map<Integer, List<Statement>> statements = new HashMap<>(candidate.statements);
        statements.computeIfPresent(edit.decisionMaker(), (i, list) -> List.copyOf(edit.apply(list)));
        List<Edit> edits = new ArrayList<>(candidate.edits);
        edits.add(edit);
        return new Candidate(statements, List.copyOf(edits));
    }

    private List<Edit> edits(Map<Integer, List<Statement>> statements) {
        List<Edit> edits = new ArrayList<>();
        statements.forEach((i, list) -> {
            for (int place = 0; place < list.size(); place++) {
                edits.add(new Edit.Drop(i, place));
            }
            for (int place = 0; place + 1 < list.size(); place++) {
                edits.add(new Edit.Swap(i, place));
            }
            for (int place = 0; place <= list.size(); place++) {
                for (int option = 0; option < options; option++) {
                    edits.add(new Edit.Add(i, place, Expression.taken(option)));
                    edits.add(new Edit.Add(i, place, Expression.not(Expression.taken(option))));
                }
            }
        });
        return edits;
    }

    private static List<List<Edit>> fewestAdditionsFirst(List<List<Edit>> changes) {
        return changes.stream()
                .sorted(Comparator.comparingLong(edits ->
                        edits.stream().filter(Edit.Add.class::isInstance).count()))
                .toList();
    }
}
