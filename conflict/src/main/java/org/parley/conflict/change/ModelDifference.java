package org.parley.conflict.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.words.ConstraintWriter;
import org.parley.conflict.words.ExpressionWriter;
import org.parley.conflict.words.StateWords;

/**
 * What differs between two versions of a model, and which outcomes that changed. Options and decision makers are
 * matched by name, so outcomes are given as the names of the options taken.
 *
 * @param parts  what was added, removed or changed, in the order of the model
 * @param gained of each concept the outcomes that hold in the second version only
 * @param lost   of each concept the outcomes that hold in the first version only
 */
public record ModelDifference(
        List<Part> parts, Map<Concept, List<Set<String>>> gained, Map<Concept, List<Set<String>>> lost) {

    /** What happened to a part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** @param what in words, such as {@code preference 2 of Russia: not Advance} */
    public record Part(Kind kind, String what) {}

    /** @throws org.parley.conflict.states.TooManyStates where a version has too many states to be solved in full */
    public static ModelDifference between(ConflictModel first, ConflictModel second, Set<Concept> concepts) {
        List<Part> parts = parts(first, second);
        Solution before = Solution.of(first, concepts);
        Solution after = Solution.of(second, concepts);
        Map<Concept, List<Set<String>>> gained = new EnumMap<>(Concept.class);
        Map<Concept, List<Set<String>>> lost = new EnumMap<>(Concept.class);
        for (Concept concept : concepts) {
            List<Set<String>> old = outcomes(before, concept);
            List<Set<String>> now = outcomes(after, concept);
            gained.put(
                    concept,
                    now.stream().filter(outcome -> !old.contains(outcome)).toList());
            lost.put(
                    concept,
                    old.stream().filter(outcome -> !now.contains(outcome)).toList());
        }
        return new ModelDifference(parts, gained, lost);
    }

    /** What was added, removed or changed, in the order of the model; works for models of any size. */
    public static List<Part> parts(ConflictModel first, ConflictModel second) {
        List<Part> parts = new ArrayList<>();
        compare(parts, decisionMakers(first), decisionMakers(second));
        compare(parts, options(first), options(second));
        compare(parts, constraints(first), constraints(second));
        for (DecisionMaker who : first.decisionMakers()) {
            int other = second.decisionMaker(who.name());
            if (other >= 0) {
                comparePreferences(
                        parts, first, second, who, second.decisionMakers().get(other));
            }
        }
        compareBackings(parts, first, second);
        if (!statusQuo(first).equals(statusQuo(second))) {
            parts.add(new Part(Kind.CHANGED, "status quo: " + statusQuo(second)));
        }
        if (!first.views().equals(second.views())) {
            parts.add(new Part(Kind.CHANGED, "how decision makers see the conflict"));
        }
        return List.copyOf(parts);
    }

    private static String statusQuo(ConflictModel model) {
        Long state = model.statusQuo();
        return state == null ? "not named" : new StateWords(model).outcome(state);
    }

    /** Evidence of options and of what cannot go together. */
    private static void compareBackings(List<Part> parts, ConflictModel first, ConflictModel second) {
        for (Option option : first.options()) {
            int other = second.option(option.name());
            if (other >= 0 && !second.options().get(other).evidence().equals(option.evidence())) {
                parts.add(new Part(Kind.CHANGED, "evidence of the option " + option.name()));
            }
        }
        List<String> others = constraints(second);
        for (int i = 0; i < first.constraints().size(); i++) {
            String words = ConstraintWriter.write(first.constraints().get(i), first);
            int other = others.indexOf(words);
            if (other >= 0
                    && !second.constraints()
                            .get(other)
                            .evidence()
                            .equals(first.constraints().get(i).evidence())) {
                parts.add(new Part(Kind.CHANGED, "evidence that rules out: " + words));
            }
        }
    }

    private static List<Set<String>> outcomes(Solution solution, Concept concept) {
        return Arrays.stream(solution.equilibria(concept))
                .mapToObj(state -> {
                    Set<String> taken = new TreeSet<>();
                    for (int option = 0; option < solution.model().options().size(); option++) {
                        if ((state >>> option & 1) == 1) {
                            taken.add(solution.model().options().get(option).name());
                        }
                    }
                    return taken;
                })
                .toList();
    }

    private static List<String> decisionMakers(ConflictModel model) {
        return model.decisionMakers().stream()
                .map(who -> "decision maker " + who.name())
                .toList();
    }

    private static List<String> options(ConflictModel model) {
        return model.options().stream()
                .map(option -> "option " + option.name() + " of "
                        + model.decisionMakers().get(option.decisionMaker()).name() + direction(option))
                .toList();
    }

    private static String direction(Option option) {
        return switch (option.direction()) {
            case BOTH -> "";
            case FORWARD -> ", once taken it stays taken";
            case BACK -> ", once dropped it is gone";
        };
    }

    private static List<String> constraints(ConflictModel model) {
        return model.constraints().stream()
                .map(constraint -> ConstraintWriter.write(constraint, model))
                .toList();
    }

    private static void compare(List<Part> parts, List<String> first, List<String> second) {
        first.stream().filter(each -> !second.contains(each)).forEach(each -> parts.add(new Part(Kind.REMOVED, each)));
        second.stream().filter(each -> !first.contains(each)).forEach(each -> parts.add(new Part(Kind.ADDED, each)));
    }

    private static void comparePreferences(
            List<Part> parts, ConflictModel first, ConflictModel second, DecisionMaker before, DecisionMaker after) {
        if (before.preferences() instanceof Preferences.Prioritized(List<Statement> old)
                && after.preferences() instanceof Preferences.Prioritized(List<Statement> now)) {
            List<String> wasWanted = wishes(old, first);
            List<String> isWanted = wishes(now, second);
            String whose = "preference of " + before.name() + ": ";
            compare(
                    parts,
                    wasWanted.stream().map(wish -> whose + wish).toList(),
                    isWanted.stream().map(wish -> whose + wish).toList());
            List<String> keptBefore =
                    wasWanted.stream().filter(isWanted::contains).toList();
            List<String> keptAfter =
                    isWanted.stream().filter(wasWanted::contains).toList();
            if (!keptBefore.equals(keptAfter)) {
                parts.add(new Part(Kind.CHANGED, "order of the preferences of " + before.name()));
            }
            for (Statement statement : old) {
                now.stream()
                        .filter(other -> ExpressionWriter.write(other.wish(), second)
                                .equals(ExpressionWriter.write(statement.wish(), first)))
                        .findFirst()
                        .ifPresent(other -> compareBacking(parts, whose, statement, other, first));
            }
        } else if (!before.preferences().equals(after.preferences())) {
            parts.add(new Part(Kind.CHANGED, "preferences of " + before.name()));
        }
    }

    private static void compareBacking(
            List<Part> parts, String whose, Statement before, Statement after, ConflictModel model) {
        String wish = whose + ExpressionWriter.write(before.wish(), model);
        if (!java.util.Objects.equals(before.belief(), after.belief())) {
            parts.add(new Part(Kind.CHANGED, "belief in the " + wish));
        }
        if (before.strength() != after.strength()) {
            parts.add(new Part(Kind.CHANGED, "strength of the " + wish));
        }
        if (!before.evidence().equals(after.evidence())) {
            parts.add(new Part(Kind.CHANGED, "evidence of the " + wish));
        }
    }

    private static List<String> wishes(List<Statement> statements, ConflictModel model) {
        return statements.stream()
                .map(statement -> ExpressionWriter.write(statement.wish(), model))
                .toList();
    }
}
