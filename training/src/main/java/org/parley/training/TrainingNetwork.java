package org.parley.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.List;
import java.util.Map;
import org.parley.reading.neural.Encoding;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Encoding.Link;
import org.parley.reading.neural.Neighbourhood;
import org.parley.reading.neural.Network;

/**
 * The network as NDArray operations, which DJL's PyTorch engine can differentiate.
 *
 * <p>A product with a matrix is written as a convolution of width one: PyTorch hands convolutions to oneDNN, which uses
 * AVX-512 on every make of processor and takes half the time of the matrix product it would choose instead (forward and
 * backward, 330 against 175 GFLOP/s on two Zen 5 cores; only with two threads or more).
 *
 * <p>Every result is attached to the manager of the operation's first operand, so that operand is always an activation,
 * never a weight: otherwise each step would leave its intermediate results behind in the weights' manager.
 */
final class TrainingNetwork implements Network {

    private final Architecture shape;
    private final Map<String, NDArray> weights;
    private final NDManager manager;

    /** @param weights in {@code manager}; they are used as they are at each call */
    TrainingNetwork(Architecture shape, Map<String, NDArray> weights, NDManager manager) {
        this.shape = shape;
        this.weights = weights;
        this.manager = manager;
    }

    Map<String, NDArray> weights() {
        return weights;
    }

    /**
     * What a forward pass of the encoder leaves.
     *
     * @param narrow all positions' states as the linker takes them: {@code [windows·length, 2·linkWidth]}
     * @param tags   {@code [windows·length, TAG_OUTPUTS]}
     * @param names  {@code [windows·length, NAME_OUTPUTS]}
     */
    record Encoded(NDArray narrow, NDArray tags, NDArray names, int windows, int length) {}

    /** Roles {@code [cues·width, ROLES]} and the cues' logits {@code [cues]}. */
    record Linked(NDArray roles, NDArray cues, int width) {}

    /**
     * @param lengths positions in use of each window
     * @param dropout share of activations that are dropped; 0 outside of training
     */
    Encoded encode(NDManager in, int[][] ids, int[][] looks, int[] lengths, float dropout) {
        return encode(in, ids, looks, lengths, Sight.WHOLE, dropout);
    }

    Encoded encode(NDManager in, int[][] ids, int[][] looks, int[] lengths, Sight sight, float dropout) {
        int windows = ids.length;
        int length = ids[0].length;
        NDArray x = rows(in.create(flat(ids), new Shape((long) windows * length)), "embeddings.word_embeddings.weight");
        x = x.add(rows(in.create(flat(looks), new Shape((long) windows * length)), "embeddings.looks"));
        x = x.reshape(windows, length, shape.width())
                .add(rows(in.arange(0, length, 1, DataType.INT64), "embeddings.positions"))
                .reshape((long) windows * length, shape.width());
        x = drop(norm(x, "embeddings.LayerNorm"), dropout);
        NDArray mask = sight.isWhole() ? mask(in, lengths, length) : mask(in, sight, ids.length, length);
        for (int layer = 0; layer < shape.layers(); layer++) {
            x = layer(x, "encoder.layer." + layer + ".", windows, length, shape.heads(), mask, dropout);
        }
        return new Encoded(linear(x, "link.narrow"), linear(x, "tagger"), linear(x, "names"), windows, length);
    }

    /** Windows and positions of candidates, all within their window's length. */
    Linked link(NDManager in, Encoded encoded, List<Candidate> candidates, int[] lengths, float dropout) {
        return link(in, encoded, candidates, lengths, Sight.WHOLE, dropout);
    }

    Linked link(NDManager in, Encoded encoded, List<Candidate> candidates, int[] lengths, Sight sight, float dropout) {
        int width = Math.min(Neighbourhood.WIDTH, encoded.length());
        int count = candidates.size();
        long[] rows = new long[count * width];
        long[] distances = new long[count * width];
        float[] cue = new float[count * width];
        float[] padded = new float[count * width];
        for (int c = 0; c < count; c++) {
            Candidate candidate = candidates.get(c);
            Neighbourhood around = Neighbourhood.of(candidate.from(), candidate.to(), encoded.length());
            for (int i = 0; i < width; i++) {
                int position = around.begin() + i;
                rows[c * width + i] = (long) candidate.window() * encoded.length() + position;
                distances[c * width + i] = around.distance(position);
                boolean inside = position >= candidate.from() && position < candidate.to();
                cue[c * width + i] = inside ? 1f / (candidate.to() - candidate.from()) : 0;
                boolean seen = position < lengths[candidate.window()]
                        && (sight.isWhole() || sight.sees(candidate.window(), candidate.from(), position));
                padded[c * width + i] = seen ? 0 : PADDED;
            }
        }
        int w = shape.linkWidth();
        NDArray states = embedding(in.create(rows, new Shape((long) count * width)), encoded.narrow());
        NDArray weightsOfCue = in.create(cue, new Shape(count, 1, width));
        NDArray pooled =
                weightsOfCue.matMul(states.get(new NDIndex(":, {}:", w)).reshape(count, width, w)); // [count, 1, w]
        NDArray x = states.get(new NDIndex(":, :{}", w))
                .add(rows(in.create(distances, new Shape((long) count * width)), "link.distance"))
                .reshape(count, width, w)
                .add(pooled)
                .reshape((long) count * width, w);
        x = drop(norm(x, "link.LayerNorm"), dropout);
        NDArray mask = in.create(padded, new Shape(count, 1, 1, width));
        for (int layer = 0; layer < shape.linkLayers(); layer++) {
            x = layer(x, "link.layer." + layer + ".", count, width, shape.linkHeads(), mask, dropout);
        }
        NDArray atCue = weightsOfCue.matMul(x.reshape(count, width, w)).reshape(count, w);
        return new Linked(linear(x, "link.roles"), linear(atCue, "link.cue").reshape(count), width);
    }

    private static final float PADDED = -10_000;

    private static NDArray mask(NDManager in, int[] lengths, int length) {
        float[] values = new float[lengths.length * length];
        for (int w = 0; w < lengths.length; w++) {
            java.util.Arrays.fill(values, w * length + lengths[w], (w + 1) * length, PADDED);
        }
        return in.create(values, new Shape(lengths.length, 1, 1, length));
    }

    private static NDArray mask(NDManager in, Sight sight, int windows, int length) {
        float[] values = new float[windows * length * length];
        for (int w = 0; w < windows; w++) {
            for (int from = 0; from < length; from++) {
                for (int to = 0; to < length; to++) {
                    values[(w * length + from) * length + to] = sight.sees(w, from, to) ? 0 : PADDED;
                }
            }
        }
        return in.create(values, new Shape(windows, 1, length, length));
    }

    private NDArray layer(NDArray x, String name, long batch, long length, int heads, NDArray mask, float dropout) {
        long width = x.getShape().get(1);
        NDArray attended = attention(linear(x, name + "attention.self.qkv"), batch, length, heads, width, mask);
        attended = drop(linear(attended, name + "attention.output.dense"), dropout);
        x = norm(attended.add(x), name + "attention.output.LayerNorm");
        NDArray inner = linear(x, name + "intermediate.dense");
        inner = inner.getNDArrayInternal().gelu();
        NDArray outer = drop(linear(inner, name + "output.dense"), dropout);
        return norm(outer.add(x), name + "output.LayerNorm");
    }

    private static NDArray attention(NDArray qkv, long batch, long length, int heads, long width, NDArray mask) {
        long size = width / heads;
        NDArray parts = qkv.reshape(batch, length, 3, heads, size).transpose(2, 0, 3, 1, 4);
        NDArray query = scaled(parts.get(0), 1 / Math.sqrt(size));
        NDArray key = parts.get(1).transpose(0, 1, 3, 2);
        NDArray chances = query.matMul(key).add(mask).softmax(-1);
        return chances.matMul(parts.get(2)).transpose(0, 2, 1, 3).reshape(batch * length, width);
    }

    /**
     * The array times a number.
     *
     * <p>{@code NDArray.mul(Number)} and {@code div(Number)} must not stand where a gradient passes: they wrap the number in
     * memory that Java owns and let go of it at once, while PyTorch keeps the address for the way back. Once the garbage
     * collector has run, gradients are multiplied by whatever lies there: wrong at first, then infinite. Here the number
     * lives as long as the array's manager.
     */
    static NDArray scaled(NDArray x, double factor) {
        return x.mul(x.getManager().create((float) factor));
    }

    private NDArray linear(NDArray x, String name) {
        NDArray weight = weight(name + ".weight");
        long rows = x.getShape().get(0);
        long inputs = x.getShape().get(1);
        long outputs = weight.getShape().get(0);
        NDArray kernel = weight.reshape(outputs, inputs, 1, 1);
        kernel.attach(x.getManager());
        NDArray image = x.reshape(1, rows, 1, inputs).transpose(0, 3, 1, 2);
        NDArray product = image.getNDArrayInternal()
                .convolution(
                        image, kernel, weight(name + ".bias"), new Shape(1, 1), new Shape(0, 0), new Shape(1, 1), 1)
                .singletonOrThrow();
        return product.transpose(0, 2, 3, 1).reshape(rows, outputs);
    }

    private NDArray norm(NDArray x, String name) {
        return x.getNDArrayInternal()
                .layerNorm(x, new Shape(x.getShape().get(1)), weight(name + ".weight"), weight(name + ".bias"), 1e-12f)
                .singletonOrThrow();
    }

    private NDArray rows(NDArray indices, String name) {
        return embedding(indices, weight(name));
    }

    private static NDArray embedding(NDArray indices, NDArray table) {
        return indices.getNDArrayInternal()
                .embedding(indices, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    private static NDArray drop(NDArray x, float dropout) {
        return dropout == 0
                ? x
                : x.getNDArrayInternal().dropout(x, dropout, true).singletonOrThrow();
    }

    private NDArray weight(String name) {
        NDArray weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("no weight is named " + name);
        }
        return weight;
    }

    static long[] flat(int[][] rows) {
        long[] flat = new long[rows.length * rows[0].length];
        int at = 0;
        for (int[] row : rows) {
            for (int value : row) {
                flat[at++] = value;
            }
        }
        return flat;
    }

    // ---- reading with it, to measure it while it learns

    @Override
    public Encoding encode(int[][] ids, int[][] looks) {
        NDManager in = manager.newSubManager();
        int[] lengths = new int[ids.length];
        java.util.Arrays.fill(lengths, ids[0].length);
        Encoded encoded = encode(in, ids, looks, lengths, 0);
        return new Encoding() {
            @Override
            public float[][][] tags() {
                return logits(encoded.tags(), Architecture.TAG_OUTPUTS, Tag.values().length);
            }

            @Override
            public float[][][] names() {
                return logits(encoded.names(), Architecture.NAME_OUTPUTS, Architecture.NAME_OUTPUTS);
            }

            /** Of each position's {@code outputs} the first {@code most}. */
            private float[][][] logits(NDArray array, int outputs, int most) {
                float[] flat = array.toFloatArray();
                float[][][] logits = new float[ids.length][encoded.length()][most];
                for (int w = 0; w < ids.length; w++) {
                    for (int i = 0; i < encoded.length(); i++) {
                        System.arraycopy(flat, (w * encoded.length() + i) * outputs, logits[w][i], 0, most);
                    }
                }
                return logits;
            }

            @Override
            public List<Link> link(List<Candidate> candidates) {
                try (NDManager inner = in.newSubManager()) {
                    Linked linked = TrainingNetwork.this.link(inner, encoded, candidates, lengths, 0);
                    return links(candidates, linked, encoded.length());
                }
            }

            @Override
            public void close() {
                in.close();
            }
        };
    }

    private static List<Link> links(List<Candidate> candidates, Linked linked, int length) {
        float[] roles = linked.roles().toFloatArray();
        float[] cues = linked.cues().toFloatArray();
        List<Link> links = new java.util.ArrayList<>();
        for (int c = 0; c < candidates.size(); c++) {
            float[][] mine = new float[linked.width()][Architecture.ROLES];
            for (int i = 0; i < mine.length; i++) {
                System.arraycopy(roles, (c * mine.length + i) * Architecture.ROLES, mine[i], 0, Architecture.ROLES);
            }
            Candidate candidate = candidates.get(c);
            links.add(new Link(
                    Neighbourhood.of(candidate.from(), candidate.to(), length).begin(), mine, cues[c]));
        }
        return links;
    }
}
