package org.parley.conflict.files;

import java.util.ArrayList;
import java.util.List;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Direction;
import org.parley.conflict.NormalForm;
import org.parley.conflict.Option;
import org.parley.conflict.Pattern;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.states.Payoffs;
import org.parley.conflict.states.StateSpace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code .gmcr} files for other programs. Statements are written out as ORs of conditions; where a decision
 * maker weighs options or ranks states, all are written as rankings, because the file knows only one of the two.
 * Evidence, belief, strength, views and the status quo have no place there and are left out, and so are statements
 * that are true everywhere or nowhere.
 */
public final class GmcrWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private GmcrWriter() {}

    /**
     * @throws BadModel where a condition is too long to be written out, or a ranking is needed and no state is feasible
     */
    public static String write(ConflictModel model) {
        ObjectNode root = JSON.createObjectNode();
        root.put("program", "Parley");
        root.put("version", "1");
        boolean ranking = model.decisionMakers().stream()
                .anyMatch(who -> !(who.preferences() instanceof Preferences.Prioritized));
        root.put("useManualPreferenceRanking", ranking);
        ArrayNode decisionMakers = root.putArray("decisionMakers");
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            ObjectNode who = decisionMakers.addObject();
            who.put("name", model.decisionMakers().get(i).name());
            ArrayNode owned = who.putArray("options");
            for (int k = 0; k < model.options().size(); k++) {
                if (model.options().get(k).decisionMaker() == i) {
                    owned.add(k);
                }
            }
            ArrayNode preferences = who.putArray("preferences");
            if (model.decisionMakers().get(i).preferences() instanceof Preferences.Prioritized(var statements)) {
                statements.forEach(statement -> write(preferences, statement));
            }
        }
        if (ranking) {
            addRankings(model, decisionMakers);
        }
        ArrayNode options = root.putArray("options");
        for (Option option : model.options()) {
            options.addObject().put("name", option.name()).put("permittedDirection", word(option.direction()));
        }
        ArrayNode infeasibles = root.putArray("infeasibles");
        model.infeasible().forEach(pattern -> write(infeasibles.addArray(), pattern));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static String word(Direction direction) {
        return switch (direction) {
            case BOTH -> "both";
            case FORWARD -> "fwd";
            case BACK -> "back";
        };
    }

    private static void write(ArrayNode statements, Statement statement) {
        List<Pattern> terms = NormalForm.of(statement.wish()).terms();
        if (terms.isEmpty() || terms.getFirst().mask() == 0) {
            return; // never true, or always: it decides nothing
        }
        if (terms.size() == 1) {
            write(statements.addArray(), terms.getFirst());
            return;
        }
        ObjectNode compound = statements.addObject();
        compound.put("compound", true);
        ArrayNode members = compound.putArray("members");
        terms.forEach(term -> write(members.addArray(), term));
    }

    private static void write(ArrayNode condition, Pattern pattern) {
        for (long rest = pattern.mask(); rest != 0; rest &= rest - 1) {
            int option = Long.numberOfTrailingZeros(rest);
            condition.addArray().add(option).add((pattern.value() >>> option & 1) == 1 ? "Y" : "N");
        }
    }

    private static void addRankings(ConflictModel model, ArrayNode decisionMakers) {
        StateSpace space = StateSpace.of(model);
        int[][] payoffs = Payoffs.of(model, space);
        long[] byNumber = GmcrFile.inOrderOfDecisionMakers(model);
        for (int i = 0; i < payoffs.length; i++) {
            int[] payoff = payoffs[i];
            ArrayNode tiers = ((ObjectNode) decisionMakers.get(i)).putArray("preferenceRanking");
            List<List<Integer>> levels = new ArrayList<>(); // worst first
            for (int level = Payoffs.levels(payoff); level > 0; level--) {
                levels.add(new ArrayList<>());
            }
            for (int n = 0; n < byNumber.length; n++) {
                levels.get(payoff[space.index(byNumber[n])] - 1).add(n + 1);
            }
            for (List<Integer> numbers : levels.reversed()) {
                if (numbers.size() == 1) {
                    tiers.add(numbers.getFirst());
                } else {
                    numbers.forEach(tiers.addArray()::add);
                }
            }
        }
    }
}
