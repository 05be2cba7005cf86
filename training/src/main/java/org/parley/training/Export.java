package org.parley.training;

import java.io.IOException;
import java.nio.file.Path;

/** Writes trained weights as ONNX models: {@code Export NETWORK.weights OUT int8|float32 [minilm|bge]}. */
public final class Export {

    private Export() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: Export NETWORK.weights OUT int8|float32 [minilm|bge]");
            System.exit(2);
        }
        Train.Origin origin = args.length > 3 ? Train.Origin.of(args[3]) : Train.Origin.MINILM;
        Exporter.Precision precision = args[2].equals("int8") ? Exporter.Precision.INT8 : Exporter.Precision.FLOAT32;
        Exporter.write(Weights.read(Path.of(args[0])), origin.shape(), precision, Path.of(args[1]));
    }
}
