package org.parley.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.reading.NameKind;
import org.parley.reading.neural.Encoding;
import org.parley.reading.neural.Neighbourhood;
import org.parley.reading.neural.Pieces;

/**
 * The network's measures.
 *
 * <p>The encoder is BERT's. On its states stand a tagger, which finds cues, a head that finds names, and a linker: for one
 * candidate cue, the states around it are narrowed, told where the cue is, and pass through a few small layers of their own, which give
 * each word's role for this cue and whether the cue is one.
 */
record Architecture(
        int vocabulary,
        int positions,
        int layers,
        int width,
        int heads,
        int inner,
        int linkLayers,
        int linkWidth,
        int linkHeads,
        int linkInner) {

    /** Tags, and whether a word is in any source, in any content. */
    static final int TAG_OUTPUTS = Encoding.Tag.values().length + 2;

    static final int ROLES = Encoding.Role.values().length;

    /** No name, and for each kind of name whether it begins or goes on. */
    static final int NAME_OUTPUTS = 1 + 2 * NameKind.values().length;

    /** All-MiniLM-L6-v2 (6 layers) or bge-small-en-v1.5 (12 layers). */
    static Architecture small(int layers) {
        return new Architecture(30522, 512, layers, 384, 12, 1536, 2, 128, 4, 256);
    }

    /** Every tensor with its shape, in order. */
    Map<String, long[]> tensors() {
        Map<String, long[]> tensors = new LinkedHashMap<>();
        tensors.put("embeddings.word_embeddings.weight", new long[] {vocabulary, width});
        tensors.put("embeddings.positions", new long[] {positions, width});
        tensors.put("embeddings.looks", new long[] {Pieces.LOOKS, width});
        norm(tensors, "embeddings.LayerNorm", width);
        for (int layer = 0; layer < layers; layer++) {
            layer(tensors, "encoder.layer." + layer + ".", width, inner);
        }
        linear(tensors, "tagger", width, TAG_OUTPUTS);
        linear(tensors, "names", width, NAME_OUTPUTS);
        linear(tensors, "link.narrow", width, 2 * linkWidth);
        tensors.put("link.distance", new long[] {Neighbourhood.DISTANCES, linkWidth});
        norm(tensors, "link.LayerNorm", linkWidth);
        for (int layer = 0; layer < linkLayers; layer++) {
            layer(tensors, "link.layer." + layer + ".", linkWidth, linkInner);
        }
        linear(tensors, "link.roles", linkWidth, ROLES);
        linear(tensors, "link.cue", linkWidth, 1);
        return tensors;
    }

    private static void layer(Map<String, long[]> tensors, String name, int width, int inner) {
        linear(tensors, name + "attention.self.qkv", width, 3 * width);
        linear(tensors, name + "attention.output.dense", width, width);
        norm(tensors, name + "attention.output.LayerNorm", width);
        linear(tensors, name + "intermediate.dense", width, inner);
        linear(tensors, name + "output.dense", inner, width);
        norm(tensors, name + "output.LayerNorm", width);
    }

    private static void linear(Map<String, long[]> tensors, String name, int inputs, int outputs) {
        tensors.put(name + ".weight", new long[] {outputs, inputs});
        tensors.put(name + ".bias", new long[] {outputs});
    }

    private static void norm(Map<String, long[]> tensors, String name, int width) {
        tensors.put(name + ".weight", new long[] {width});
        tensors.put(name + ".bias", new long[] {width});
    }
}
