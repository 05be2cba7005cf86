"""Writes the job list by which minilm-4 was trained, for run.py: jobs.py > JOBS.json.

As org.parley.training.Recipe: two 12-layer teachers for each of five folds of the articles, then students; and, with "ablations",
the networks that it was compared with."""
import json
import sys

FOLDS = 5
SEEDS = (1, 2, 3)
TEACHERS = [
    dict(name=f"teacher-{fold}-{seed}", start="bge", epochs=6, encoder_rate=1.5e-4, folds=FOLDS, fold=fold, seed=seed + fold)
    for seed in (10, 60)
    for fold in range(FOLDS)
]
NAMES = [[teacher["name"], teacher["fold"]] for teacher in TEACHERS]


def students(distil, seeds):
    return [
        dict(name=f"student-{distil}-{seed}", epochs=10, folds=FOLDS, distil=distil, teachers=NAMES, seed=seed)
        for seed in seeds
    ]


def variants(name, **options):
    return [dict(name=f"{name}-{seed}", seed=seed, **options) for seed in SEEDS]


ABLATIONS = [
    *students(0.5, SEEDS),
    *variants("base", epochs=6, measure_rough=True, raw=True),
    *variants("longer", epochs=10),
    *variants("smooth", epochs=6, rough=0.0, measure_rough=True),
    *variants("no-linker", epochs=6, linker=False, any_weight=3.0),
    *variants("no-names", epochs=6, names_weight=0.0),
    dict(name="together-teachers", ensemble=[name for name, _ in NAMES]),
    dict(name="together-base", ensemble=["base-1", "base-2", "base-3"]),
]

if __name__ == "__main__":
    print(json.dumps(TEACHERS + students(0.8, (1, 2)) + (ABLATIONS if "ablations" in sys.argv[1:] else []), indent=1))
