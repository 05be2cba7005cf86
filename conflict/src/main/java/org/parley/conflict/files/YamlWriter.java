package org.parley.conflict.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Direction;
import org.parley.conflict.draft.DraftBelief;
import org.parley.conflict.draft.DraftCitation;
import org.parley.conflict.draft.DraftCondition;
import org.parley.conflict.draft.DraftOption;
import org.parley.conflict.draft.DraftParty;
import org.parley.conflict.draft.DraftRule;
import org.parley.conflict.draft.DraftStatement;
import org.parley.conflict.draft.DraftView;
import org.parley.conflict.draft.DraftWeight;
import org.parley.conflict.draft.ModelDraft;

/**
 * Writes models as YAML that {@link YamlModel} reads back with the same numbers of states, payoffs and results.
 * Options are written under their decision makers; where the model mixes them, their places change, and so do the
 * numbers of states.
 */
public final class YamlWriter {
    private final List<String> lines = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private String place = "";

    private YamlWriter() {}

    /**
     * A draft as text.
     *
     * @param places for each line the field of the draft that it comes from; see {@link DraftModel}
     */
    record Written(String text, List<String> places) {}

    public static String write(ConflictModel model) {
        return write(ModelDraft.of(model));
    }

    /** The draft as it stands, whether or not a model can be read from it. */
    public static String write(ModelDraft draft) {
        return written(draft).text();
    }

    static Written written(ModelDraft draft) {
        YamlWriter writer = new YamlWriter();
        writer.model(draft);
        return new Written(String.join("\n", writer.lines) + "\n", writer.places);
    }

    private void model(ModelDraft draft) {
        line(0, "parley: conflict model 1");
        place = "name";
        line(0, "name: " + Scalars.scalar(draft.name()));
        if (!draft.about().isEmpty()) {
            place = "about";
            line(0, "about: " + Scalars.scalar(draft.about()));
        }
        List<String> statusQuo = draft.statusQuo();
        if (statusQuo != null) {
            place = "status";
            line(0, "status quo: " + names(statusQuo));
        }
        place = "";
        line(0, "decision makers:");
        for (int i = 0; i < draft.parties().size(); i++) {
            party(i, draft.parties().get(i));
        }
        heading("conditions:", draft.conditions());
        for (int i = 0; i < draft.conditions().size(); i++) {
            DraftCondition condition = draft.conditions().get(i);
            place = "condition-" + i;
            line(2, Scalars.scalar(condition.name()) + ": " + Scalars.scalar(condition.meaning()));
        }
        heading("infeasible:", draft.rules());
        for (int i = 0; i < draft.rules().size(); i++) {
            place = "rule-" + i;
            rule(draft.rules().get(i));
        }
        heading("views:", draft.views());
        for (int i = 0; i < draft.views().size(); i++) {
            place = "view-" + i;
            view(draft.views().get(i));
        }
    }

    private void heading(String heading, List<?> parts) {
        place = "";
        if (!parts.isEmpty()) {
            line(0, heading);
        }
    }

    private void party(int number, DraftParty party) {
        place = "party-" + number;
        line(2, "- name: " + Scalars.scalar(party.name()));
        if (!party.options().isEmpty()) {
            line(4, "options:");
        }
        for (int i = 0; i < party.options().size(); i++) {
            place = "option-" + number + "-" + i;
            option(party.options().get(i));
        }
        place = "party-" + number;
        List<DraftWeight> weights = party.weights();
        List<List<String>> ranking = party.ranking();
        if (weights != null) {
            line(4, "weights:");
            weights.forEach(weight -> line(6, Scalars.scalar(weight.option()) + ": " + plain(weight.weight())));
        }
        if (ranking != null) {
            line(4, "ranking:");
            ranking.forEach(tier -> line(6, "- " + (tier.size() == 1 ? state(tier.getFirst()) : states(tier))));
        }
        if (!party.statements().isEmpty()) {
            line(4, "preferences:");
        }
        for (int i = 0; i < party.statements().size(); i++) {
            place = "preference-" + number + "-" + i;
            statement(6, party.statements().get(i));
        }
    }

    private void option(DraftOption option) {
        if (option.direction() == Direction.BOTH && option.evidence().isEmpty()) {
            line(6, "- " + Scalars.scalar(option.name()));
            return;
        }
        line(6, "- name: " + Scalars.scalar(option.name()));
        if (option.direction() != Direction.BOTH) {
            line(8, "direction: " + (option.direction() == Direction.FORWARD ? "forward" : "back"));
        }
        evidence(8, option.evidence());
    }

    private void statement(int indent, DraftStatement statement) {
        String wish = Scalars.scalar(statement.wish());
        if (statement.belief() == null
                && statement.strength() == 0
                && statement.evidence().isEmpty()) {
            line(indent, "- " + wish);
            return;
        }
        line(indent, "- prefers: " + wish);
        if (statement.belief() != null) {
            line(indent + 2, "belief: " + statement.belief());
        }
        if (statement.strength() != 0) {
            line(indent + 2, "strength: " + statement.strength());
        }
        evidence(indent + 2, statement.evidence());
    }

    private void rule(DraftRule rule) {
        switch (rule.kind()) {
            case AT_MOST_ONE -> line(2, "- at most one of: " + names(rule.options()));
            case AT_LEAST_ONE -> line(2, "- at least one of: " + names(rule.options()));
            case EXACTLY_ONE -> line(2, "- exactly one of: " + names(rule.options()));
            case NEEDS -> {
                line(
                        2,
                        "- option: "
                                + Scalars.scalar(
                                        rule.options().isEmpty()
                                                ? ""
                                                : rule.options().getFirst()));
                line(
                        4,
                        "needs: "
                                + Scalars.scalar(
                                        rule.options().size() < 2
                                                ? ""
                                                : rule.options().get(1)));
            }
            case NEVER -> line(2, "- never: " + Scalars.scalar(rule.condition() == null ? "" : rule.condition()));
        }
        evidence(4, rule.evidence());
    }

    private void view(DraftView view) {
        line(2, "- of: " + Scalars.scalar(view.of()));
        if (!view.unawareOf().isEmpty()) {
            line(4, "unaware of: " + names(view.unawareOf()));
        }
        if (!view.believes().isEmpty()) {
            line(4, "believes:");
        }
        for (DraftBelief belief : view.believes()) {
            line(6, Scalars.scalar(belief.of()) + ":" + (belief.statements().isEmpty() ? " []" : ""));
            belief.statements().forEach(statement -> statement(8, statement));
        }
    }

    private void evidence(int indent, List<DraftCitation> citations) {
        if (citations.isEmpty()) {
            return;
        }
        line(indent, "evidence:");
        for (DraftCitation citation : citations) {
            line(indent + 2, "- file: " + Scalars.scalar(citation.file()));
            line(indent + 4, "quote: " + Scalars.scalar(citation.quote()));
            optional(indent + 4, "speaker", citation.speaker());
            optional(indent + 4, "outlet", citation.outlet());
            optional(indent + 4, "date", citation.date());
            optional(indent + 4, "attribution", citation.attribution());
            if (citation.counter()) {
                line(indent + 4, "counter: true");
            }
        }
    }

    private void optional(int indent, String key, @Nullable String value) {
        if (value != null) {
            line(indent, key + ": " + Scalars.scalar(value));
        }
    }

    private static String plain(BigDecimal weight) {
        return weight.toPlainString();
    }

    /** A state's number stands without quotes, as a person would write it. */
    private static String state(String state) {
        return state.matches("\\d+") ? state : Scalars.scalar(state);
    }

    private static String states(List<String> tier) {
        return tier.stream().map(YamlWriter::state).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String names(List<String> options) {
        return options.stream().map(Scalars::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    private void line(int indent, String text) {
        lines.add(" ".repeat(indent) + text);
        places.add(place);
    }
}
