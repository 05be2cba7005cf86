#!/usr/bin/env python3
"""Measures whole commands of Parley: wall time, processor time and peak memory, several runs, medians.

    benchmarks/measure.py cold     S   the five reports S/reports from a cold start, a fresh dossier each time
    benchmarks/measure.py corpus   S   the 924 articles of PolNeAR (train and dev) into one dossier
    benchmarks/measure.py quality  S   PolNeAR dev against its annotation
    benchmarks/measure.py many         a dossier of 100,000 short reports: open and search
    benchmarks/measure.py version      start-up alone

S is the folder with the gold data (not part of this repository). --runs N sets the number of runs (5), --reader rules has the rules read alone.
"""
import argparse, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PARLEY = str(ROOT / "parley")


def run(command):
    """Wall seconds, processor seconds and peak MiB of one command, its output thrown away."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=ROOT)
    said = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def java():
    return subprocess.run([ROOT / ".ci/jdk"], capture_output=True, text=True, check=True).stdout.strip() + "/bin/java"


def report(what, runs, words=0):
    wall, cpu, memory = (statistics.median(column) for column in zip(*runs))
    rate = f", {words / wall:,.0f} words/s" if words else ""
    print(f"{what}: {wall:.2f} s wall (from {min(r[0] for r in runs):.2f} to {max(r[0] for r in runs):.2f}), "
          f"{cpu:.2f} s processor, {memory:.0f} MiB{rate}; median of {len(runs)}, load {os.getloadavg()[0]:.1f}")


def reading(what, folder, runs, reader):
    words = sum(len(f.read_text(errors="replace").split()) for f in folder.rglob("*") if f.is_file())
    figures = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as scratch:
            figures.append(run([PARLEY, "read", str(folder), "-d", scratch + "/x.parley", "--reader", reader]))
    report(f"{what}, {reader} reader", figures, words)


def corpus(shared, runs, reader):
    with tempfile.TemporaryDirectory() as scratch:
        texts = pathlib.Path(scratch) / "texts"
        texts.mkdir()
        for part in "train", "dev":
            for file in (shared / "corpora/polnear" / part / "text").iterdir():
                shutil.copy(file, texts)
        reading(f"{len(list(texts.iterdir()))} articles", texts, runs, reader)


def quality(shared, reader):
    dev = shared / "corpora/polnear/dev"
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run([PARLEY, "read", dev / "text", "-d", scratch + "/x.parley", "--reader", reader], check=True, cwd=ROOT)
        subprocess.run([PARLEY, "export", scratch + "/x.parley", "--as", "attributions-tsv", "-o", scratch + "/x.tsv"], check=True, cwd=ROOT)
        subprocess.run([java(), shared / "score/AttributionScorer.java", dev / "text", dev / "attributions", scratch + "/x.tsv"], check=True)


def many(runs):
    with tempfile.TemporaryDirectory() as scratch:
        file = scratch + "/many.parley"
        subprocess.run(["mvn", "-q", "-B", "-pl", "dossier", "-am", "test-compile"], check=True, cwd=ROOT)
        subprocess.run([java(), "-cp", f"{ROOT}/dossier/target/test-classes:{ROOT}/cli/target/parley/lib/*",
                        "org.parley.dossier.bench.ManyReports", "fill", file, "100000"], check=True, cwd=ROOT)
        for words in ["union"], ["harbour", "strike"]:
            report("search " + " ".join(words), [run([PARLEY, "search", file, *words]) for _ in range(runs)])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("what", choices=["cold", "corpus", "quality", "many", "version"])
    arguments.add_argument("shared", nargs="?", type=pathlib.Path)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--reader", choices=["trained", "rules"], default="trained")
    given = arguments.parse_args()
    if given.what in ("cold", "corpus", "quality") and given.shared is None:
        arguments.error(f"{given.what} needs the folder with the gold data")
    subprocess.run([PARLEY, "version"], check=True, stdout=subprocess.DEVNULL)  # built before anything is timed
    match given.what:
        case "cold":
            reading("the five reports", given.shared.resolve() / "reports", given.runs, given.reader)
        case "corpus":
            corpus(given.shared.resolve(), given.runs, given.reader)
        case "quality":
            quality(given.shared.resolve(), given.reader)
        case "many":
            many(given.runs)
        case "version":
            report("parley version", [run([PARLEY, "version"]) for _ in range(given.runs)])


if __name__ == "__main__":
    main()
