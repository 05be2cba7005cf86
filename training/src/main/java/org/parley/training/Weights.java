package org.parley.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.parley.training.OnnxWeights.Tensor;

/**
 * All tensors of the network by name, in one fixed order.
 *
 * <p>Matrices are kept as outputs × inputs.
 */
final class Weights {

    private final Map<String, Tensor> tensors;

    private Weights(Map<String, Tensor> tensors) {
        this.tensors = tensors;
    }

    /**
     * The encoder as the ONNX file has it, and fresh heads.
     *
     * @param onnx as {@link OnnxWeights#read} gives it
     */
    static Weights start(Map<String, Tensor> onnx, Architecture shape, RandomGenerator random) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        shape.tensors().forEach((name, dimensions) -> {
            Tensor tensor = name.startsWith("encoder.") || name.startsWith("embeddings.")
                    ? encoder(onnx, name, dimensions, shape)
                    : fresh(name, dimensions, random);
            tensors.put(name, tensor);
        });
        return new Weights(tensors);
    }

    /** These tensors in the architecture's order. */
    static Weights of(Map<String, Tensor> tensors, Architecture shape) {
        Map<String, Tensor> ordered = new LinkedHashMap<>();
        shape.tensors().keySet().forEach(name -> {
            Tensor tensor = tensors.get(name);
            if (tensor == null) {
                throw new IllegalArgumentException("the weights lack " + name);
            }
            ordered.put(name, tensor);
        });
        return new Weights(ordered);
    }

    private static Tensor encoder(Map<String, Tensor> onnx, String name, long[] dimensions, Architecture shape) {
        if (name.equals("embeddings.looks")) {
            return new Tensor(dimensions, new float[size(dimensions)]);
        }
        if (name.contains("attention.self.qkv")) {
            float[] joined = new float[size(dimensions)];
            int at = 0;
            for (String part : new String[] {"query", "key", "value"}) {
                Tensor one = oriented(onnx, name.replace("qkv", part));
                System.arraycopy(one.values(), 0, joined, at, one.values().length);
                at += one.values().length;
            }
            return new Tensor(dimensions, joined);
        }
        if (name.equals("embeddings.positions")) { // the type of a lone sentence is added to every position
            float[] positions =
                    oriented(onnx, "embeddings.position_embeddings.weight").values();
            float[] type =
                    oriented(onnx, "embeddings.token_type_embeddings.weight").values();
            float[] sum = new float[size(dimensions)];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = positions[i] + type[i % shape.width()];
            }
            return new Tensor(dimensions, sum);
        }
        Tensor found = oriented(onnx, name);
        if (found.values().length != size(dimensions)) {
            throw new IllegalArgumentException("the initial weights do not fit: " + name + " has "
                    + found.values().length + " numbers, not " + size(dimensions));
        }
        return new Tensor(dimensions, found.values());
    }

    private static Tensor oriented(Map<String, Tensor> onnx, String name) {
        Tensor tensor = onnx.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the initial weights lack " + name);
        }
        if (tensor.shape().length != 2 || name.startsWith("embeddings.")) {
            return tensor;
        }
        int inputs = (int) tensor.shape()[0];
        int outputs = (int) tensor.shape()[1];
        float[] turned = new float[inputs * outputs];
        for (int in = 0; in < inputs; in++) {
            for (int out = 0; out < outputs; out++) {
                turned[out * inputs + in] = tensor.values()[in * outputs + out];
            }
        }
        return new Tensor(new long[] {outputs, inputs}, turned);
    }

    private static Tensor fresh(String name, long[] dimensions, RandomGenerator random) {
        float[] values = new float[size(dimensions)];
        if (name.endsWith("LayerNorm.weight")) {
            java.util.Arrays.fill(values, 1);
        } else if (!name.endsWith("bias")) {
            double deviation = name.contains("distance") ? 0.1 : Math.sqrt(2.0 / (dimensions[0] + dimensions[1]));
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * deviation);
            }
        }
        return new Tensor(dimensions, values);
    }

    static int size(long[] dimensions) {
        int size = 1;
        for (long dimension : dimensions) {
            size *= (int) dimension;
        }
        return size;
    }

    Map<String, Tensor> tensors() {
        return tensors;
    }

    Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor is named " + name);
        }
        return tensor;
    }

    /** As arrays of a DJL engine, attached to the manager. */
    Map<String, NDArray> arrays(NDManager manager) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> arrays.put(name, manager.create(tensor.values(), new Shape(tensor.shape()))));
        return arrays;
    }

    static Weights of(Map<String, NDArray> arrays) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        arrays.forEach(
                (name, array) -> tensors.put(name, new Tensor(array.getShape().getShape(), array.toFloatArray())));
        return new Weights(tensors);
    }

    /**
     * The mean of networks that come from one line of training: one network as fast as each, often better than any (Izmailov et
     * al., UAI 2018; Wortsman et al., ICML 2022).
     *
     * @throws IllegalArgumentException where they are not of one shape
     */
    static Weights mean(List<Weights> trained) {
        Map<String, Tensor> mean = new LinkedHashMap<>();
        trained.getFirst().tensors.forEach((name, first) -> {
            float[] values = new float[first.values().length];
            for (Weights each : trained) {
                float[] own = each.get(name).values();
                if (own.length != values.length) {
                    throw new IllegalArgumentException("the networks differ in the shape of " + name);
                }
                for (int i = 0; i < values.length; i++) {
                    values[i] += own[i] / trained.size();
                }
            }
            mean.put(name, new Tensor(first.shape(), values));
        });
        return new Weights(mean);
    }

    void write(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(tensors.size());
            for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
                out.writeUTF(entry.getKey());
                long[] shape = entry.getValue().shape();
                out.writeInt(shape.length);
                for (long length : shape) {
                    out.writeLong(length);
                }
                float[] values = entry.getValue().values();
                ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
                bytes.asFloatBuffer().put(values);
                out.write(bytes.array());
            }
        }
    }

    /** How many layers the encoder has. */
    int layers() {
        int layers = 0;
        while (tensors.containsKey("encoder.layer." + layers + ".attention.self.qkv.weight")) {
            layers++;
        }
        return layers;
    }

    /** @throws IllegalArgumentException naming a tensor of the architecture that the file lacks */
    static Weights read(Path file, Architecture shape) throws IOException {
        return of(read(file).tensors, shape);
    }

    static Weights read(Path file) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                long[] shape = new long[in.readInt()];
                for (int i = 0; i < shape.length; i++) {
                    shape[i] = in.readLong();
                }
                float[] values = new float[size(shape)];
                ByteBuffer.wrap(in.readNBytes(Float.BYTES * values.length))
                        .asFloatBuffer()
                        .get(values);
                tensors.put(name, new Tensor(shape, values));
            }
        }
        return new Weights(tensors);
    }
}
