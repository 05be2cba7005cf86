package org.parley.benchmarks.content;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.parley.formats.html.BlockFeatures;
import org.parley.formats.html.MainContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grows the trees of {@link MainContent} by XGBoost (Chen and Guestrin 2016). Same examples, same trees. */
final class Forest {

    private static final int TREES = 250;

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("objective", "binary:logistic"),
            Map.entry("base_score", 0.5),
            Map.entry("eta", 0.07),
            Map.entry("max_depth", 3),
            Map.entry("min_child_weight", 1),
            Map.entry("subsample", 0.8),
            Map.entry("colsample_bytree", 0.3),
            Map.entry("lambda", 2),
            Map.entry("tree_method", "hist"),
            Map.entry("max_bin", 64),
            Map.entry("nthread", 1),
            Map.entry("verbosity", 0));

    private Forest() {}

    static MainContent grow(List<Example> examples, int seed) throws XGBoostError, IOException {
        return MainContent.read(new StringReader(text(examples, seed)));
    }

    /** As {@link MainContent#read} takes it. */
    static String text(List<Example> examples, int seed) throws XGBoostError {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put("seed", seed);
        settings.put("monotone_constraints", directions());
        DMatrix matrix = matrix(examples);
        Booster booster = XGBoost.train(matrix, settings, TREES, new HashMap<>(), null, null);
        try {
            return text(booster.getModelDump((String) null, false, "json"));
        } finally {
            booster.dispose();
            matrix.dispose();
        }
    }

    private static DMatrix matrix(List<Example> examples) throws XGBoostError {
        int columns = BlockFeatures.names().size();
        int rows = examples.stream().mapToInt(example -> example.rows().length).sum();
        float[] data = new float[rows * columns];
        float[] labels = new float[rows];
        float[] weights = new float[rows];
        int at = 0;
        for (Example example : examples) {
            for (int i = 0; i < example.rows().length; i++, at++) {
                System.arraycopy(example.rows()[i], 0, data, at * columns, columns);
                labels[at] = example.part()[i] ? 1 : 0;
                weights[at] = example.weights()[i];
            }
        }
        DMatrix matrix = new DMatrix(data, rows, columns, Float.NaN);
        matrix.setLabel(labels);
        matrix.setWeight(weights);
        return matrix;
    }

    /** What is known beforehand: a block further from something called a menu is never less likely for it. */
    private static String directions() {
        List<String> directions = new ArrayList<>();
        for (String name : BlockFeatures.names()) {
            directions.add(Integer.toString(direction(name)));
        }
        return "(" + String.join(",", directions) + ")";
    }

    private static int direction(String name) {
        return switch (name) {
            case "named comment",
                    "named related",
                    "named share",
                    "named navigation",
                    "named footer",
                    "named promotion",
                    "named advertisement",
                    "named hidden",
                    "in aside",
                    "in nav",
                    "in footer",
                    "in form",
                    "in article text",
                    "in articleBody" -> 1;
            case "named article", "named body", "linked", "copies" -> -1;
            default -> name.startsWith("phrase ") ? -1 : 0;
        };
    }

    private static String text(String[] trees) {
        List<String> names = BlockFeatures.names();
        Map<Integer, Integer> columns = new LinkedHashMap<>();
        StringBuilder body = new StringBuilder();
        for (String tree : trees) {
            List<String> nodes = new ArrayList<>();
            add(JsonMapper.shared().readTree(tree), nodes, columns);
            body.append(String.join(" ", nodes)).append('\n');
        }
        StringBuilder head = new StringBuilder();
        new TreeMap<>(inverse(columns))
                .values()
                .forEach(column ->
                        head.append("column ").append(names.get(column)).append('\n'));
        return head.append(body).toString();
    }

    private static Map<Integer, Integer> inverse(Map<Integer, Integer> columns) {
        Map<Integer, Integer> inverse = new HashMap<>();
        columns.forEach((column, number) -> inverse.put(number, column));
        return inverse;
    }

    /** Writes a node and all below it, the node first; gives its number. */
    private static int add(JsonNode node, List<String> nodes, Map<Integer, Integer> columns) {
        int number = nodes.size();
        if (node.has("leaf")) {
            nodes.add(Float.toString(node.get("leaf").floatValue()));
            return number;
        }
        nodes.add("");
        int column = Integer.parseInt(node.get("split").stringValue().substring(1));
        int place = columns.computeIfAbsent(column, _ -> columns.size());
        int yes = node.get("yes").intValue();
        JsonNode first = node.get("children").get(0);
        boolean ordered = first.get("nodeid").intValue() == yes;
        int less = add(node.get("children").get(ordered ? 0 : 1), nodes, columns);
        int other = add(node.get("children").get(ordered ? 1 : 0), nodes, columns);
        float threshold = node.get("split_condition").floatValue();
        nodes.set(number, place + ":" + threshold + ":" + less + ":" + other);
        return number;
    }
}
