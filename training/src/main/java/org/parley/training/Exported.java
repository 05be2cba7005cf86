package org.parley.training;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.training.OnnxWeights.Tensor;

/**
 * Reads weights back out of the two models that {@link Exporter} wrote in 8 bits, such as those that ship with the
 * reader: the heads as they were, the encoder as its 8 bits give it. Written again, its matrices are the same but for
 * the last digit of a scale.
 *
 * <p>Goes by the order in which the exporter writes its constants.
 */
final class Exported {

    // field numbers of onnx.proto
    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int TYPE = 2;
    private static final int RAW = 9;
    private static final long FLOAT = 1;
    private static final long INT8 = 3;

    private final Deque<ByteString> constants = new ArrayDeque<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, long[]> shapes;
    private final Architecture shape;

    private Exported(Architecture shape) {
        this.shape = shape;
        this.shapes = shape.tensors();
    }

    /** @throws IOException where these are no models of this architecture in 8 bits */
    static Weights read(byte[] encoder, byte[] linker, Architecture shape) throws IOException {
        Exported exported = new Exported(shape);
        exported.open(encoder);
        exported.encoder();
        exported.open(linker);
        exported.linker();
        return Weights.of(exported.tensors, shape);
    }

    private void open(byte[] model) throws IOException {
        if (!constants.isEmpty()) {
            throw new IOException("the encoder has more constants than its architecture");
        }
        UnknownFieldSet graph = UnknownFieldSet.parseFrom(UnknownFieldSet.parseFrom(model)
                .getField(GRAPH)
                .getLengthDelimitedList()
                .getFirst());
        for (ByteString bytes : graph.getField(INITIALIZER).getLengthDelimitedList()) {
            UnknownFieldSet tensor = UnknownFieldSet.parseFrom(bytes);
            long type = tensor.getField(TYPE).getVarintList().getFirst();
            if (type == FLOAT || type == INT8) {
                constants.add(tensor.getField(RAW).getLengthDelimitedList().getFirst());
            }
        }
    }

    private void encoder() throws IOException {
        String words = "embeddings.word_embeddings.weight";
        byte[] small = next(size(words)).toByteArray();
        put(words, rows(small, floats(shape.vocabulary()), shape.width()));
        plain("embeddings.looks");
        plain("embeddings.positions");
        norm("embeddings.LayerNorm");
        for (int layer = 0; layer < shape.layers(); layer++) {
            String name = "encoder.layer." + layer + ".";
            small(name + "attention.self.qkv");
            small(name + "attention.output.dense");
            norm(name + "attention.output.LayerNorm");
            small(name + "intermediate.dense");
            small(name + "output.dense");
            norm(name + "output.LayerNorm");
        }
        linear("tagger");
        linear("names");
        linear("link.narrow");
    }

    private void linker() throws IOException {
        plain("link.distance");
        norm("link.LayerNorm");
        for (int layer = 0; layer < shape.linkLayers(); layer++) {
            String name = "link.layer." + layer + ".";
            linear(name + "attention.self.qkv");
            linear(name + "attention.output.dense");
            norm(name + "attention.output.LayerNorm");
            linear(name + "intermediate.dense");
            linear(name + "output.dense");
            norm(name + "output.LayerNorm");
        }
        linear("link.roles");
        linear("link.cue");
    }

    private void plain(String name) throws IOException {
        put(name, floats(size(name)));
    }

    private void norm(String name) throws IOException {
        plain(name + ".weight");
        plain(name + ".bias");
    }

    private void linear(String name) throws IOException {
        put(name + ".weight", turned(floats(size(name + ".weight")), outputs(name)));
        plain(name + ".bias");
    }

    /** A matrix in 8 bits: values, scales, zero points, bias. */
    private void small(String name) throws IOException {
        byte[] values = next(size(name + ".weight")).toByteArray();
        int outputs = outputs(name);
        int inputs = values.length / outputs;
        byte[] rows = new byte[values.length];
        for (int out = 0; out < outputs; out++) {
            for (int in = 0; in < inputs; in++) {
                rows[out * inputs + in] = values[in * outputs + out];
            }
        }
        float[] scales = floats(outputs);
        next(outputs);
        put(name + ".weight", rows(rows, scales, inputs));
        plain(name + ".bias");
    }

    private static float[] rows(byte[] values, float[] scales, int length) {
        float[] rows = new float[values.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = values[i] * scales[i / length];
        }
        return rows;
    }

    /** Inputs × outputs made outputs × inputs. */
    private static float[] turned(float[] values, int outputs) {
        int inputs = values.length / outputs;
        float[] rows = new float[values.length];
        for (int out = 0; out < outputs; out++) {
            for (int in = 0; in < inputs; in++) {
                rows[out * inputs + in] = values[in * outputs + out];
            }
        }
        return rows;
    }

    private long[] shapeOf(String name) {
        long[] found = shapes.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no weight is named " + name);
        }
        return found;
    }

    private int outputs(String name) {
        return (int) shapeOf(name + ".weight")[0];
    }

    private int size(String name) {
        return (int) Arrays.stream(shapeOf(name)).reduce(1, (a, b) -> a * b);
    }

    private void put(String name, float[] values) {
        tensors.put(name, new Tensor(shapeOf(name), values));
    }

    private float[] floats(int count) throws IOException {
        float[] values = new float[count];
        next(Float.BYTES * count)
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    private ByteString next(int bytes) throws IOException {
        ByteString constant = constants.poll();
        if (constant == null || constant.size() != bytes) {
            throw new IOException("the model is not one of " + shape.layers() + " layers in 8 bits: "
                    + (constant == null
                            ? "it ends early"
                            : "a constant has " + constant.size() + " bytes, not " + bytes));
        }
        return constant;
    }
}
