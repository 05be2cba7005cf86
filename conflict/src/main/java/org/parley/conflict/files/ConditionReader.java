package org.parley.conflict.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.Expression;
import org.parley.conflict.words.ExpressionParser;
import org.parley.conflict.words.NearName;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads names of options, conditions made of them, and states. For one thread. */
final class ConditionReader {
    private final YamlNodes yaml;
    private final Map<String, Integer> options;
    private final Map<String, Node> conditions;
    private final Map<String, Expression> resolved = new HashMap<>();
    private final SequencedSet<String> resolving = new LinkedHashSet<>();

    ConditionReader(YamlNodes yaml, Map<String, Integer> options, @Nullable Node conditions) {
        this.yaml = yaml;
        this.options = options;
        this.conditions =
                conditions == null ? new LinkedHashMap<>() : yaml.allEntries(conditions, "conditions by name");
        this.conditions.forEach((name, node) -> {
            if (options.containsKey(name)) {
                yaml.problem(node, "\"" + name + "\" is an option already; the condition needs a name of its own.");
            } else {
                resolve(name, node);
            }
        });
    }

    /** The condition in this node; null where a problem has been noted. */
    @Nullable Expression expression(Node node) {
        String text = yaml.text(node, "a condition");
        if (text == null) {
            return null;
        }
        try {
            return ExpressionParser.parse(text, this::meaning);
        } catch (BadModel bad) {
            bad.problems().forEach(problem -> yaml.problem(node, problem.sentence()));
        }
        return null;
    }

    private Expression meaning(String name) {
        Integer option = options.get(name);
        if (option != null) {
            return Expression.taken(option);
        }
        Node node = conditions.get(name);
        if (node == null) {
            throw new BadModel(unknown(name));
        }
        Expression known = resolved.get(name);
        return new Expression.Named(name, known != null ? known : resolve(name, node));
    }

    private Expression resolve(String name, Node node) {
        if (resolved.containsKey(name)) {
            return resolved.get(name);
        }
        Expression anything = new Expression.And(List.of()); // stands in where a problem has been noted
        if (!resolving.add(name)) {
            List<String> circle = new ArrayList<>(resolving);
            circle = circle.subList(circle.indexOf(name), circle.size());
            circle.add(name);
            yaml.problem(
                    node,
                    "The condition \"" + name + "\" depends on itself: " + String.join(" → ", circle)
                            + ". Spell one of them out in options.");
            return anything;
        }
        if (resolving.size() > ExpressionParser.DEEPEST) {
            yaml.problem(
                    node,
                    "Conditions refer to each other more than " + ExpressionParser.DEEPEST
                            + " deep. Spell some of them out in options.");
            resolving.remove(name);
            return anything;
        }
        Expression read = expression(node);
        resolving.remove(name);
        Expression meaning = read == null ? anything : read;
        resolved.put(name, meaning);
        return meaning;
    }

    private String unknown(String name) {
        List<String> known = new ArrayList<>(options.keySet());
        known.addAll(conditions.keySet());
        known.sort(null);
        return "There is no option or condition \"" + name + "\". " + NearName.hint(name, known);
    }

    /** Place of the option named here, or -1 where a problem has been noted. */
    int option(Node node) {
        String name = yaml.text(node, "an option's name");
        return name == null ? -1 : option(name, node);
    }

    private int option(String name, Node node) {
        Integer place = options.get(name);
        if (place == null) {
            yaml.problem(
                    node,
                    "There is no option \"" + name + "\". "
                            + NearName.hint(
                                    name, options.keySet().stream().sorted().toList()));
            return -1;
        }
        return place;
    }

    List<Integer> options(@Nullable Node node) {
        List<Integer> places = new ArrayList<>();
        for (Node item : yaml.items(node, "options")) {
            int place = option(item);
            if (place >= 0 && places.contains(place)) {
                yaml.problem(item, "The option is listed twice. Remove one of them.");
            } else if (place >= 0) {
                places.add(place);
            }
        }
        return places;
    }

    /** A state: its number, or the options taken as a list or as {@code A + B}, or {@code nothing}; null where none. */
    @Nullable Long state(@Nullable Node node) {
        if (node instanceof SequenceNode) {
            return options(node).stream().mapToLong(place -> 1L << place).sum();
        }
        String text = yaml.text(node, "a state");
        if (text == null || node == null) {
            return null;
        }
        if (text.matches("\\d{1,18}")) {
            long number = Long.parseLong(text);
            if (number >>> options.size() == 0) {
                return number;
            }
            yaml.problem(
                    node,
                    "There is no state " + number + ": with " + options.size() + " options states run from 0 to "
                            + ((1L << options.size()) - 1) + ".");
            return null;
        }
        long state = 0;
        for (String name : text.equals("nothing") ? new String[0] : text.split(" \\+ ")) {
            int place = option(name.strip(), node);
            if (place < 0) {
                return null;
            }
            state |= 1L << place;
        }
        return state;
    }
}
