package org.parley.conflict.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Direction;
import org.parley.conflict.Expression;
import org.parley.conflict.Option;
import org.parley.conflict.Pattern;
import org.parley.conflict.Preferences;
import org.parley.conflict.states.StateSpace;
import tools.jackson.core.JacksonException;

/**
 * Reads {@code .gmcr} files, the JSON that GMCR+ and gmcr-py keep their models in.
 *
 * <p>A state's number follows the places of the options in the file. Those programs put options in order of their
 * decision makers first; the two agree wherever the file already has that order, and direct rankings, which count
 * states in that order, are carried over to ours. What the file says about coalitions, misperceptions and computed
 * payoffs is not read. {@link GmcrWriter} writes them.
 */
public final class GmcrFile {
    private final Problems problems;

    private GmcrFile(String file) {
        this.problems = new Problems(file);
    }

    /** @throws BadModel with a sentence for each thing that is wrong */
    public static ConflictModel read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readString(file));
    }

    /** @param file the name to use in messages */
    public static ConflictModel read(String file, String json) {
        return new GmcrFile(file).model(file, json);
    }

    private ConflictModel model(String file, String json) {
        JsonTree root;
        try {
            root = JsonTree.parse(json);
        } catch (JacksonException e) {
            var at = e.getLocation();
            problems.add(
                    at == null ? "" : at.getLineNr() + ":" + at.getColumnNr(),
                    "This is not JSON: " + e.getOriginalMessage()
                            + ". Save the model again from the program it comes from.");
            throw problems.asBadModel();
        }
        if (!root.isObject()
                || !root.path("options").isArray()
                || !root.path("decisionMakers").isArray()) {
            problems.add(
                    "",
                    "A .gmcr file is one JSON object with \"options\" and \"decisionMakers\"; this has none. "
                            + "A model in our own format ends in .yaml.");
            throw problems.asBadModel();
        }
        int count = root.path("options").size();
        if (count > ConflictModel.MOST_OPTIONS) {
            problems.add(
                    "options",
                    "The model has %,d options; %d is the most that can be worked with. Merge some."
                            .formatted(count, ConflictModel.MOST_OPTIONS));
            throw problems.asBadModel();
        }
        List<Option> options = options(root.path("options"), root.path("decisionMakers"));
        List<Constraint> constraints = constraints(root.path("infeasibles"), count);
        List<DecisionMaker> decisionMakers = decisionMakers(root.path("decisionMakers"), count);
        problems.refuseAny();
        String name = file.endsWith(".gmcr") ? file.substring(0, file.length() - 5) : file;
        ConflictModel model = problems.attempt(
                "", () -> new ConflictModel(name, "", decisionMakers, options, constraints, null, List.of()));
        if (model == null) {
            throw problems.asBadModel();
        }
        boolean manual = root.path("useManualPreferenceRanking").isTrue()
                || root.path("useManualPreferenceVectors").isTrue();
        return manual ? ranked(model, root.path("decisionMakers")) : model;
    }

    private List<Option> options(JsonTree options, JsonTree decisionMakers) {
        int[] owner = new int[options.size()];
        Arrays.fill(owner, -1);
        for (int i = 0; i < decisionMakers.size(); i++) {
            JsonTree owned = decisionMakers.path(i).path("options");
            for (int k = 0; k < owned.size(); k++) {
                String where = "decisionMakers[" + i + "].options[" + k + "]";
                int option = optionIndex(where, owned.path(k), options.size());
                if (option >= 0 && owner[option] >= 0 && owner[option] != i) {
                    problems.add(where, "Option " + option + " belongs to two decision makers. Leave it with one.");
                } else if (option >= 0) {
                    owner[option] = i;
                }
            }
        }
        List<Option> read = new ArrayList<>();
        for (int i = 0; i < owner.length; i++) {
            String where = "options[" + i + "]";
            String name = options.path(i).path("name").text("option " + i);
            Direction direction =
                    direction(where, options.path(i).path("permittedDirection").text("both"));
            if (owner[i] < 0) {
                problems.add(
                        where,
                        "Option \"" + name + "\" belongs to nobody. List its number " + i
                                + " under the options of a decision maker.");
                continue;
            }
            int whose = owner[i];
            Option option = problems.attempt(where, () -> new Option(name, whose, direction, List.of()));
            if (option != null) {
                read.add(option);
            }
        }
        return read;
    }

    private Direction direction(String where, String word) {
        return switch (word) {
            case "both" -> Direction.BOTH;
            case "fwd" -> Direction.FORWARD;
            case "back" -> Direction.BACK;
            default -> {
                problems.add(where, "Direction \"" + word + "\" is unknown. Write both, fwd or back.");
                yield Direction.BOTH;
            }
        };
    }

    private List<Constraint> constraints(JsonTree infeasibles, int options) {
        List<Constraint> read = new ArrayList<>();
        for (int i = 0; i < infeasibles.size(); i++) {
            Pattern pattern = condition("infeasibles[" + i + "]", infeasibles.path(i), options);
            if (pattern != null) {
                read.add(Constraint.Never.of(pattern));
            }
        }
        return read;
    }

    private List<DecisionMaker> decisionMakers(JsonTree decisionMakers, int options) {
        List<DecisionMaker> read = new ArrayList<>();
        for (int i = 0; i < decisionMakers.size(); i++) {
            String where = "decisionMakers[" + i + "]";
            JsonTree statements = decisionMakers.path(i).path("preferences");
            List<Expression> wishes = new ArrayList<>();
            for (int k = 0; k < statements.size(); k++) {
                Expression wish = statement(where + ".preferences[" + k + "]", statements.path(k), options);
                if (wish != null) {
                    wishes.add(wish);
                }
            }
            String name = decisionMakers.path(i).path("name").text("decision maker " + i);
            DecisionMaker who = problems.attempt(
                    where,
                    () -> new DecisionMaker(name, Preferences.Prioritized.of(wishes.toArray(Expression[]::new))));
            if (who != null) {
                read.add(who);
            }
        }
        return read;
    }

    private @Nullable Expression statement(String where, JsonTree statement, int options) {
        if (!statement.path("compound").isTrue()) {
            Pattern pattern = condition(where, statement.isObject() ? statement.path("members") : statement, options);
            return pattern == null ? null : Expression.of(pattern);
        }
        List<Expression> any = new ArrayList<>();
        JsonTree members = statement.path("members");
        if (members.size() == 0) {
            problems.add(where, "The statement is empty, so it says nothing. Remove it.");
            return null;
        }
        for (int i = 0; i < members.size(); i++) {
            Pattern pattern = condition(where + ".members[" + i + "]", members.path(i), options);
            if (pattern != null) {
                any.add(Expression.of(pattern));
            }
        }
        return any.size() == 1 ? any.getFirst() : new Expression.Or(any);
    }

    private @Nullable Pattern condition(String where, JsonTree condition, int options) {
        if (!condition.isArray()) {
            problems.add(where, "A condition is a list of [option number, \"Y\" or \"N\"]; this is " + condition + ".");
            return null;
        }
        if (condition.size() == 0) {
            problems.add(where, "The condition is empty, so it says nothing. Remove it.");
            return null;
        }
        long mask = 0;
        long value = 0;
        for (JsonTree literal : condition) {
            int option = optionIndex(where, literal.path(0), options);
            String taken = literal.path(1).text("");
            if (option < 0) {
                return null;
            }
            if (!taken.equals("Y") && !taken.equals("N")) {
                problems.add(where, "An option is \"Y\" (taken) or \"N\" (not taken), not " + literal.path(1) + ".");
                return null;
            }
            long bit = 1L << option;
            if ((mask & bit) != 0 && (value & bit) != 0 != taken.equals("Y")) {
                problems.add(
                        where,
                        "The condition wants option " + option
                                + " taken and not taken at once, which no state shows. Remove one of the two.");
                return null;
            }
            mask |= bit;
            value |= taken.equals("Y") ? bit : 0;
        }
        return new Pattern(mask, value);
    }

    private int optionIndex(String where, JsonTree number, int options) {
        if (number.index() < 0 || number.index() >= options) {
            problems.add(
                    where,
                    "There is no option number " + number + "; options are numbered from 0 to " + (options - 1) + ".");
            return -1;
        }
        return number.index();
    }

    // ---- direct rankings

    private ConflictModel ranked(ConflictModel model, JsonTree decisionMakers) {
        long[] byNumber = inOrderOfDecisionMakers(model);
        ConflictModel ranked = model;
        for (int i = 0; i < decisionMakers.size(); i++) {
            JsonTree tiers = decisionMakers.path(i).path("preferenceRanking");
            if (tiers.isMissing()) {
                tiers = decisionMakers.path(i).path("preferenceVector");
            }
            List<List<Long>> read = new ArrayList<>();
            for (int k = 0; k < tiers.size(); k++) {
                List<Long> tier = new ArrayList<>();
                JsonTree states = tiers.path(k);
                for (int m = 0; m < Math.max(1, states.size()); m++) {
                    JsonTree number = states.isArray() ? states.path(m) : states;
                    if (number.index() < 1 || number.index() > byNumber.length) {
                        problems.add(
                                "decisionMakers[" + i + "].preferenceRanking[" + k + "]",
                                "There is no state number " + number + "; the feasible states are counted from 1 to "
                                        + byNumber.length + ".");
                    } else {
                        tier.add(byNumber[number.index() - 1]);
                    }
                }
                read.add(tier);
            }
            ranked = ranked.with(i, new Preferences.Ranked(read));
        }
        problems.refuseAny();
        return ranked;
    }

    /** The feasible states as those programs count them. */
    static long[] inOrderOfDecisionMakers(ConflictModel model) {
        long[] states = StateSpace.of(model).states();
        Map<Long, Long> ours = new HashMap<>();
        long[] theirs = new long[states.length];
        for (int s = 0; s < states.length; s++) {
            int shift = 0;
            for (int i = 0; i < model.decisionMakers().size(); i++) {
                long own = model.optionsOf(i);
                theirs[s] |= Long.compress(states[s], own) << shift;
                shift += Long.bitCount(own);
            }
            ours.put(theirs[s], states[s]);
        }
        return Arrays.stream(theirs).sorted().map(ours::get).toArray();
    }
}
