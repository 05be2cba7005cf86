package org.parley.conflict.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what a decision maker prefers: statements, weights or a ranking. */
record PreferenceReader(YamlNodes yaml, ConditionReader conditions, int options) {
    private static final Set<String> STATEMENT = Set.of("prefers", "belief", "strength", "evidence");

    Preferences read(Map<String, Node> decisionMaker) {
        List<Node> given = new ArrayList<>();
        for (String way : List.of("preferences", "weights", "ranking")) {
            Node node = decisionMaker.get(way);
            if (node != null) {
                given.add(node);
            }
        }
        if (given.size() > 1) {
            yaml.problem(
                    given.get(1),
                    "A decision maker has preferences, weights or a ranking, one of the three. Remove the others.");
        }
        Node weights = decisionMaker.get("weights");
        Node ranking = decisionMaker.get("ranking");
        if (weights != null) {
            return weighted(weights);
        }
        return ranking != null ? ranked(ranking) : statements(decisionMaker.get("preferences"));
    }

    Preferences.Prioritized statements(@Nullable Node node) {
        List<Statement> statements = new ArrayList<>();
        for (Node item : yaml.items(node, "preference statements")) {
            Statement statement = statement(item);
            if (statement != null) {
                statements.add(statement);
            }
        }
        try {
            return new Preferences.Prioritized(statements);
        } catch (BadModel bad) {
            if (node != null) {
                bad.problems().forEach(problem -> yaml.problem(node, problem.sentence()));
            }
            return new Preferences.Prioritized(List.of());
        }
    }

    private @Nullable Statement statement(Node item) {
        if (!(item instanceof MappingNode)) {
            var wish = conditions.expression(item);
            return wish == null ? null : Statement.of(wish);
        }
        Map<String, Node> entries = yaml.entries(item, "a preference statement", STATEMENT);
        Node prefers = entries.get("prefers");
        if (prefers == null) {
            yaml.problem(item, "A preference statement lacks what is preferred. Add a line \"prefers: ...\".");
            return null;
        }
        var wish = conditions.expression(prefers);
        Double belief = belief(entries.get("belief"));
        int strength = strength(entries.get("strength"));
        var evidence = new CitationReader(yaml).read(entries.get("evidence"));
        return wish == null ? null : new Statement(wish, belief, strength, evidence);
    }

    private @Nullable Double belief(@Nullable Node node) {
        String text = yaml.text(node, "a probability");
        if (text == null || node == null) {
            return null;
        }
        try {
            double belief = Double.parseDouble(text);
            if (belief >= 0 && belief <= 1) {
                return belief;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        yaml.problem(node, "Belief \"" + text + "\" is not a probability. Write a number from 0 to 1, such as 0.8.");
        return null;
    }

    private int strength(@Nullable Node node) {
        String text = yaml.text(node, "a strength");
        if (text == null || node == null) {
            return 0;
        }
        if (text.matches("\\d")) {
            return Integer.parseInt(text);
        }
        yaml.problem(node, "Strength \"" + text + "\" is unknown. Write 0 (plain), 1 (strong) or more, up to 9.");
        return 0;
    }

    private Preferences weighted(Node node) {
        List<BigDecimal> weights = new ArrayList<>(Collections.nCopies(options, BigDecimal.ZERO));
        if (!(node instanceof MappingNode mapping)) {
            yaml.problem(node, "Weights are written as \"Option: number\", one a line.");
            return new Preferences.Weighted(weights);
        }
        mapping.getValue().forEach(tuple -> {
            int option = conditions.option(tuple.getKeyNode());
            String text = yaml.text(tuple.getValueNode(), "a number");
            try {
                if (option >= 0 && text != null) {
                    BigDecimal weight = new BigDecimal(text.strip());
                    if (weight.precision() > 15 || Math.abs(weight.scale()) > 15) {
                        throw new NumberFormatException("too long to add exactly");
                    }
                    weights.set(option, weight);
                }
            } catch (NumberFormatException e) {
                yaml.problem(
                        tuple.getValueNode(),
                        "\"" + text + "\" is not a weight. Write a number of at most 15 digits, such as 2.5.");
            }
        });
        return new Preferences.Weighted(weights);
    }

    private Preferences ranked(Node node) {
        List<List<Long>> tiers = new ArrayList<>();
        for (Node item : yaml.items(node, "states, best first")) {
            List<Long> tier = new ArrayList<>();
            for (Node member : item instanceof SequenceNode sequence ? sequence.getValue() : List.of(item)) {
                Long state = conditions.state(member);
                if (state != null) {
                    tier.add(state);
                }
            }
            tiers.add(tier);
        }
        return new Preferences.Ranked(tiers);
    }
}
