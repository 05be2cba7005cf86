"""Prints the names of the COUNT networks that read the held-out articles best: best.py FOLDER PREFIX COUNT."""
import json
import sys

folder, prefix, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(f"{folder}/out/results.jsonl") as lines:
    results = [json.loads(line) for line in lines]
results = [one for one in results if one["name"].startswith(prefix) and "held" in one]
results.sort(key=lambda one: -sum(one["held"][m] for m in ("content", "source", "all")))
print(*[one["name"] for one in results[:count]])
