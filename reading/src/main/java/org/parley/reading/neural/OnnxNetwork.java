package org.parley.reading.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The trained network, run by ONNX Runtime on the processor.
 *
 * <p>Safe for use by many threads at once. Close it when no encoding of it is open any more.
 */
public final class OnnxNetwork implements Network, AutoCloseable {

    private final ShutdownGate gate;
    private final OrtEnvironment environment;
    private final OrtSession encoder;
    private final OrtSession linker;

    /**
     * @param encoder model with inputs {@code ids}, {@code looks} and outputs {@code tags}, {@code names}, {@code narrow}
     * @param linker  model with inputs {@code narrow}, {@code rows}, {@code distances}, {@code cue} and outputs
     *                {@code roles}, {@code cues}
     * @param threads that work on one call
     */
    public OnnxNetwork(byte[] encoder, byte[] linker, int threads) {
        gate = new ShutdownGate();
        try {
            environment = gate.pass(OnnxRuntime::environment);
            this.encoder = gate.pass(() -> session(encoder, threads));
            this.linker = gate.pass(() -> session(linker, threads));
        } catch (OrtException e) {
            gate.close();
            throw new IllegalStateException("the reader's network cannot be loaded: " + e.getMessage(), e);
        }
    }

    private OrtSession session(byte[] model, int threads) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.BASIC_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(model, options);
        }
    }

    /** The network that ships with the reader. */
    public static OnnxNetwork shipped(int threads) {
        return new OnnxNetwork(resource("encoder.onnx"), resource("linker.onnx"), threads);
    }

    private static byte[] resource(String name) {
        try (InputStream in = OnnxNetwork.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the reader's " + name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Encoding encode(int[][] ids, int[][] looks) {
        try {
            return gate.pass(() -> encodeNow(ids, looks));
        } catch (OrtException e) {
            throw new IllegalStateException("the reader's encoder failed: " + e.getMessage(), e);
        }
    }

    private Encoding encodeNow(int[][] ids, int[][] looks) throws OrtException {
        try (OnnxTensor pieces = tensor(ids);
                OnnxTensor written = tensor(looks)) {
            return new Encoded(encoder.run(Map.of("ids", pieces, "looks", written)), ids[0].length);
        }
    }

    private OnnxTensor tensor(int[][] rows) throws OrtException {
        LongBuffer flat = LongBuffer.allocate(rows.length * rows[0].length);
        for (int[] row : rows) {
            for (int value : row) {
                flat.put(value);
            }
        }
        return OnnxTensor.createTensor(environment, flat.flip(), new long[] {rows.length, rows[0].length});
    }

    @Override
    public void close() {
        try {
            gate.pass(() -> {
                linker.close();
                encoder.close();
                return this;
            });
        } catch (OrtException e) {
            throw new IllegalStateException("the reader's network cannot be released: " + e.getMessage(), e);
        }
        gate.close();
    }

    /** The encoder's answer for a batch of windows. */
    private final class Encoded implements Encoding {

        private final OrtSession.Result result;
        private final int length;

        Encoded(OrtSession.Result result, int length) {
            this.result = result;
            this.length = length;
        }

        @Override
        public float[][][] tags() {
            return logits("tags");
        }

        @Override
        public float[][][] names() {
            return logits("names");
        }

        private float[][][] logits(String name) {
            try {
                return gate.pass(() -> (float[][][]) output(result, name).getValue());
            } catch (OrtException e) {
                throw new IllegalStateException("the reader's encoder gave no " + name + ": " + e.getMessage(), e);
            }
        }

        @Override
        public List<Link> link(List<Candidate> candidates) {
            try {
                return gate.pass(() -> linkNow(candidates));
            } catch (OrtException e) {
                throw new IllegalStateException("the reader's linker failed: " + e.getMessage(), e);
            }
        }

        private List<Link> linkNow(List<Candidate> candidates) throws OrtException {
            int width = Math.min(Neighbourhood.WIDTH, length);
            int size = candidates.size() * width;
            LongBuffer rows = LongBuffer.allocate(size);
            LongBuffer distances = LongBuffer.allocate(size);
            FloatBuffer cue = FloatBuffer.allocate(size);
            for (Candidate candidate : candidates) {
                Neighbourhood around = Neighbourhood.of(candidate.from(), candidate.to(), length);
                for (int at = around.begin(); at < around.begin() + width; at++) {
                    boolean inside = at >= candidate.from() && at < candidate.to();
                    rows.put((long) candidate.window() * length + at);
                    distances.put(around.distance(at));
                    cue.put(inside ? 1f / (candidate.to() - candidate.from()) : 0);
                }
            }
            long[] shape = {candidates.size(), width};
            try (OnnxTensor row = OnnxTensor.createTensor(environment, rows.flip(), shape);
                    OnnxTensor distance = OnnxTensor.createTensor(environment, distances.flip(), shape);
                    OnnxTensor weight = OnnxTensor.createTensor(environment, cue.flip(), shape);
                    OrtSession.Result linked = linker.run(Map.of(
                            "narrow", output(result, "narrow"), "rows", row, "distances", distance, "cue", weight))) {
                float[][][] roles = (float[][][]) output(linked, "roles").getValue();
                float[] cues = (float[]) output(linked, "cues").getValue();
                List<Link> links = new ArrayList<>(candidates.size());
                for (int c = 0; c < cues.length; c++) {
                    Candidate candidate = candidates.get(c);
                    int begin = Neighbourhood.of(candidate.from(), candidate.to(), length)
                            .begin();
                    links.add(new Link(begin, roles[c], cues[c]));
                }
                return links;
            }
        }

        @Override
        public void close() {
            gate.pass(() -> {
                result.close();
                return this;
            });
        }
    }

    private static OnnxTensor output(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name)
                .orElseThrow(() -> new IllegalStateException("the reader's network has no output " + name));
    }
}
