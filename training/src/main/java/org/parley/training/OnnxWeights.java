package org.parley.training;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The float tensors of an ONNX file, by name.
 *
 * <p>Matrices that exporters leave unnamed ({@code onnx::MatMul_885}) take the name of the bias that is added to their
 * product: {@code x.bias} makes {@code x.weight}. They stay as ONNX has them: inputs × outputs.
 */
public final class OnnxWeights {

    // field numbers of onnx.proto
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_OPERATOR = 4;
    private static final int TENSOR_DIMENSIONS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;
    private static final long FLOAT = 1;

    private OnnxWeights() {}

    /** @param shape lengths of its dimensions */
    public record Tensor(long[] shape, float[] values) {}

    /** @throws IOException where the stream is no ONNX model */
    public static Map<String, Tensor> read(InputStream in) throws IOException {
        UnknownFieldSet model = UnknownFieldSet.parseFrom(in);
        if (!model.hasField(MODEL_GRAPH)) {
            throw new IOException("not an ONNX model: it has no graph");
        }
        UnknownFieldSet graph =
                parse(model.getField(MODEL_GRAPH).getLengthDelimitedList().getFirst());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (ByteString bytes : graph.getField(GRAPH_INITIALIZER).getLengthDelimitedList()) {
            UnknownFieldSet tensor = parse(bytes);
            if (tensor.getField(TENSOR_TYPE).getVarintList().equals(List.of(FLOAT))) {
                tensors.put(text(tensor, TENSOR_NAME), tensor(tensor));
            }
        }
        nameMatrices(graph, tensors);
        return tensors;
    }

    private static void nameMatrices(UnknownFieldSet graph, Map<String, Tensor> tensors) throws IOException {
        Map<String, String> matrixOfProduct = new HashMap<>();
        for (ByteString bytes : graph.getField(GRAPH_NODE).getLengthDelimitedList()) {
            UnknownFieldSet node = parse(bytes);
            List<String> inputs = texts(node, NODE_INPUT);
            switch (text(node, NODE_OPERATOR)) {
                case "MatMul" -> matrixOfProduct.put(texts(node, NODE_OUTPUT).getFirst(), inputs.get(1));
                case "Add" -> {
                    String bias = inputs.get(0);
                    String matrix = matrixOfProduct.get(inputs.get(1));
                    if (matrix != null && bias.endsWith(".bias") && tensors.containsKey(matrix)) {
                        Tensor found = tensors.remove(matrix);
                        tensors.put(bias.substring(0, bias.length() - "bias".length()) + "weight", found);
                    }
                }
                default -> {}
            }
        }
    }

    private static Tensor tensor(UnknownFieldSet tensor) throws IOException {
        UnknownFieldSet.Field dimensions = tensor.getField(TENSOR_DIMENSIONS);
        long[] shape =
                dimensions.getVarintList().stream().mapToLong(Long::longValue).toArray();
        if (shape.length == 0 && !dimensions.getLengthDelimitedList().isEmpty()) { // packed
            var packed = dimensions.getLengthDelimitedList().getFirst().newCodedInput();
            shape = new long[0];
            while (!packed.isAtEnd()) {
                shape = java.util.Arrays.copyOf(shape, shape.length + 1);
                shape[shape.length - 1] = packed.readInt64();
            }
        }
        ByteString raw = tensor.getField(TENSOR_RAW).getLengthDelimitedList().getFirst();
        float[] values = new float[raw.size() / Float.BYTES];
        raw.asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new Tensor(shape, values);
    }

    private static UnknownFieldSet parse(ByteString bytes) throws IOException {
        return UnknownFieldSet.parseFrom(bytes);
    }

    private static String text(UnknownFieldSet message, int field) {
        List<String> texts = texts(message, field);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    private static List<String> texts(UnknownFieldSet message, int field) {
        return message.getField(field).getLengthDelimitedList().stream()
                .map(ByteString::toStringUtf8)
                .toList();
    }
}
