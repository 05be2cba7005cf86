"""Reads articles with a network and scores what it finds: org.parley.reading.neural.Finder and org.parley.training.Scores
over arrays."""
import numpy as np
import torch

from data import CONTENT, CUE_BEGINS, END, NEITHER, OUTSIDE, SOURCE, START, reading_windows
from network import KINDS, NAMES, NEIGHBOURS, TAGS, possible_cues, tag_chances

TAG_THRESHOLD, SWITCH_COST = 0.08, 1.2
BATCH = 48
LIMIT = 6.0
NEVER = -20.0


class Found:
    """What was found in one article: cues and spans as bits over its words, with signs of how sure."""

    def __init__(self, cue_from, cue_to, cue, source, content, signs):
        self.cue_from, self.cue_to = cue_from, cue_to
        self.cue, self.source, self.content = cue, source, content
        self.signs = signs


def logit(chance):
    chance = np.clip(chance, 1e-9, 1 - 1e-9)
    return np.clip(np.log(chance / (1 - chance)), -LIMIT, LIMIT)


@torch.no_grad()
def find_all(networks, articles, device, alone=False, linker=True):
    """For each article every candidate with its spans (overlapping ones, too), and the words' likeliest kinds of name."""
    for network in networks:
        network.eval()
    jobs = []
    for number, article in enumerate(articles):
        if alone:
            begin = 0
            for end in article.ends:
                for b, e, c, d in reading_windows(end - begin) if end > begin else []:
                    jobs.append((number, begin + b, begin + e, begin + c, begin + d))
                begin = end
        else:
            jobs += [(number, *window) for window in reading_windows(article.size)]
    order = sorted(range(len(jobs)), key=lambda i: jobs[i][2] - jobs[i][1])
    found = [[] for _ in articles]
    kinds = [np.zeros(article.size, np.int64) for article in articles]
    for at in range(0, len(order), BATCH):
        batch = [jobs[i] for i in order[at : at + BATCH]]
        lengths = np.array([end - begin + 2 for _, begin, end, _, _ in batch])
        length = int(lengths.max())
        ids = np.zeros((len(batch), length), np.int64)
        looks = np.zeros((len(batch), length), np.int64)
        heads = np.zeros((len(batch), length), bool)
        for w, (number, begin, end, _, _) in enumerate(batch):
            article = articles[number]
            ids[w, 0], ids[w, end - begin + 1] = START, END
            ids[w, 1 : end - begin + 1] = article.ids[begin:end]
            looks[w, 1 : end - begin + 1] = article.looks[begin:end]
            heads[w, 1 : end - begin + 1] = article.heads[begin:end]
        mask = np.where(np.arange(length) < lengths[:, None], 0, -10_000)[:, None, None, :].astype(np.float32)
        on = lambda array: torch.from_numpy(array).to(device)
        outs = [network.encode(on(ids), on(looks), on(mask)) for network in networks]
        tags = torch.stack([out[0].float() for out in outs]).mean(0)
        names = torch.stack([out[2].float() for out in outs]).mean(0).argmax(-1).cpu().numpy()
        opens, goes_on = tag_chances(tags)
        candidates, chances = [], []
        for w, (number, begin, end, core_from, core_to) in enumerate(batch):
            core = np.arange(core_from, core_to)
            kinds[number][core] = names[w, core - begin + 1]
            for cue in possible_cues(opens[w], goes_on[w], heads[w], int(lengths[w]), TAG_THRESHOLD):
                if core_from <= begin + cue[0] - 1 < core_to:
                    candidates.append((w, cue[0], cue[1]))
                    chances.append(cue[2])
        if not candidates:
            continue
        if linker:
            roles, cues, first = [], [], []
            for begin in range(0, len(candidates), 512):
                part = torch.tensor(candidates[begin : begin + 512], device=device)
                links = [net.link(out[1], part, on(lengths)) for net, out in zip(networks, outs)]
                roles.append(torch.stack([link[0].float() for link in links]).mean(0).cpu().numpy())
                cues.append(torch.stack([link[1].float() for link in links]).mean(0).cpu().numpy())
                first.append(links[0][2].cpu().numpy())
            roles, cues, first = np.concatenate(roles), np.concatenate(cues), np.concatenate(first)
        else:
            roles, cues, first = nearest(tags.cpu().numpy(), candidates)
        decoded = decode(batch, articles, candidates, chances, roles, cues, first, heads, lengths)
        for (w, _, _), one in zip(candidates, decoded):
            if one is not None:
                found[batch[w][0]].append(one)
    return found, kinds


def nearest(tags, candidates):
    """As org.parley.training.NearestCue: the tagger's source and content words go to the nearest likely cue."""
    length = tags.shape[1]
    width = min(NEIGHBOURS, length)
    opens = lambda c: tags[c[0], c[1], CUE_BEGINS] - tags[c[0], c[1], OUTSIDE]
    sure = [c for c in candidates if opens(c) > 0]
    by_window = {}
    for c in sure:
        by_window.setdefault(c[0], []).append(c)
    places = np.arange(length)
    distance = lambda c: np.where(places < c[1], c[1] - places, np.maximum(0, places - c[2] + 1))
    roles = np.zeros((len(candidates), width, 3), np.float32)
    cues = np.zeros(len(candidates), np.float32)
    first = np.zeros(len(candidates), np.int64)
    for i, c in enumerate(candidates):
        first[i] = int(np.clip((c[1] + c[2] - width) // 2, 0, length - width))
        mine = np.ones(length, bool)
        for other in by_window.get(c[0], []):
            if other[2] <= c[1] or other[1] >= c[2]:
                mine &= ~(distance(other) < distance(c))
        at = slice(first[i], first[i] + width)
        roles[i, :, SOURCE] = np.where(mine[at], tags[c[0], at, TAGS], NEVER)
        roles[i, :, CONTENT] = np.where(mine[at], tags[c[0], at, TAGS + 1], NEVER)
        cues[i] = opens(c)
    return roles, cues, first


def decode(batch, articles, candidates, chances, roles, cues, first, heads, lengths):
    """The likeliest roles of all words around each cue (Viterbi)."""
    count, width = roles.shape[:2]
    words = []
    for i, (w, _, _) in enumerate(candidates):
        at = np.arange(max(first[i], 1), min(first[i] + width, lengths[w] - 1))
        words.append(at[heads[w, at]])
    most = max(len(one) for one in words)
    logs = np.zeros((count, most, 3))
    is_cue = np.zeros((count, most), bool)
    real = np.zeros((count, most), bool)
    shifted = roles - roles.max(-1, keepdims=True)
    shifted = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    for i, at in enumerate(words):
        _, begin, end = candidates[i]
        logs[i, : len(at)] = shifted[i, at - first[i]]
        is_cue[i, : len(at)] = (at >= begin) & (at < end)
        real[i, : len(at)] = True
    logs[is_cue] = [0, -1e9, -1e9]
    free = is_cue | ~real
    free[:, 1:] |= is_cue[:, :-1]
    best = logs[:, 0].copy()
    back = np.zeros((count, most, 3), np.int8)
    rows = np.arange(count)
    for i in range(1, most):
        cost = np.where(free[:, i, None, None], 0.0, SWITCH_COST * (1 - np.eye(3)))
        step = best[:, None, :] - cost  # [candidates, role, role before]
        back[:, i] = step.argmax(-1)
        best = step.max(-1) + logs[:, i]
    path = np.zeros((count, most), np.int8)
    last = best.argmax(-1)
    for i in range(most - 1, -1, -1):
        path[:, i] = last
        last = back[rows, i, last]
    path[~real] = NEITHER
    overlaps = {role: expected_overlap(np.exp(logs), path, real, role) for role in (CONTENT, SOURCE)}
    found = []
    for i, (w, begin, end) in enumerate(candidates):
        number, window_from = batch[w][:2]
        article = articles[number]
        content = bits(article, words[i][path[i, : len(words[i])] == CONTENT] + window_from - 1)
        if not (path[i] == CONTENT).any():
            found.append(None)
            continue
        has_source = bool((path[i] == SOURCE).any())
        source = bits(article, words[i][path[i, : len(words[i])] == SOURCE] + window_from - 1)
        shift = window_from - 1
        cue = bits(article, [at + shift for at in range(begin, end) if heads[w, at]])
        signs = [1.0, float(np.clip(cues[i], -LIMIT, LIMIT)), float(logit(chances[i])),
                 float(logit(overlaps[CONTENT][i])), float(logit(overlaps[SOURCE][i])), 1.0 if has_source else 0.0]
        found.append(Found(begin + shift, end + shift, cue, source, content, signs))
    return found


def bits(article, pieces):
    value = 0
    for piece in pieces:
        if article.worded[piece]:
            value |= 1 << int(article.word[piece])
    return value


def expected_overlap(chances, path, real, role):
    chance = np.where(real, chances[..., role], 0)
    mine = (path == role) & real
    right = (chance * mine).sum(-1)
    all_ = mine.sum(-1) + (chance * ~mine).sum(-1)
    none = np.where(mine, 1, 1 - chance).prod(-1)
    return np.where(right == 0, none, right / np.maximum(all_, 1e-9))


# ---- confidence

def confidence(weights, found):
    return 1 / (1 + np.exp(-np.array([one.signs for one in found]).reshape(-1, 6) @ weights))


def best_of(found, weights):
    """Of candidates with overlapping cues the surest; with how sure each is."""
    sure = confidence(weights, found)
    taken, kept = set(), []
    for i in sorted(range(len(found)), key=lambda i: (-sure[i], found[i].cue_from)):
        places = range(found[i].cue_from, found[i].cue_to)
        if not any(place in taken for place in places):
            taken.update(places)
            kept.append(i)
    kept.sort(key=lambda i: found[i].cue_from)
    return [found[i] for i in kept], sure[kept]


def fit(signs, right):
    """Logistic regression by Newton's method, ridge .01."""
    weights = np.zeros(6)
    for _ in range(30):
        chance = 1 / (1 + np.exp(-signs @ weights))
        gradient = signs.T @ (right - chance) - 1e-2 * weights
        curve = (signs * (chance * (1 - chance))[:, None]).T @ signs + 1e-2 * np.eye(6)
        weights += np.linalg.solve(curve, gradient)
    return weights


# ---- scores

def gold_bits(article):
    return [tuple(article.bits(spans) for spans in gold) for gold in article.gold]  # cue, source, content


def jaccard(a, b):
    return 1.0 if not a and not b else (a & b).bit_count() / (a | b).bit_count()


class Pairs:
    """One article's gold and found attributions, compared once."""

    def __init__(self, gold, found):
        self.gold = gold
        self.found = [(one.cue, one.source, one.content) for one in found]
        self.overlap = np.array(
            [[[jaccard(g[r], f[r]) for r in range(3)] for f in self.found] for g in gold], float
        ).reshape(len(gold), len(self.found), 3)

    def matches(self, keep, roles, least, only):
        """(gold, found) pairs, greedily, best overlap first; only: those that have the role count."""
        ranks = roles if only else (0, 1, 2)
        pairs = []
        for g in range(len(self.gold)):
            if only and not self.gold[g][roles[0]]:
                continue
            for f in keep:
                if only and not self.found[f][roles[0]]:
                    continue
                if all(self.overlap[g, f, r] >= least for r in roles):
                    pairs.append((-sum(self.overlap[g, f, r] for r in ranks), g, f))
        pairs.sort(key=lambda pair: pair[0])
        golds, founds, result = set(), set(), []
        for _, g, f in pairs:
            if g not in golds and f not in founds:
                golds.add(g)
                founds.add(f)
                result.append((g, f))
        return result


MEASURES = {
    "cue exact": ((0,), 1.0, True), "content": ((2,), 0.5, True), "source": ((1,), 0.5, True),
    "all": ((0, 1, 2), 0.5, False), "all exact": ((0, 1, 2), 1.0, False),
}


def score(pairs, sures, threshold, measures=MEASURES):
    scores = {}
    for name in measures:
        roles, least, only = MEASURES[name]
        right = mine = gold = 0
        for one, sure in zip(pairs, sures):
            keep = [f for f in range(len(one.found)) if sure[f] >= threshold]
            right += len(one.matches(keep, roles, least, only))
            mine += sum(1 for f in keep if not only or one.found[f][roles[0]])
            gold += sum(1 for g in one.gold if not only or g[roles[0]])
        scores[name] = 2 * right / max(1, mine + gold)
    return scores


def compare(articles, found, weights):
    pairs, sures, kept = [], [], []
    for article, all_ in zip(articles, found):
        best, sure = best_of(all_, weights)
        pairs.append(Pairs(gold_bits(article), best))
        sures.append(sure)
        kept.append(best)
    return pairs, sures, kept


def calibrate(articles, found):
    """Confidence fitted on these articles, and the threshold at which content, source and all three are best."""
    weights = np.array([0, 1, 0, 0, 0, 0], float)
    for _ in range(2):
        pairs, _, kept = compare(articles, found, weights)
        signs, right = [], []
        for one, best in zip(pairs, kept):
            hit = {f for _, f in one.matches(range(len(best)), (0, 1, 2), 0.5, False)}
            signs += [f.signs for f in best]
            right += [1.0 if i in hit else 0.0 for i in range(len(best))]
        weights = fit(np.array(signs).reshape(-1, 6), np.array(right))
    pairs, sures, _ = compare(articles, found, weights)
    best, most = 0, -1
    for step in range(5, 30):
        scores = score(pairs, sures, 0.02 * step, ("content", "source", "all"))
        mean = sum(scores.values()) / 3
        if mean > most:
            best, most = 0.02 * step, mean
    return weights, best, score(pairs, sures, best)


def calibration_error(pairs, sures):
    sure = np.concatenate(sures)
    right = np.concatenate([
        np.isin(np.arange(len(s)), [f for _, f in p.matches(range(len(s)), (0, 1, 2), 0.5, False)])
        for p, s in zip(pairs, sures)])
    bins = np.minimum(9, (sure * 10).astype(int))
    return float(sum(abs(sure[bins == b].sum() - right[bins == b].sum()) for b in range(10)) / max(1, len(sure)))


def evaluate(networks, sets, device, alone=False, linker=True):
    """sets: held (to fit on) and any others; rounded scores of each."""
    found, _ = find_all(networks, sets["held"], device, alone, linker)
    weights, threshold, held = calibrate(sets["held"], found)
    result = {"threshold": round(threshold, 2), "held": rounded(held)}
    for name, articles in sets.items():
        if name == "held" or name.startswith("gum"):
            continue
        found, _ = find_all(networks, articles, device, alone, linker)
        pairs, sures, _ = compare(articles, found, weights)
        result[name] = rounded(score(pairs, sures, threshold))
        result[name]["ece"] = round(calibration_error(pairs, sures), 4)
    if "gum" in sets:
        result["gum"] = names(networks, sets["gum"], device)
    return result


def rounded(scores):
    return {name: round(value, 4) for name, value in scores.items()}


def names(networks, articles, device):
    """F1 of names with exact span and kind, by kind."""
    _, kinds = find_all(networks, articles, device)
    counts = np.zeros((KINDS, 3), int)
    for article, tags in zip(articles, kinds):
        heads = np.flatnonzero(article.heads)
        ends = np.append(heads[1:], article.size)
        mine, before = [], 0
        for at, end in zip(heads, ends):
            tag = int(tags[at])
            if tag and tag % 2 == 0 and before:
                mine[-1] = (mine[-1][0], int(end), mine[-1][2])
            elif tag:
                mine.append((int(at), int(end), (tag - 1) // 2))
            before = tag
        gold = {tuple(name) for name in article.names}
        for name in mine:
            counts[name[2]] += (name in gold, 1, 0)
        for name in gold:
            counts[name[2], 2] += 1
    labels = ["person", "organisation", "place", "time", "other"]
    return {label: round(2 * c[0] / max(1, c[1] + c[2]), 3) for label, c in zip(labels, counts)}
