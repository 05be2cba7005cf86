"""Makes initial weights small enough to carry: compact.py IN.weights OUT.npz 16|8 PACK.json.gz...

Word embeddings are kept for the words of the packed articles alone, in 8 bits with a scale for each word, as they ship;
matrices as 16-bit floats, or in 8 bits with a scale for each output."""
import sys

import numpy as np

import data
import network


def rows(matrix):
    """In 8 bits, and each row's scale."""
    scales = np.maximum(np.abs(matrix).max(1), 1e-12).astype(np.float32) / 127
    return np.round(matrix / scales[:, None]).astype(np.int8), scales


def main(source, out, bits, packs):
    weights = network.read_weights(source)
    used = sorted({0, 100, data.START, data.END} | {int(i) for pack in packs for a in data.load(pack) for i in a.ids})
    small, scales = rows(weights[network.WORDS][used])
    kept = dict(used=np.array(used, np.int32), words=small, scales=scales)
    for name, values in weights.items():
        if name != network.WORDS and name.startswith(("encoder", "embeddings")):
            if bits == 8 and name.startswith("encoder") and values.ndim == 2:
                kept[name], kept[name + ".scale"] = rows(values)
            else:
                kept[name] = values.astype(np.float16)
    np.savez_compressed(out, **kept)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:])
