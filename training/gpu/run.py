"""Trains many networks on one graphics processor: run.py FOLDER JOBS.json WORKERS SECONDS.

JOBS.json is a list of configurations (see train.py), each with a name of its own, such as jobs.py writes; one with "ensemble", a list of
names, measures those networks together in place of training. A job waits for the networks that it names; what is in
FOLDER/out already is not trained again. What is not finished after SECONDS is given up. Results go to standard output, a line
each, and to FOLDER/out/results.jsonl; networks to FOLDER/out/NAME.pt."""
import json
import os
import queue
import sys
import time
import traceback


def work(folder, jobs, results):
    """Does jobs one after the other; one of several processes that share the graphics processor."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import torch

    import train

    torch.set_num_threads(1)
    torch.backends.cuda.matmul.allow_tf32 = True
    sets = train.load_sets(folder)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    while (job := jobs.get()) is not None:
        try:
            if "ensemble" in job:
                result = train.together(job, sets, folder, device)
            else:
                result = train.train(job, sets, folder, device, say=lambda line: None)
            results.put((job["name"], result))
        except Exception:
            results.put((job["name"], {"name": job["name"], "failed": traceback.format_exc()[-1500:]}))


def needs(job):
    """Names of networks that must be there before."""
    return [teacher for teacher, _ in job.get("teachers", [])] + job.get("ensemble", [])


def short(result):
    """A line of what matters."""
    if "failed" in result:
        return json.dumps(result)
    line = {"name": result["name"], "s": result["seconds"], "steps": result["steps"], "th": result["threshold"]}
    for part in (part for part in ("held", "dev", "rough") if part in result):
        line[part] = [result[part][m] for m in ("cue exact", "content", "source", "all", "all exact")]
    line["ece"] = result["dev"]["ece"]
    line["gum"] = result.get("gum")
    if "raw" in result:
        line["raw"] = [result["raw"]["held"][m] for m in ("content", "source", "all")]
    return json.dumps(line)


def main(folder, file, workers, seconds):
    import torch.multiprocessing as processes

    began = time.time()
    os.makedirs(f"{folder}/out", exist_ok=True)
    with open(file) as text:
        waiting = json.load(text)
    done = {name[:-3] for name in os.listdir(f"{folder}/out") if name.endswith(".pt")}
    waiting = [job for job in waiting if job["name"] not in done]
    context = processes.get_context("spawn")
    jobs, results = context.Queue(), context.Queue()
    crew = [context.Process(target=work, args=(folder, jobs, results), daemon=True) for _ in range(workers)]
    for one in crew:
        one.start()
    running = 0
    with open(f"{folder}/out/results.jsonl", "a") as log:
        while (waiting or running) and time.time() - began < seconds:
            ready = [job for job in waiting if all(name in done for name in needs(job))]
            for job in ready[: workers - running]:
                waiting.remove(job)
                jobs.put(job)
                running += 1
            if not running:
                break
            try:
                name, result = results.get(timeout=1)
            except queue.Empty:
                continue
            running -= 1
            if "failed" not in result:
                done.add(name)
            print(f"{time.time() - began:.0f}s", short(result), flush=True)
            log.write(json.dumps(result) + "\n")
            log.flush()
    left = [job["name"] for job in waiting]
    print(f"{time.time() - began:.0f}s over; given up: {left} and {running} under way", flush=True)
    for one in crew:
        one.kill()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]))
