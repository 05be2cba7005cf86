"""The network of org.parley.training.TrainingNetwork and the losses of org.parley.training.Losses, in PyTorch."""
import struct

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from data import CUE_BEGINS, CUE_GOES_ON

WIDTH, HEADS, INNER = 384, 12, 1536
LINK_WIDTH, LINK_HEADS, LINK_INNER, LINK_LAYERS = 128, 4, 256, 2
NEIGHBOURS, DISTANCES = 160, 29
TAGS, ROLES = 3, 3
KINDS = 5  # person, organisation, place, time, other
NAMES = 1 + 2 * KINDS
WORDS = "embeddings.word_embeddings.weight"


# ---- weights, in the format of org.parley.training.Weights

def read_weights(file):
    """Arrays by name, in the file's order."""
    tensors = {}
    with open(file, "rb") as data:
        (left,) = struct.unpack(">i", data.read(4))
        for _ in range(left):
            (length,) = struct.unpack(">H", data.read(2))
            name = data.read(length).decode()
            (rank,) = struct.unpack(">i", data.read(4))
            shape = struct.unpack(f">{rank}q", data.read(8 * rank))
            values = np.frombuffer(data.read(4 * int(np.prod(shape))), ">f4")
            tensors[name] = values.reshape(shape).astype(np.float32)
    return tensors


def write_weights(tensors, file):
    with open(file, "wb") as data:
        data.write(struct.pack(">i", len(tensors)))
        for name, values in tensors.items():
            data.write(struct.pack(">H", len(name)) + name.encode())
            data.write(struct.pack(">i", values.ndim) + struct.pack(f">{values.ndim}q", *values.shape))
            data.write(values.astype(">f4").tobytes())


# ---- the network

class Layer(nn.Module):
    """One transformer layer as BERT has it."""

    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.dense = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask, dropout):
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        if hasattr(F, "scaled_dot_product_attention"):
            attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        else:
            attended = ((q @ k.transpose(-1, -2)) / (width // self.heads) ** 0.5 + mask).softmax(-1) @ v
        attended = self.dense(attended.transpose(1, 2).reshape(batch, length, width))
        x = self.norm1(x + F.dropout(attended, dropout, self.training))
        return self.norm2(x + F.dropout(self.outer(F.gelu(self.inner(x))), dropout, self.training))


class Network(nn.Module):
    """Encoder, tagger, linker, and a head for names."""

    def __init__(self, layers):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Parameter(torch.zeros(512, WIDTH))
        self.looks = nn.Parameter(torch.zeros(16, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER) for _ in range(layers))
        self.tagger = nn.Linear(WIDTH, TAGS + 2)
        self.names = nn.Linear(WIDTH, NAMES)
        self.narrow = nn.Linear(WIDTH, 2 * LINK_WIDTH)
        self.distance = nn.Parameter(torch.zeros(DISTANCES, LINK_WIDTH))
        self.link_norm = nn.LayerNorm(LINK_WIDTH, eps=1e-12)
        self.link_layers = nn.ModuleList(Layer(LINK_WIDTH, LINK_HEADS, LINK_INNER) for _ in range(LINK_LAYERS))
        self.roles = nn.Linear(LINK_WIDTH, ROLES)
        self.cue = nn.Linear(LINK_WIDTH, 1)
        self.words.weight.requires_grad_(False)

    def encode(self, ids, looks, mask, dropout=0.0):
        """ids, looks [windows, length]; mask [windows, 1, 1, length]: 0, or −10,000 where padded."""
        x = self.words(ids) + self.looks[looks] + self.positions[: ids.shape[1]]
        x = F.dropout(self.norm(x), dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask, dropout)
        return self.tagger(x), self.narrow(x), self.names(x)

    def link(self, narrow, candidates, lengths, dropout=0.0):
        """candidates [n, 3]: window, from, to. Roles [n, width, ROLES], cue logits [n], first positions [n]."""
        length = narrow.shape[1]
        width = min(NEIGHBOURS, length)
        window, begin, end = candidates.T
        first = ((begin + end - width) // 2).clamp(0, length - width)
        at = first[:, None] + torch.arange(width, device=narrow.device)
        states = narrow[window[:, None], at]
        cue = ((at >= begin[:, None]) & (at < end[:, None])).to(states.dtype) / (end - begin)[:, None]
        mask = torch.where(at < lengths[window][:, None], 0.0, -10_000.0)[:, None, None, :].to(states.dtype)
        pooled = cue[:, None, :] @ states[..., LINK_WIDTH:]
        x = states[..., :LINK_WIDTH] + self.distance[distances(at, begin[:, None], end[:, None])] + pooled
        x = F.dropout(self.link_norm(x), dropout, self.training)
        for layer in self.link_layers:
            x = layer(x, mask, dropout)
        at_cue = (cue.to(x.dtype)[:, None, :] @ x)[:, 0]
        return self.roles(x), self.cue(at_cue)[:, 0], first

    # ---- names that org.parley.training.Architecture gives to the same tensors

    def tensors(self):
        """All parameters by those names."""
        own = dict(self.named_parameters())
        pairs = {WORDS: own["words.weight"], "embeddings.positions": own["positions"], "embeddings.looks": own["looks"]}

        def module(java, name):
            pairs[java + ".weight"] = own[name + ".weight"]
            pairs[java + ".bias"] = own[name + ".bias"]

        def layer(java, name):
            module(java + "attention.self.qkv", name + "qkv")
            module(java + "attention.output.dense", name + "dense")
            module(java + "attention.output.LayerNorm", name + "norm1")
            module(java + "intermediate.dense", name + "inner")
            module(java + "output.dense", name + "outer")
            module(java + "output.LayerNorm", name + "norm2")

        module("embeddings.LayerNorm", "norm")
        for i in range(len(self.layers)):
            layer(f"encoder.layer.{i}.", f"layers.{i}.")
        module("tagger", "tagger")
        module("link.narrow", "narrow")
        pairs["link.distance"] = own["distance"]
        module("link.LayerNorm", "link_norm")
        for i in range(LINK_LAYERS):
            layer(f"link.layer.{i}.", f"link_layers.{i}.")
        module("link.roles", "roles")
        module("link.cue", "cue")
        module("names", "names")
        return pairs

    def load(self, weights):
        """Takes over the weights that are given by those names."""
        with torch.no_grad():
            for name, parameter in self.tensors().items():
                if name in weights:
                    parameter.copy_(torch.from_numpy(weights[name].astype(np.float32)))
        return self


def distances(at, begin, end):
    """As org.parley.reading.neural.Neighbourhood.distance."""
    inside = DISTANCES // 2
    left, right = bucket(begin - at), bucket(at - end + 1)
    return torch.where(at < begin, inside - left, torch.where(at < end, inside, inside + right))


def bucket(steps):
    """1 to 4 are themselves, then 5-6, 7-8, 9-12, 13-16, 17-24, ..., 97 and more."""
    steps = steps.clamp(min=1)
    octave = torch.log2(((steps - 1).clamp(min=1)).double() + 1e-9).floor().long()
    half = ((steps - 1) >> (octave - 1).clamp(min=0)) & 1
    far = (5 + 2 * (octave - 2) + half).clamp(max=DISTANCES // 2)
    return torch.where(steps <= 4, steps, far)


# ---- candidates and losses

def possible_cues(opens, goes_on, heads, length, threshold):
    """As org.parley.reading.neural.Finder.cues: (from, to, chance) of every likely cue of one window."""
    found = []
    starts = np.flatnonzero(heads[:length] & (opens[:length] >= threshold))
    for at in starts:
        inside = opens[at]
        end = _next(heads, at, length)
        while True:
            on = goes_on[end] if end < length and heads[end] else 0.0
            stops = inside * (1 - on)
            if stops >= threshold:
                found.append((int(at), int(end), float(stops)))
            inside *= on
            if inside < threshold:
                break
            end = _next(heads, end, length)
    return found


def _next(heads, at, length):
    to = at + 1
    while to < length - 1 and not heads[to]:
        to += 1
    return to


def tag_chances(tags):
    """[windows, length, TAGS + 2] logits to two arrays: chance to open a cue, chance to go on."""
    chances = tags[..., :TAGS].float().softmax(-1).cpu().numpy()
    return chances[..., CUE_BEGINS], chances[..., CUE_GOES_ON]


def targets(samples, chances, threshold, most):
    """Gold cues and guesses to learn linking from: (window, from, to, gold or −1, overlap)."""
    opens, goes_on = chances
    found = []
    for w, sample in enumerate(samples):
        gold = [(begin, end) for begin, end, _ in sample.cues]
        found += [(w, begin, end, g, 1.0) for g, (begin, end) in enumerate(gold)]
        guesses = possible_cues(opens[w], goes_on[w], sample.heads, sample.length, threshold)
        guesses = sorted((one for one in guesses if one[:2] not in gold), key=lambda one: -one[2])[:most]
        for begin, end, _ in guesses:
            best, overlap = -1, 0.0
            for g, (first, last) in enumerate(gold):
                both, all_ = min(end, last) - max(begin, first), max(end, last) - min(begin, first)
                if both > 0 and 2 * both >= all_ and both / all_ > overlap:
                    best, overlap = g, both / all_
            found.append((w, begin, end, best, overlap))
    return found
