package org.parley.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.training.OnnxGraph.Attribute;
import org.parley.training.OnnxGraph.Type;
import org.parley.training.OnnxWeights.Tensor;

/**
 * Writes trained weights as the two ONNX models that the reader runs: {@code encoder.onnx} (pieces to tags and narrowed
 * states) and {@code linker.onnx} (those states and candidate cues to roles).
 *
 * <p>With {@link Precision#INT8}, the encoder's matrices are kept in 8 bits with a scale for each output (symmetric,
 * the largest weight at ±127) and word embeddings with a scale for each word; activations are quantised as they come,
 * per call. Biases, norms and the heads stay in 32 bits.
 */
final class Exporter {

    /** How the encoder's matrices are kept. */
    enum Precision {
        FLOAT32,
        INT8
    }

    private final Weights weights;
    private final Architecture shape;
    private final Precision precision;

    private Exporter(Weights weights, Architecture shape, Precision precision) {
        this.weights = weights;
        this.shape = shape;
        this.precision = precision;
    }

    static void write(Weights weights, Architecture shape, Precision precision, Path folder) throws IOException {
        Exporter exporter = new Exporter(weights, shape, precision);
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve("encoder.onnx"))) {
            exporter.encoder().write(out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("linker.onnx"))) {
            exporter.linker().write(out);
        }
    }

    private OnnxGraph encoder() {
        OnnxGraph graph = new OnnxGraph("encoder");
        String ids = graph.input("ids", Type.INT64, "windows", "length");
        String looks = graph.input("looks", Type.INT64, "windows", "length");
        String words = words(graph, ids);
        String look = graph.node("Gather", List.of(plain(graph, "embeddings.looks"), looks));
        String length = graph.node(
                "Gather", List.of(graph.node("Shape", List.of(ids)), graph.numbers(1)), new Attribute("axis", 0L));
        String places = graph.node(
                "Slice", List.of(plain(graph, "embeddings.positions"), graph.numbers(0), length, graph.numbers(0)));
        String x = graph.node("Add", List.of(graph.node("Add", List.of(words, look)), places));
        x = norm(graph, x, "embeddings.LayerNorm");
        for (int layer = 0; layer < shape.layers(); layer++) {
            x = layer(graph, x, "encoder.layer." + layer + ".", shape.heads(), precision);
        }
        graph.output(
                linear(graph, x, "tagger", Precision.FLOAT32),
                "tags",
                Type.FLOAT,
                "windows",
                "length",
                Architecture.TAG_OUTPUTS);
        graph.output(
                linear(graph, x, "names", Precision.FLOAT32),
                "names",
                Type.FLOAT,
                "windows",
                "length",
                Architecture.NAME_OUTPUTS);
        graph.output(
                linear(graph, x, "link.narrow", Precision.FLOAT32),
                "narrow",
                Type.FLOAT,
                "windows",
                "length",
                2 * shape.linkWidth());
        return graph;
    }

    private OnnxGraph linker() {
        int width = shape.linkWidth();
        OnnxGraph graph = new OnnxGraph("linker");
        String narrow = graph.input("narrow", Type.FLOAT, "windows", "length", 2 * width);
        String rows = graph.input("rows", Type.INT64, "cues", "width");
        String distances = graph.input("distances", Type.INT64, "cues", "width");
        String cue =
                graph.node("Unsqueeze", List.of(graph.input("cue", Type.FLOAT, "cues", "width"), graph.numbers(1)));
        String flat = graph.node("Reshape", List.of(narrow, graph.numbers(-1, 2 * width)));
        List<String> halves = graph.nodes(
                "", "Split", List.of(graph.node("Gather", List.of(flat, rows))), 2, new Attribute("axis", 2L));
        String distance = graph.node("Gather", List.of(plain(graph, "link.distance"), distances));
        String x = graph.node(
                "Add",
                List.of(
                        graph.node("Add", List.of(halves.get(0), distance)),
                        graph.node("MatMul", List.of(cue, halves.get(1)))));
        x = norm(graph, x, "link.LayerNorm");
        for (int layer = 0; layer < shape.linkLayers(); layer++) {
            x = layer(graph, x, "link.layer." + layer + ".", shape.linkHeads(), Precision.FLOAT32);
        }
        graph.output(
                linear(graph, x, "link.roles", Precision.FLOAT32),
                "roles",
                Type.FLOAT,
                "cues",
                "width",
                Architecture.ROLES);
        String atCue = graph.node("MatMul", List.of(cue, x));
        String isCue =
                graph.node("Reshape", List.of(linear(graph, atCue, "link.cue", Precision.FLOAT32), graph.numbers(-1)));
        graph.output(isCue, "cues", Type.FLOAT, "cues");
        return graph;
    }

    private String words(OnnxGraph graph, String ids) {
        Tensor table = weights.get("embeddings.word_embeddings.weight");
        if (precision == Precision.FLOAT32) {
            return graph.node("Gather", List.of(graph.floats(table.values(), table.shape()), ids));
        }
        Quantised words = Quantised.rows(table);
        String row = graph.node("Gather", List.of(graph.bytes(words.values(), table.shape()), ids));
        String scale = graph.node("Gather", List.of(graph.floats(words.scales(), table.shape()[0], 1), ids));
        return graph.node("Mul", List.of(graph.node("Cast", List.of(row), new Attribute("to", 1L)), scale));
    }

    private String layer(OnnxGraph graph, String x, String name, int heads, Precision precision) {
        List<String> parts = graph.nodes(
                "",
                "Split",
                List.of(linear(graph, x, name + "attention.self.qkv", precision)),
                3,
                new Attribute("axis", 2L));
        String attended = graph.runtimeNode("MultiHeadAttention", parts, new Attribute("num_heads", (long) heads));
        attended = linear(graph, attended, name + "attention.output.dense", precision);
        x = skipNorm(graph, attended, x, name + "attention.output.LayerNorm");
        String inner = graph.runtimeNode("Gelu", List.of(linear(graph, x, name + "intermediate.dense", precision)));
        return skipNorm(graph, linear(graph, inner, name + "output.dense", precision), x, name + "output.LayerNorm");
    }

    private String linear(OnnxGraph graph, String x, String name, Precision precision) {
        Tensor matrix = weights.get(name + ".weight");
        long outputs = matrix.shape()[0];
        long inputs = matrix.shape()[1];
        if (precision == Precision.FLOAT32) {
            float[] turned = new float[matrix.values().length];
            for (int out = 0; out < outputs; out++) {
                for (int in = 0; in < inputs; in++) {
                    turned[(int) (in * outputs + out)] = matrix.values()[(int) (out * inputs + in)];
                }
            }
            String product = graph.node("MatMul", List.of(x, graph.floats(turned, inputs, outputs)));
            return graph.node("Add", List.of(product, plain(graph, name + ".bias")));
        }
        Quantised small = Quantised.rows(matrix);
        byte[] turned = new byte[small.values().length];
        for (int out = 0; out < outputs; out++) {
            for (int in = 0; in < inputs; in++) {
                turned[(int) (in * outputs + out)] = small.values()[(int) (out * inputs + in)];
            }
        }
        return graph.runtimeNode(
                "DynamicQuantizeMatMul",
                List.of(
                        x,
                        graph.bytes(turned, inputs, outputs),
                        graph.floats(small.scales(), outputs),
                        graph.bytes(new byte[(int) outputs], outputs),
                        plain(graph, name + ".bias")));
    }

    private String norm(OnnxGraph graph, String x, String name) {
        return graph.node(
                "LayerNormalization",
                List.of(x, plain(graph, name + ".weight"), plain(graph, name + ".bias")),
                new Attribute("axis", -1L),
                new Attribute("epsilon", 1e-12f));
    }

    private String skipNorm(OnnxGraph graph, String x, String skip, String name) {
        return graph.runtimeNode(
                "SkipLayerNormalization",
                List.of(x, skip, plain(graph, name + ".weight"), plain(graph, name + ".bias")),
                new Attribute("epsilon", 1e-12f));
    }

    private String plain(OnnxGraph graph, String name) {
        Tensor tensor = weights.get(name);
        return graph.floats(tensor.values(), tensor.shape());
    }

    /** Rows of a matrix in 8 bits, each with its own scale. */
    record Quantised(byte[] values, float[] scales) {

        static Quantised rows(Tensor matrix) {
            int rows = (int) matrix.shape()[0];
            int length = (int) matrix.shape()[1];
            byte[] values = new byte[rows * length];
            float[] scales = new float[rows];
            for (int row = 0; row < rows; row++) {
                float most = 1e-12f;
                for (int i = 0; i < length; i++) {
                    most = Math.max(most, Math.abs(matrix.values()[row * length + i]));
                }
                scales[row] = most / 127;
                for (int i = 0; i < length; i++) {
                    values[row * length + i] = (byte) Math.round(matrix.values()[row * length + i] / scales[row]);
                }
            }
            return new Quantised(values, scales);
        }
    }
}
