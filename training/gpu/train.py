"""Trains one network: train.py FOLDER CONFIG, where CONFIG is a JSON object; run.py trains many.

What org.parley.training.Trainer and Losses do, in PyTorch. FOLDER has the packed articles (train, dev, rough, gum-train and gum-dev,
each .json.gz) and the compact initial weights (minilm.npz, bge.npz); the network goes to FOLDER/out/NAME.pt. Fields of a
configuration, those of DEFAULTS where they are left out:

name                         of the network
start                        minilm (6 layers) or bge (12 layers)
epochs, batch, seed          times that all text is seen; windows a step; of everything random
encoder_rate, head_rate      highest learning rates; warm_up: share of the steps in which they rise
clip, decay, dropout, rough  largest norm of the gradients; weight decay; share dropped; share of windows roughened
guess_threshold, guesses     how likely a guessed cue must be to be learnt from, and how many of a window at most
any_weight, cue_weight, names_weight   of the losses; without names_weight and teachers GUM is not read
ema                          what of the weights' moving mean, which is what is kept, stays in a step
folds, fold                  into how many folds the articles are cut by their number; the one to leave out, -1 for none
teachers, distil             [name, fold] of networks to learn from, each about the fold it left out; their share
alone, linker                to measure what they bring: each sentence by itself; no linker
raw, measure_rough           also measure the weights of the last step; also measure roughened text
stop                         end after so many steps
threads                      of the processor, where there is no graphics processor
"""
import json
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

import data
import network as net
import reading

DEFAULTS = dict(
    start="minilm", epochs=8, batch=16, encoder_rate=2e-4, head_rate=1e-3, warm_up=0.06, clip=1.0, decay=0.01,
    dropout=0.1, rough=0.04, guess_threshold=0.1, guesses=4, any_weight=0.5, cue_weight=0.5, names_weight=0.3,
    ema=0.998, alone=False, linker=True, folds=0, fold=-1, teachers=[], distil=0.0, seed=1, threads=2, raw=False,
    measure_rough=False, stop=0)
WORDS_OF_A_CUE = 24


def start_weights(file, seed):
    """Compact initial weights: matrices as 16-bit floats or 8 bits a row, words that no text here has left out."""
    packed = np.load(file)
    words = np.zeros((30522, net.WIDTH), np.float32)
    words[packed["used"]] = packed["words"] * packed["scales"][:, None]
    weights = {net.WORDS: words}
    for name in packed.files:
        if name.startswith(("encoder", "embeddings")) and not name.endswith(".scale"):
            scale = packed[name + ".scale"][:, None] if name + ".scale" in packed.files else 1
            weights[name] = packed[name].astype(np.float32) * scale
    rng = np.random.default_rng(seed)
    model = net.Network(12 if "bge" in file else 6)
    for name, parameter in model.tensors().items():
        if name in weights:
            continue
        shape = tuple(parameter.shape)
        if name.endswith("LayerNorm.weight"):
            weights[name] = np.ones(shape, np.float32)
        elif name.endswith("bias") or name == "embeddings.looks":
            weights[name] = np.zeros(shape, np.float32)
        else:
            deviation = 0.1 if "distance" in name else (2 / sum(shape)) ** 0.5
            weights[name] = rng.normal(0, deviation, shape).astype(np.float32)
    return model.load(weights)


def collate(samples, device):
    """A batch's arrays, padded to its longest window, on the device."""
    length = max(sample.length for sample in samples)

    def padded(name, dtype):
        out = np.zeros((len(samples), length), dtype)
        for i, sample in enumerate(samples):
            out[i, : sample.length] = getattr(sample, name)
        return out

    lengths = np.array([sample.length for sample in samples])
    mask = np.where(np.arange(length) < lengths[:, None], 0, -10_000)[:, None, None, :].astype(np.float32)
    arrays = dict(
        ids=padded("ids", np.int64), looks=padded("looks", np.int64), heads=padded("heads", bool),
        tags=padded("tags", np.int64), any=padded("any", np.int64), kinds=padded("kinds", np.int64), mask=mask,
        lengths=lengths, labelled=np.array([s.labelled for s in samples]), named=np.array([s.named for s in samples]))
    on = {name: torch.from_numpy(array) for name, array in arrays.items()}
    if device.type == "cuda":
        on = {name: tensor.pin_memory().to(device, non_blocking=True) for name, tensor in on.items()}
    return on


def losses(model, samples, config, teachers, device):
    """What a batch costs; teachers: those that never saw its articles, or none. As org.parley.training.Losses."""
    batch = collate(samples, device)
    tags, narrow, kinds = model.encode(batch["ids"], batch["looks"], batch["mask"], config["dropout"])
    tags, kinds = tags.float(), kinds.float()
    heads, labelled = batch["heads"].float(), batch["labelled"].float()[:, None]
    taught = None
    if teachers:
        with torch.no_grad():
            taught = [teacher.encode(batch["ids"], batch["looks"], batch["mask"]) for teacher in teachers]
            soft_tags = torch.stack([t[0][..., : net.TAGS].float().softmax(-1) for t in taught]).mean(0)
            soft_any = torch.stack([t[0][..., net.TAGS :].float().sigmoid() for t in taught]).mean(0)
    share = (config["distil"] * labelled + (1 - labelled)) if taught else torch.zeros_like(labelled)  # of the teachers
    own = 1 - share if taught else labelled
    words = (heads * (own + share).clamp(max=1)).sum().clamp(min=1)

    goal = F.one_hot(batch["tags"], net.TAGS).float() * own[..., None]
    if taught:
        goal = goal + soft_tags * share[..., None]
    loss = -10 * (tags[..., : net.TAGS].log_softmax(-1) * goal * heads[..., None]).sum() / words
    any_goal = torch.stack([batch["any"] & 1, batch["any"] >> 1], -1).float() * own[..., None]
    if taught:
        any_goal = any_goal + soft_any * share[..., None]
    weight = (heads * (own + share).clamp(max=1))[..., None]
    logits = tags[..., net.TAGS :]
    loss = loss + config["any_weight"] * (weight * (F.softplus(logits) - logits * any_goal)).sum() / words
    named = heads * batch["named"].float()[:, None]
    if config["names_weight"]:
        cost = F.cross_entropy(kinds.flatten(0, 1), batch["kinds"].flatten(), reduction="none").view_as(named)
        loss = loss + config["names_weight"] * 10 * (cost * named).sum() / named.sum().clamp(min=1)
    if not config["linker"]:
        return loss
    opens, goes_on = net.tag_chances(tags.detach())
    if taught:
        chances = soft_tags.cpu().numpy()
        opens, goes_on = np.maximum(opens, chances[..., 1]), np.maximum(goes_on, chances[..., 2])
    usable = taught or any(s.labelled for s in samples)
    goals = net.targets(samples, (opens, goes_on), config["guess_threshold"], config["guesses"]) if usable else []
    if not taught:
        goals = [goal for goal in goals if samples[goal[0]].labelled]
    if not goals:
        return loss
    candidates = torch.tensor([goal[:3] for goal in goals], device=device)
    roles, cues, first = model.link(narrow, candidates, batch["lengths"], config["dropout"])
    roles, cues = roles.float(), cues.float()
    width = roles.shape[1]
    hard = np.zeros((len(goals), width), np.int64)
    known = np.zeros((len(goals), width), np.float32)  # words that count
    overlap = np.array([goal[4] for goal in goals], np.float32)
    for i, ((w, begin, end, g, _), at) in enumerate(zip(goals, first.cpu().numpy())):
        sample = samples[w]
        stop = min(at + width, sample.length)
        known[i, : stop - at] = sample.heads[at:stop]
        known[i, max(0, begin - at) : max(0, end - at)] = 0
        if g >= 0:
            hard[i, : stop - at] = sample.cues[g][2][at:stop]
    on = lambda array: torch.from_numpy(array).to(device, non_blocking=True)
    known, overlap, hard = on(known), on(overlap), F.one_hot(on(hard), net.ROLES).float()
    cue_goal = torch.where(overlap == 1, torch.ones_like(overlap), 0.6 * overlap**2)
    trust = share[candidates[:, 0], 0]
    goal = hard * (overlap * (1 - trust))[:, None, None]
    weights = (overlap > 0).float() * (1 - trust)
    if taught:
        with torch.no_grad():
            links = [t.link(out[1], candidates, batch["lengths"]) for t, out in zip(teachers, taught)]
            soft_roles = torch.stack([link[0].float().softmax(-1) for link in links]).mean(0)
            soft_cue = torch.stack([link[1].float().sigmoid() for link in links]).mean(0)
        sure = torch.maximum(soft_cue, overlap * (trust < 1))
        goal = goal + soft_roles * (sure * trust)[:, None, None]
        weights = weights + sure * trust
        cue_goal = cue_goal * (1 - trust) + soft_cue * trust
    role = -(roles.log_softmax(-1) * goal * known[..., None]).sum() / (WORDS_OF_A_CUE * weights.sum().clamp(min=1))
    cue = (F.softplus(cues) - cues * cue_goal).mean()
    return loss + role + config["cue_weight"] * cue


def batches(articles, unlabelled, config, rng):
    """Windows of one epoch in batches; with teachers, the articles of a batch are of one fold, theirs who never saw it."""
    groups = {}
    everyone = list(enumerate(articles)) + [(-1, article) for article in unlabelled]
    for sample in data.epoch(everyone, config["rough"], config["alone"], rng):
        key = -1 if sample.article < 0 else (sample.article % config["folds"] if config["teachers"] else 0)
        if not config["teachers"] and sample.article < 0:
            key = 0
        groups.setdefault(key, []).append(sample)
    size = config["batch"] * (6 if config["alone"] else 1)
    made = []
    for key, samples in groups.items():
        made += [(key, samples[i : i + size]) for i in range(0, len(samples), size)]
    return [made[i] for i in rng.permutation(len(made))]


def train(config, sets, folder, device, say=print):
    """Trains, measures and writes one network; returns its scores with its configuration."""
    config = {**DEFAULTS, **config}
    torch.manual_seed(config["seed"])
    rng = np.random.default_rng(config["seed"])
    cuda = device.type == "cuda"
    model = start_weights(f"{folder}/{config['start']}.npz", config["seed"]).to(device)
    teachers = {}
    for name, fold in config["teachers"]:
        teacher = torch.load(f"{folder}/out/{name}.pt", map_location=device, weights_only=False)
        teachers.setdefault(fold, []).append(teacher.eval())
    everyone = [teacher for fold in teachers.values() for teacher in fold]
    if config["folds"] and config["fold"] >= 0 and not config["teachers"]:
        articles = [a for i, a in enumerate(sets["train"]) if i % config["folds"] != config["fold"]]
    else:
        articles = sets["train"]
    unlabelled = sets["gum-train"] if config["names_weight"] or config["teachers"] else []
    parameters = {n: p for n, p in model.tensors().items() if p.requires_grad}
    groups = [
        dict(params=[p for n, p in parameters.items() if n.startswith("e") == encoder and (p.dim() > 1) == matrix],
             lr=rate, top=rate, weight_decay=config["decay"] if matrix else 0)
        for encoder, rate in ((True, config["encoder_rate"]), (False, config["head_rate"])) for matrix in (True, False)]
    optimizer = torch.optim.AdamW(groups, **(dict(fused=True) if cuda else {}))
    means = [p.detach().clone() for p in parameters.values()]
    steps, step, began, total = 0, 0, time.time(), 0.0
    for epoch in range(config["epochs"]):
        model.train()
        made = batches(articles, unlabelled, config, rng)
        steps = steps or config["epochs"] * len(made)  # every epoch has as many
        for key, samples in made:
            rising = max(1, config["warm_up"] * steps)
            rate = (step + 1) / rising if step < rising else max(0.0, (steps - step) / (steps - rising))
            for group in optimizer.param_groups:
                group["lr"] = group["top"] * rate
            with torch.autocast(device.type, torch.bfloat16, enabled=cuda):
                loss = losses(model, samples, config, everyone if key < 0 else teachers.get(key, []), device)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            norm = torch.nn.utils.clip_grad_norm_(list(parameters.values()), config["clip"])
            if step % 50 == 0:
                total = loss.item()
                if not np.isfinite(total) or not torch.isfinite(norm):
                    raise ArithmeticError(f"the loss or gradient is not finite at step {step}")
            optimizer.step()
            decay = min(config["ema"], (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_mul_(means, decay)
                torch._foreach_add_(means, [p.detach() for p in parameters.values()], alpha=1 - decay)
            step += 1
            if config["stop"] and step >= config["stop"]:
                break
    seconds = time.time() - began
    raw = None
    measured = {k: v for k, v in sets["measured"].items() if k != "rough" or config["measure_rough"]}
    with torch.autocast(device.type, torch.bfloat16, enabled=cuda):
        if config["raw"]:
            raw = reading.evaluate([model], measured, device, config["alone"], config["linker"])
        with torch.no_grad():
            for parameter, mean in zip(parameters.values(), means):
                parameter.copy_(mean)
        result = reading.evaluate([model], measured, device, config["alone"], config["linker"])
    result.update(name=config["name"], loss=round(total, 3), steps=step, seconds=round(seconds), config=config)
    if raw:
        result["raw"] = raw
    say(json.dumps(result))
    torch.save(model, f"{folder}/out/{config['name']}.pt")
    return result


def together(config, sets, folder, device):
    """Measures networks that judge together, by the mean of their logits."""
    models = [torch.load(f"{folder}/out/{name}.pt", map_location=device, weights_only=False) for name in config["ensemble"]]
    measured = {k: v for k, v in sets["measured"].items() if k != "rough"}
    with torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
        result = reading.evaluate(models, measured, device)
    return {**result, "name": config["name"], "loss": 0, "steps": 0, "seconds": 0, "config": config}


def load_sets(folder):
    """The packed articles: to train on, and to measure on (those held out, dev, dev roughened, GUM's dev part)."""
    articles = data.load(f"{folder}/train.json.gz")
    return {
        "train": [a for a in articles if not a.held], "gum-train": data.load(f"{folder}/gum-train.json.gz"),
        "measured": {"held": [a for a in articles if a.held], "dev": data.load(f"{folder}/dev.json.gz"),
                     "rough": data.load(f"{folder}/rough.json.gz"), "gum": data.load(f"{folder}/gum-dev.json.gz")}}


if __name__ == "__main__":
    folder, config = sys.argv[1], json.loads(sys.argv[2])
    torch.set_num_threads(config.get("threads", DEFAULTS["threads"]))
    chosen = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    train(config, load_sets(folder), folder, chosen)
