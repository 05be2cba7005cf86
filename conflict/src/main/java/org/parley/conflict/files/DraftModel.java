package org.parley.conflict.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.draft.DraftCondition;
import org.parley.conflict.draft.DraftParty;
import org.parley.conflict.draft.DraftRule;
import org.parley.conflict.draft.ModelDraft;

/**
 * Reads the model that a draft says.
 *
 * <p>Problems name the field of the draft that they belong to, counted from 0: {@code name}, {@code about}, {@code status},
 * {@code party-1}, {@code option-1-0} (the first of that party), {@code preference-1-2}, {@code condition-0}, {@code
 * rule-3}, {@code view-0}; empty where they belong to the whole.
 */
public final class DraftModel {
    private static final Pattern LINE = Pattern.compile(":(\\d+):\\d+$");

    private DraftModel() {}

    /** @throws BadModel with a sentence for each thing that is wrong */
    public static ConflictModel read(ModelDraft draft) {
        YamlWriter.Written written = YamlWriter.written(draft);
        List<BadModel.Problem> problems = new ArrayList<>(unfinished(draft));
        try {
            ConflictModel model = YamlModel.read("draft", written.text());
            if (problems.isEmpty()) {
                return model;
            }
        } catch (BadModel bad) {
            for (BadModel.Problem problem : bad.problems()) {
                String place = place(problem.place(), written.places());
                if (problems.stream()
                        .noneMatch(known -> !place.isEmpty() && known.place().equals(place))) {
                    problems.add(new BadModel.Problem(place, problem.sentence()));
                }
            }
        }
        throw new BadModel(problems);
    }

    private static String place(String place, List<String> places) {
        Matcher line = LINE.matcher(place);
        return line.find() ? places.get(Math.min(Integer.parseInt(line.group(1)), places.size()) - 1) : "";
    }

    /** What a person has begun and not ended, which a file would hardly have. */
    private static List<BadModel.Problem> unfinished(ModelDraft draft) {
        List<BadModel.Problem> problems = new ArrayList<>();
        require(draft.name(), "name", "Give the model a name, such as \"Harbour dispute\".", problems);
        for (int i = 0; i < draft.parties().size(); i++) {
            DraftParty party = draft.parties().get(i);
            require(party.name(), "party-" + i, "Say who this is, such as \"Russia\".", problems);
            for (int k = 0; k < party.options().size(); k++) {
                String name = party.options().get(k).name();
                require(
                        name,
                        "option-" + i + "-" + k,
                        "Give the option a short name, such as \"Ceasefire\".",
                        problems);
            }
            for (int k = 0; k < party.statements().size(); k++) {
                String wish = party.statements().get(k).wish();
                require(wish, "preference-" + i + "-" + k, "Say what is preferred, such as \"not Block\".", problems);
            }
        }
        for (int i = 0; i < draft.conditions().size(); i++) {
            DraftCondition condition = draft.conditions().get(i);
            require(condition.name(), "condition-" + i, "Give the condition a name.", problems);
            require(condition.meaning(), "condition-" + i, "Say what the condition means.", problems);
        }
        for (int i = 0; i < draft.rules().size(); i++) {
            String sentence = unfinished(draft.rules().get(i));
            if (!sentence.isEmpty()) {
                problems.add(new BadModel.Problem("rule-" + i, sentence));
            }
        }
        return problems;
    }

    private static void require(String text, String place, String sentence, List<BadModel.Problem> problems) {
        if (text.isBlank()) {
            problems.add(new BadModel.Problem(place, sentence));
        }
    }

    private static String unfinished(DraftRule rule) {
        return switch (rule.kind()) {
            case AT_MOST_ONE, EXACTLY_ONE -> rule.options().size() < 2 ? "Choose two options or more." : "";
            case AT_LEAST_ONE -> rule.options().isEmpty() ? "Choose one option or more." : "";
            case NEEDS -> rule.options().size() != 2 ? "Choose the option, and the one that it needs." : "";
            case NEVER ->
                rule.condition() == null || rule.condition().isBlank()
                        ? "Say what cannot be, such as \"Block and Withdraw\"."
                        : "";
        };
    }
}
