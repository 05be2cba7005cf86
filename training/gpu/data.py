"""Packed articles (see org.parley.training.Pack) and the windows that one epoch of training sees."""
import gzip
import json
from dataclasses import dataclass, field

import numpy as np

LENGTH = 256  # positions of a window: pieces, start and end
PIECES = LENGTH - 2
CORE = 200
JITTER = 48
START, END = 101, 102
MARK_PLAIN, MARK_OPEN, MARK_CLOSE = 1000, 1523, 1524
OUTSIDE, CUE_BEGINS, CUE_GOES_ON = 0, 1, 2
NEITHER, SOURCE, CONTENT = 0, 1, 2


class Article:
    """One article: arrays with one entry a piece, and what is marked in it."""

    def __init__(self, packed):
        self.name = packed["name"]
        self.held = packed["held"]
        self.ids = np.array(packed["ids"], np.int32)
        self.looks = np.array(packed["looks"], np.int8)
        self.heads = np.array(packed["heads"], bool)
        self.worded = np.array(packed["worded"], bool)
        self.ends = np.array(packed["ends"], np.int32)
        self.size = len(self.ids)
        self.word = np.cumsum(self.heads) - 1  # number of each piece's word
        self.gold = packed.get("gold", [])
        self.names = packed.get("names", [])
        self.labelled = "gold" in packed
        self.cues = [g for g in self.gold if g[0]]
        self.bounds = [(g[0][0], g[0][-1]) for g in self.cues]
        self.roles = np.zeros((len(self.cues), self.size), np.int8)
        self.any = np.zeros(self.size, np.int8)
        for i, (_, source, content) in enumerate(self.cues):
            for begin, end in zip(content[::2], content[1::2]):
                self.roles[i, begin:end] = CONTENT
                self.any[begin:end] |= 2
            for begin, end in zip(source[::2], source[1::2]):
                self.roles[i, begin:end] = SOURCE
                self.any[begin:end] |= 1
        self.kinds = np.zeros(self.size, np.int8)  # 0 none, 1 + 2k begins a name of kind k, 2 + 2k goes on
        for begin, end, kind in self.names:
            self.kinds[begin:end] = 2 + 2 * kind
            self.kinds[begin] = 1 + 2 * kind

    def bits(self, stretches):
        """The words of letters and digits within stretches of pieces, as the bits of an integer."""
        bits = 0
        for begin, end in zip(stretches[::2], stretches[1::2]):
            for piece in range(begin, end):
                if self.heads[piece] and self.worded[piece]:
                    bits |= 1 << int(self.word[piece])
        return bits


def load(file):
    """All articles of a packed file."""
    with gzip.open(file) as packed:
        return [Article(article) for article in json.load(packed)]


@dataclass
class Sample:
    """One window, padded to its batch's length when batched."""

    ids: np.ndarray
    looks: np.ndarray
    heads: np.ndarray
    tags: np.ndarray
    any: np.ndarray
    kinds: np.ndarray
    labelled: bool  # whether attributions are marked in it
    named: bool  # whether names are
    article: int  # number of its article
    cues: list = field(default_factory=list)  # (from, to, roles)

    @property
    def length(self):
        return len(self.ids)


def windows(article, rng, alone):
    """Stretches of pieces that training sees; alone: each sentence by itself."""
    if alone:
        begin = 0
        for end in article.ends:
            if end > begin:
                yield begin, min(end, begin + PIECES)
            begin = end
        return
    room = max(0, article.size - PIECES)
    count = max(1, round(article.size / PIECES))
    for w in range(count):
        even = room // 2 if count == 1 else w * room // (count - 1)
        begin = int(np.clip(even + rng.integers(-JITTER, JITTER + 1), 0, room))
        yield begin, min(begin + PIECES, article.size)


def sample(article, number, begin, end, rough, rng):
    """One window of an article, roughened as org.parley.training.Roughening does it."""
    kept = np.arange(begin, end)
    ids = article.ids[begin:end]
    mark = (ids == MARK_PLAIN) | (ids == MARK_OPEN) | (ids == MARK_CLOSE)
    if rough and rng.random() < rough:
        loss = 1 if rng.random() < 0.5 else 0.5
        kept = kept[~mark | (rng.random(len(kept)) >= loss)]
    size = len(kept) + 2
    place = np.zeros(end - begin, np.int32)
    place[kept - begin] = np.arange(1, size - 1)

    def padded(values, dtype):
        out = np.zeros(size, dtype)
        out[1:-1] = values[kept]
        return out

    ids = padded(article.ids, np.int32)
    looks = padded(article.looks, np.int8)
    if rough:
        mark = (ids == MARK_PLAIN) | (ids == MARK_OPEN) | (ids == MARK_CLOSE)
        if rng.random() < 2 * rough:
            ids[mark] = MARK_PLAIN
        elif rng.random() < rough:
            turned = mark & (rng.random(size) < 1 / 3)
            ids[turned] = np.where(ids[turned] == MARK_OPEN, MARK_CLOSE, MARK_OPEN)
        if rng.random() < rough:
            looks = looks // 4 * 4
        if rng.random() < rough:
            looks = np.minimum(looks // 4, 1) * 4 + looks % 4
    ids[0], ids[-1] = START, END
    tags = np.zeros(size, np.int8)
    cues = []
    for (first, last), roles in zip(article.bounds, article.roles):
        if first >= begin and last <= end:
            at, to = place[first - begin], place[last - 1 - begin] + 1
            if at > 0 and to > at:
                tags[at:to] = CUE_GOES_ON
                tags[at] = CUE_BEGINS
                cues.append((int(at), int(to), padded(roles, np.int8)))
    return Sample(
        ids, looks, padded(article.heads, bool), tags, padded(article.any, np.int8), padded(article.kinds, np.int8),
        article.labelled, bool(article.names), number, cues)


def epoch(articles, rough, alone, rng):
    """All windows of one epoch, shuffled."""
    samples = [
        sample(article, number, begin, end, rough, rng)
        for number, article in articles
        for begin, end in windows(article, rng, alone)
    ]
    order = rng.permutation(len(samples))
    return [samples[i] for i in order]


def reading_windows(size):
    """As org.parley.reading.neural.Windows: (from, to, core from, core to)."""
    if size <= PIECES:
        return [(0, size, 0, size)]
    found, core, margin = [], 0, (PIECES - CORE) // 2
    while core < size:
        begin = int(np.clip(core - margin, 0, size - PIECES))
        end = begin + PIECES
        core_end = size if end == size else end - margin
        found.append((begin, end, core, core_end))
        core = core_end
    return found
