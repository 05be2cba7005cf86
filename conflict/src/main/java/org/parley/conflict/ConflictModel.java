package org.parley.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A conflict in option form: who takes part, what each can do, what cannot go together, what each prefers.
 *
 * <p>A <em>state</em> says of every option whether it is taken; it is written as the number whose bit i is set where
 * option i is, i being the option's place in {@link #options()}. Immutable and safe to share.
 *
 * @param name           what the conflict is called
 * @param about          a sentence or more for the reader; may be empty
 * @param decisionMakers one or more
 * @param options        one or more, at most {@value #MOST_OPTIONS}
 * @param constraints    what cannot go together
 * @param statusQuo      the state the conflict is in now; null where nobody said
 * @param views          how decision makers see the conflict differently from this model; may be empty
 */
public record ConflictModel(
        String name,
        String about,
        List<DecisionMaker> decisionMakers,
        List<Option> options,
        List<Constraint> constraints,
        @Nullable Long statusQuo,
        List<View> views) {

    /** A state fits into a positive {@code long}. */
    public static final int MOST_OPTIONS = 62;

    /** A set of decision makers fits into an {@code int}. */
    public static final int MOST_DECISION_MAKERS = 31;

    public ConflictModel {
        decisionMakers = List.copyOf(decisionMakers);
        options = List.copyOf(options);
        constraints = List.copyOf(constraints);
        views = List.copyOf(views);
        refuseWrongCounts(decisionMakers.size(), options.size());
        refuseRepeats(
                "decision makers",
                decisionMakers.stream().map(DecisionMaker::name).toList());
        refuseRepeats("options", options.stream().map(Option::name).toList());
        for (Option option : options) {
            if (option.decisionMaker() < 0 || option.decisionMaker() >= decisionMakers.size()) {
                throw new BadModel("Option \"" + option.name() + "\" belongs to decision maker number "
                        + option.decisionMaker() + ", but there are only " + decisionMakers.size()
                        + ". Give it to one of them.");
            }
        }
        long known = (1L << options.size()) - 1;
        if (statusQuo != null && (statusQuo & ~known) != 0) {
            throw new BadModel("The status quo " + statusQuo + " is not a state: with " + options.size()
                    + " options states run from 0 to " + known + ".");
        }
        for (DecisionMaker each : decisionMakers) {
            refuseStrangers(each, known);
        }
    }

    public static ConflictModel of(String name, List<DecisionMaker> decisionMakers, List<Option> options) {
        return new ConflictModel(name, "", decisionMakers, options, List.of(), null, List.of());
    }

    /** Bits of the options that the decision maker owns. */
    public long optionsOf(int decisionMaker) {
        long mask = 0;
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).decisionMaker() == decisionMaker) {
                mask |= 1L << i;
            }
        }
        return mask;
    }

    /** Bits of the options with this direction. */
    public long optionsWith(Direction direction) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).direction() == direction)
                .mapToLong(i -> 1L << i)
                .reduce(0, (a, b) -> a | b);
    }

    /** All infeasible patterns, without those that another one covers. */
    public List<Pattern> infeasible() {
        List<Pattern> patterns = new ArrayList<>();
        for (Constraint constraint : constraints) {
            for (Pattern pattern : constraint.patterns()) {
                if (patterns.stream().noneMatch(known -> known.covers(pattern))) {
                    patterns.removeIf(pattern::covers);
                    patterns.add(pattern);
                }
            }
        }
        return List.copyOf(patterns);
    }

    public boolean feasible(long state) {
        return infeasible().stream().noneMatch(pattern -> pattern.matches(state));
    }

    /** Place of the option with this name, or -1. */
    public int option(String wanted) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).name().equals(wanted))
                .findFirst()
                .orElse(-1);
    }

    /** Place of the decision maker with this name, or -1. */
    public int decisionMaker(String wanted) {
        return IntStream.range(0, decisionMakers.size())
                .filter(i -> decisionMakers.get(i).name().equals(wanted))
                .findFirst()
                .orElse(-1);
    }

    /** The same conflict in which one decision maker prefers otherwise. */
    public ConflictModel with(int decisionMaker, Preferences preferences) {
        List<DecisionMaker> changed = new ArrayList<>(decisionMakers);
        changed.set(decisionMaker, changed.get(decisionMaker).with(preferences));
        return new ConflictModel(name, about, changed, options, constraints, statusQuo, views);
    }

    public ConflictModel with(List<Constraint> others) {
        return new ConflictModel(name, about, decisionMakers, options, others, statusQuo, views);
    }

    private static void refuseWrongCounts(int decisionMakers, int options) {
        if (decisionMakers == 0) {
            throw new BadModel("The model has no decision makers. Name at least one, with its options.");
        }
        if (options == 0) {
            throw new BadModel("The model has no options. Give a decision maker something to do or leave undone.");
        }
        if (options > MOST_OPTIONS) {
            throw new BadModel("The model has %,d options; %d is the most that can be worked with. %s"
                    .formatted(
                            options,
                            MOST_OPTIONS,
                            "Merge options that are always taken together, or split the conflict."));
        }
        if (decisionMakers > MOST_DECISION_MAKERS) {
            throw new BadModel("The model has %,d decision makers; %d is the most that can be worked with. %s"
                    .formatted(decisionMakers, MOST_DECISION_MAKERS, "Merge those that act together."));
        }
    }

    private static void refuseRepeats(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new BadModel("Two " + what + " are called \"" + name + "\". Rename one of them.");
            }
        }
    }

    private static void refuseStrangers(DecisionMaker who, long known) {
        switch (who.preferences()) {
            case Preferences.Prioritized(List<Statement> statements) -> {
                for (Statement statement : statements) {
                    if ((statement.wish().options() & ~known) != 0) {
                        throw new BadModel(
                                "A preference of \"" + who.name() + "\" speaks of an option that the model lacks.");
                    }
                }
            }
            case Preferences.Weighted(var weights) -> {
                if (weights.size() != Long.bitCount(known)) {
                    throw new BadModel("\"" + who.name() + "\" weighs " + weights.size() + " options, the model has "
                            + Long.bitCount(known) + ". Give one weight for each.");
                }
            }
            case Preferences.Ranked ranked -> {} // checked against the feasible states, once they are known
        }
    }
}
