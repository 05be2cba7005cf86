package org.parley.conflict.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.words.NearName;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Takes a YAML document apart and notes, by line and column, what is not as it should be. For one thread. */
final class YamlNodes {
    private static final int LONGEST = 8 * 1024 * 1024; // code points

    private final Problems problems;

    YamlNodes(Problems problems) {
        this.problems = problems;
    }

    /** @throws BadModel where this is no YAML, or nothing at all */
    Node parse(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(LONGEST).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(
                            () -> bad("1:1", "The file is empty. A model begins with \"parley: conflict model 1\"."));
        } catch (MarkedYamlEngineException e) {
            throw bad(
                    e.getProblemMark().map(YamlNodes::place).orElse(""),
                    "This is not YAML: " + e.getProblem() + ". Check indentation, colons and quotes around here.");
        } catch (YamlEngineException e) {
            throw bad("", "This is not YAML: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw bad("", "The file is nested too deep to be read. A model needs no more than ten levels.");
        }
    }

    private BadModel bad(String where, String sentence) {
        problems.add(where, sentence);
        return problems.asBadModel();
    }

    static String place(Node node) {
        return node.getStartMark().map(YamlNodes::place).orElse("");
    }

    private static String place(Mark mark) {
        return (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    void problem(Node node, String sentence) {
        problems.add(place(node), sentence);
    }

    /** The entries by key, in order; keys beyond those known are noted. */
    Map<String, Node> entries(Node node, String what, Set<String> known) {
        Map<String, Node> entries = allEntries(node, what);
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                problem(
                        keyNode(node, key),
                        "\"" + key + "\" is not something " + what + " has. "
                                + NearName.hint(key, new TreeSet<>(known)));
            }
        }
        return entries;
    }

    /** The entries by key, in order; any key may stand there. */
    Map<String, Node> allEntries(Node node, String what) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(node, "Here " + what + " is expected, as lines \"key: value\"; this is " + shown(node) + ".");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                    problem(key, "\"" + key.getValue() + "\" stands here twice. Keep one of them.");
                }
            } else {
                problem(tuple.getKeyNode(), "A key is a word or several, not " + shown(tuple.getKeyNode()) + ".");
            }
        }
        return entries;
    }

    private static Node keyNode(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key)) {
                    return scalar;
                }
            }
        }
        return node;
    }

    List<Node> items(@Nullable Node node, String what) {
        if (node == null || isNothing(node)) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(node, "Here a list of " + what + " is expected, one after each dash; this is " + shown(node) + ".");
        return List.of();
    }

    @Nullable String text(@Nullable Node node, String what) {
        if (node == null || isNothing(node)) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(node, "Here " + what + " is expected; this is " + shown(node) + ".");
        return null;
    }

    List<String> texts(@Nullable Node node, String what) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(node, what)) {
            String text = text(item, "a name");
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
    }

    private static String shown(Node node) {
        return switch (node) {
            case ScalarNode scalar -> "\"" + scalar.getValue() + "\"";
            case SequenceNode sequence -> "a list";
            case MappingNode mapping -> "a block of keys";
            default -> "something else";
        };
    }
}
