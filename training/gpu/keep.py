"""Carries trained weights home.

keep.py FOLDER/out/NAME.pt OUT PREFIX                writes OUT/PREFIX-0.npz and -1.npz: 16-bit floats, all but the word
                                                     embeddings, which are not trained
keep.py join START.weights OUT.weights PART.npz...   puts them together for org.parley.training.Export; START.weights is what
                                                     Pack wrote and training began with"""
import sys

import numpy as np

import network


def keep(file, out, prefix):
    """In two files of like size."""
    import torch

    model = torch.load(file, map_location="cpu", weights_only=False)
    tensors = {n: p.detach().numpy().astype(np.float16) for n, p in model.tensors().items() if n != network.WORDS}
    half, parts = sum(t.size for t in tensors.values()) / 2, [{}, {}]
    size = 0
    for name, tensor in tensors.items():
        parts[0 if size < half else 1][name] = tensor
        size += tensor.size
    for i, part in enumerate(parts):
        np.savez_compressed(f"{out}/{prefix}-{i}.npz", **part)


def join(start, out, parts):
    weights = network.read_weights(start)
    trained = {}
    for part in parts:
        loaded = np.load(part)
        trained.update({name: loaded[name].astype(np.float32) for name in loaded.files})
    joined = {name: trained.pop(name, values) for name, values in weights.items()}
    joined.update(trained)  # heads that the start does not have
    network.write_weights(joined, out)


if __name__ == "__main__":
    if sys.argv[1] == "join":
        join(sys.argv[2], sys.argv[3], sys.argv[4:])
    else:
        keep(*sys.argv[1:4])
