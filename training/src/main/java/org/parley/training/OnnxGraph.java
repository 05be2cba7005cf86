package org.parley.training;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Writes an ONNX model, node by node: opset 17, and the operators that ONNX Runtime adds to it.
 *
 * <p>Nodes have one output each, except where {@link #nodes} names several; an output's name is what later nodes refer
 * to.
 */
final class OnnxGraph {

    private static final long IR_VERSION = 8;
    private static final long OPSET = 17;
    static final String RUNTIME = "com.microsoft";

    private final UnknownFieldSet.Builder graph = UnknownFieldSet.newBuilder();
    private int names;

    /** Types of tensors, numbered as in onnx.proto. */
    enum Type {
        FLOAT(1),
        UINT8(2),
        INT8(3),
        INT64(7);

        private final long number;

        Type(long number) {
            this.number = number;
        }
    }

    /** An attribute of a node. */
    record Attribute(String name, Object value) {}

    OnnxGraph(String name) {
        graph.mergeField(2, text(name));
    }

    /** @param dimensions names of lengths that vary, numbers of those that do not */
    String input(String name, Type type, Object... dimensions) {
        graph.mergeField(11, bytes(value(name, type, dimensions)));
        return name;
    }

    /** Gives a tensor the name by which it leaves the model. */
    void output(String tensor, String name, Type type, Object... dimensions) {
        UnknownFieldSet.Builder node = UnknownFieldSet.newBuilder();
        node.mergeField(1, text(tensor)).mergeField(2, text(name)).mergeField(4, text("Identity"));
        graph.mergeField(1, bytes(node));
        graph.mergeField(12, bytes(value(name, type, dimensions)));
    }

    String node(String operator, List<String> inputs, Attribute... attributes) {
        return nodes("", operator, inputs, 1, attributes).getFirst();
    }

    String runtimeNode(String operator, List<String> inputs, Attribute... attributes) {
        return nodes(RUNTIME, operator, inputs, 1, attributes).getFirst();
    }

    /** @param inputs an empty name leaves an optional input out */
    List<String> nodes(String domain, String operator, List<String> inputs, int outputs, Attribute... attributes) {
        UnknownFieldSet.Builder node = UnknownFieldSet.newBuilder();
        inputs.forEach(input -> node.mergeField(1, text(input)));
        String name = operator + ++names;
        List<String> results = java.util.stream.IntStream.range(0, outputs)
                .mapToObj(i -> outputs == 1 ? name : name + "." + i)
                .toList();
        results.forEach(result -> node.mergeField(2, text(result)));
        node.mergeField(3, text(name)).mergeField(4, text(operator));
        for (Attribute attribute : attributes) {
            node.mergeField(5, bytes(attribute(attribute)));
        }
        if (!domain.isEmpty()) {
            node.mergeField(7, text(domain));
        }
        graph.mergeField(1, bytes(node));
        return results;
    }

    String floats(float[] values, long... shape) {
        return named("constant" + ++names, values, shape);
    }

    /** A constant under a name of one's own choice. */
    String named(String name, float[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(name, Type.FLOAT, raw.array(), shape);
    }

    String numbers(long... values) {
        ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant("constant" + ++names, Type.INT64, raw.array(), values.length);
    }

    String bytes(byte[] values, long... shape) {
        return constant("constant" + ++names, Type.INT8, values, shape);
    }

    private String constant(String name, Type type, byte[] raw, long... shape) {
        UnknownFieldSet.Builder tensor = UnknownFieldSet.newBuilder();
        for (long length : shape) {
            tensor.mergeField(1, number(length));
        }
        tensor.mergeField(2, number(type.number))
                .mergeField(8, text(name))
                .mergeField(
                        9,
                        Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFrom(raw))
                                .build());
        graph.mergeField(5, bytes(tensor));
        return name;
    }

    private static UnknownFieldSet.Builder attribute(Attribute attribute) {
        UnknownFieldSet.Builder message = UnknownFieldSet.newBuilder().mergeField(1, text(attribute.name()));
        switch (attribute.value()) {
            case Float value ->
                message.mergeField(
                                2,
                                Field.newBuilder()
                                        .addFixed32(Float.floatToIntBits(value))
                                        .build())
                        .mergeField(20, number(1));
            case Long value -> message.mergeField(3, number(value)).mergeField(20, number(2));
            case long[] values -> {
                for (long value : values) {
                    message.mergeField(8, number(value));
                }
                message.mergeField(20, number(7));
            }
            default -> throw new IllegalArgumentException("no attribute can be " + attribute.value());
        }
        return message;
    }

    private static UnknownFieldSet.Builder value(String name, Type type, Object... dimensions) {
        UnknownFieldSet.Builder shape = UnknownFieldSet.newBuilder();
        for (Object dimension : dimensions) {
            UnknownFieldSet.Builder one = UnknownFieldSet.newBuilder();
            shape.mergeField(
                    1,
                    bytes(
                            dimension instanceof Number fixed
                                    ? one.mergeField(1, number(fixed.longValue()))
                                    : one.mergeField(2, text(dimension.toString()))));
        }
        UnknownFieldSet.Builder tensor =
                UnknownFieldSet.newBuilder().mergeField(1, number(type.number)).mergeField(2, bytes(shape));
        UnknownFieldSet.Builder kind = UnknownFieldSet.newBuilder().mergeField(1, bytes(tensor));
        return UnknownFieldSet.newBuilder().mergeField(1, text(name)).mergeField(2, bytes(kind));
    }

    void write(OutputStream out) throws IOException {
        UnknownFieldSet.Builder model = UnknownFieldSet.newBuilder()
                .mergeField(1, number(IR_VERSION))
                .mergeField(2, text("parley"))
                .mergeField(7, bytes(graph))
                .mergeField(8, bytes(opset("", OPSET)))
                .mergeField(8, bytes(opset(RUNTIME, 1)));
        model.build().writeTo(out);
    }

    private static UnknownFieldSet.Builder opset(String domain, long version) {
        return UnknownFieldSet.newBuilder().mergeField(1, text(domain)).mergeField(2, number(version));
    }

    private static Field text(String text) {
        return Field.newBuilder()
                .addLengthDelimited(ByteString.copyFromUtf8(text))
                .build();
    }

    private static Field number(long number) {
        return Field.newBuilder().addVarint(number).build();
    }

    private static Field bytes(UnknownFieldSet.Builder message) {
        return Field.newBuilder()
                .addLengthDelimited(message.build().toByteString())
                .build();
    }
}
