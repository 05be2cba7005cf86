package org.parley.conflict.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Direction;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.View;
import org.parley.conflict.states.Clash;
import org.parley.conflict.states.StateSpace;
import org.parley.conflict.words.NearName;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the YAML form of a model, the one a person writes by hand; {@code docs/conflict.md} shows it by example.
 *
 * <p>Everything that is wrong is reported at once, each thing with line, column and what to do. {@link YamlWriter}
 * writes what this reads.
 */
public final class YamlModel {
    private static final Set<String> MODEL =
            Set.of("parley", "name", "about", "status quo", "decision makers", "conditions", "infeasible", "views");
    private static final Set<String> DECISION_MAKER = Set.of("name", "options", "preferences", "weights", "ranking");
    private static final Set<String> OPTION = Set.of("name", "direction", "evidence");
    private static final Set<String> CONSTRAINT =
            Set.of("at most one of", "at least one of", "exactly one of", "never", "option", "needs", "evidence");
    private static final Set<String> VIEW = Set.of("of", "unaware of", "believes");

    private final Problems problems;
    private final YamlNodes yaml;
    private final List<Option> options = new ArrayList<>();
    private final Map<String, Integer> optionPlaces = new HashMap<>();
    private final List<Node> constraintNodes = new ArrayList<>();

    private YamlModel(String file) {
        this.problems = new Problems(file);
        this.yaml = new YamlNodes(problems);
    }

    /** @throws BadModel with a sentence for each thing that is wrong */
    public static ConflictModel read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readString(file));
    }

    /** @param file the name to use in messages */
    public static ConflictModel read(String file, String text) {
        return new YamlModel(file).model(text);
    }

    private ConflictModel model(String text) {
        Node root = yaml.parse(text);
        Map<String, Node> entries = yaml.entries(root, "a model", MODEL);
        String kind = yaml.text(entries.get("parley"), "\"conflict model 1\"");
        if (!"conflict model 1".equals(kind)) {
            problems.add(
                    YamlNodes.place(root),
                    "A model begins with \"parley: conflict model 1\"; "
                            + (kind == null ? "that line is missing." : "this one says \"" + kind + "\"."));
            throw problems.asBadModel();
        }
        List<Map<String, Node>> who = decisionMakers(entries.get("decision makers"));
        problems.refuseAny(); // the rest speaks of options
        ConditionReader conditions = new ConditionReader(yaml, optionPlaces, entries.get("conditions"));
        PreferenceReader preferences = new PreferenceReader(yaml, conditions, options.size());
        List<DecisionMaker> decisionMakers = new ArrayList<>();
        for (Map<String, Node> each : who) {
            Node name = each.get("name");
            String called = yaml.text(name, "a name");
            Preferences read = preferences.read(each);
            if (called != null && name != null) {
                DecisionMaker made = problems.attempt(YamlNodes.place(name), () -> new DecisionMaker(called, read));
                if (made != null) {
                    decisionMakers.add(made);
                }
            }
        }
        List<Constraint> constraints = constraints(entries.get("infeasible"), conditions);
        Long statusQuo = conditions.state(entries.get("status quo"));
        List<View> views = views(entries.get("views"), decisionMakers, conditions, preferences);
        problems.refuseAny();
        String name = yaml.text(entries.get("name"), "a name");
        String about = yaml.text(entries.get("about"), "some sentences");
        ConflictModel model = problems.attempt(
                YamlNodes.place(root),
                () -> new ConflictModel(
                        name == null ? "Conflict" : name,
                        about == null ? "" : about.strip(),
                        decisionMakers,
                        options,
                        constraints,
                        statusQuo,
                        views));
        if (model == null) {
            throw problems.asBadModel();
        }
        refuseInfeasible(model, entries.get("status quo"));
        return model;
    }

    // ---- who and what

    private List<Map<String, Node>> decisionMakers(@Nullable Node node) {
        List<Map<String, Node>> who = new ArrayList<>();
        Map<String, Node> names = new HashMap<>();
        for (Node item : yaml.items(node, "decision makers")) {
            Map<String, Node> entries = yaml.entries(item, "a decision maker", DECISION_MAKER);
            Node name = entries.get("name");
            String called = yaml.text(name, "a name");
            if (name == null || called == null) {
                yaml.problem(item, "A decision maker lacks a name. Add a line \"name: ...\".");
            } else if (names.putIfAbsent(called, name) != null) {
                yaml.problem(name, "Two decision makers are called \"" + called + "\". Rename one of them.");
            }
            List<Node> owned = yaml.items(entries.get("options"), "options");
            if (options.size() + owned.size() > ConflictModel.MOST_OPTIONS) {
                yaml.problem(
                        item,
                        "With this decision maker the model has %,d options; %d is the most that can be worked with. %s"
                                .formatted(
                                        options.size() + owned.size(),
                                        ConflictModel.MOST_OPTIONS,
                                        "Merge options that are always taken together, or split the conflict."));
                problems.refuseAny();
            }
            for (Node option : owned) {
                option(option, who.size());
            }
            who.add(entries);
        }
        return who;
    }

    private void option(Node node, int owner) {
        Node nameNode = node;
        Direction direction = Direction.BOTH;
        Map<String, Node> entries = Map.of();
        if (node instanceof MappingNode) {
            entries = yaml.entries(node, "an option", OPTION);
            nameNode = entries.getOrDefault("name", node);
            direction = direction(entries.get("direction"));
        }
        String name = nameNode instanceof MappingNode ? null : yaml.text(nameNode, "an option's name");
        if (name == null || name.isBlank()) {
            yaml.problem(node, "An option lacks a name. Write \"- Ceasefire\", or \"- name: Ceasefire\".");
            return;
        }
        if (optionPlaces.putIfAbsent(name, options.size()) != null) {
            yaml.problem(nameNode, "Two options are called \"" + name + "\". Rename one of them.");
            return;
        }
        options.add(new Option(name, owner, direction, new CitationReader(yaml).read(entries.get("evidence"))));
    }

    private Direction direction(@Nullable Node node) {
        String word = yaml.text(node, "a direction");
        return switch (word) {
            case null -> Direction.BOTH;
            case "both" -> Direction.BOTH;
            case "forward" -> Direction.FORWARD;
            case "back" -> Direction.BACK;
            default -> {
                if (node != null) {
                    yaml.problem(
                            node,
                            "Direction \"" + word + "\" is unknown. Write both, "
                                    + "forward (once taken it stays taken) or back (once dropped it is gone).");
                }
                yield Direction.BOTH;
            }
        };
    }

    // ---- what cannot go together

    private List<Constraint> constraints(@Nullable Node node, ConditionReader conditions) {
        List<Constraint> constraints = new ArrayList<>();
        for (Node item : yaml.items(node, "things that cannot go together")) {
            Constraint constraint = constraint(item, conditions);
            if (constraint != null && problems.attempt(YamlNodes.place(item), constraint::patterns) != null) {
                constraints.add(constraint);
                constraintNodes.add(item);
            }
        }
        return constraints;
    }

    private @Nullable Constraint constraint(Node item, ConditionReader conditions) {
        if (!(item instanceof MappingNode)) { // a bare condition
            var never = conditions.expression(item);
            return never == null ? null : new Constraint.Never(never, List.of());
        }
        Map<String, Node> entries = yaml.entries(item, "an infeasible pattern", CONSTRAINT);
        var evidence = new CitationReader(yaml).read(entries.get("evidence"));
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            Node value = entry.getValue();
            switch (entry.getKey()) {
                case "at most one of" -> {
                    return new Constraint.AtMostOne(conditions.options(value), evidence);
                }
                case "at least one of" -> {
                    return new Constraint.AtLeastOne(conditions.options(value), evidence);
                }
                case "exactly one of" -> {
                    return new Constraint.ExactlyOne(conditions.options(value), evidence);
                }
                case "never" -> {
                    var never = conditions.expression(value);
                    return never == null ? null : new Constraint.Never(never, evidence);
                }
                case "needs" -> {
                    Node option = entries.get("option");
                    if (option == null) {
                        break;
                    }
                    int which = conditions.option(option);
                    int needed = conditions.option(value);
                    return which < 0 || needed < 0 ? null : new Constraint.Needs(which, needed, evidence);
                }
                default -> {}
            }
        }
        yaml.problem(
                item,
                "What cannot go together is written as \"at most one of: [A, B]\", \"at least one of: ...\", "
                        + "\"exactly one of: ...\", \"never: A and not B\" or \"option: A\" with \"needs: B\".");
        return null;
    }

    private void refuseInfeasible(ConflictModel model, @Nullable Node statusQuo) {
        if (StateSpace.anyState(model).isEmpty()) {
            List<Integer> clash = Clash.of(model).constraints();
            for (int place : clash) {
                String others = clash.size() == 1
                        ? "This alone excludes every state."
                        : "No state is feasible: this and "
                                + (clash.size() == 2 ? "one other entry" : clash.size() - 1 + " other entries")
                                + " named here exclude every state together.";
                yaml.problem(
                        constraintNodes.get(place),
                        others + " Loosen or remove " + (clash.size() == 1 ? "it." : "one of them."));
            }
        }
        Long state = model.statusQuo();
        if (state != null && statusQuo != null && !model.feasible(state)) {
            yaml.problem(
                    statusQuo,
                    "The status quo is not feasible: something under \"infeasible\" excludes it. "
                            + "Correct the one or the other.");
        }
        problems.refuseAny();
    }

    // ---- how others see it

    private List<View> views(
            @Nullable Node node,
            List<DecisionMaker> decisionMakers,
            ConditionReader conditions,
            PreferenceReader preferences) {
        List<String> names = decisionMakers.stream().map(DecisionMaker::name).toList();
        List<View> views = new ArrayList<>();
        for (Node item : yaml.items(node, "views")) {
            Map<String, Node> entries = yaml.entries(item, "a view", VIEW);
            int whose = decisionMaker(item, entries.get("of"), names);
            Map<Integer, Preferences.Prioritized> believed = new HashMap<>();
            Node believes = entries.get("believes");
            if (believes != null) {
                yaml.allEntries(believes, "preferences by decision maker").forEach((name, value) -> {
                    int who = names.indexOf(name);
                    if (who < 0) {
                        yaml.problem(
                                value, "There is no decision maker \"" + name + "\". " + NearName.hint(name, names));
                    } else {
                        believed.put(who, preferences.statements(value));
                    }
                });
            }
            if (whose >= 0) {
                views.add(new View(whose, conditions.options(entries.get("unaware of")), believed));
            }
        }
        return views;
    }

    private int decisionMaker(Node item, @Nullable Node node, List<String> names) {
        String name = yaml.text(node, "a decision maker's name");
        if (node == null || name == null) {
            yaml.problem(item, "A view lacks whose it is. Add a line \"of: ...\".");
            return -1;
        }
        if (!names.contains(name)) {
            yaml.problem(node, "There is no decision maker \"" + name + "\". " + NearName.hint(name, names));
        }
        return names.indexOf(name);
    }
}
