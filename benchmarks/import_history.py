"""Import of a folder of FIT files against the bare parse of the same bytes, in one run.

Prints JSON: the ratio of the whole import (read, cleaned, gait, facts, loads, kept) to the bare parse by
pyfitparsernative of the bytes in memory, spread over as many processes; the growth from 50 files to all; the second
import as a share of the first; peak memory; and the processor time of 5,000 made files of two minutes. Names its folder
by BACKSTRIDE_DATA.
"""

import json
import os
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pyfitparsernative

from backstride.bootstrap import open_backstride
from backstride.formats.fit.write import write_activity
from backstride.runs.recording import Samples, Summary
from backstride.simulate.demo import DEMO_SEED, demo_season

WORKERS = 2
FEW = 50
SMALL = 5000
SHORT_S = 120.0


def bare(data: bytes) -> int:
    """Parse one file and count its messages."""
    return len(pyfitparsernative.parse_fit_bytes(data))


def bare_seconds(contents: list[bytes]) -> float:
    with ProcessPoolExecutor(WORKERS) as pool:
        list(pool.map(bare, contents[:WORKERS]))
        start = time.perf_counter()
        list(pool.map(bare, contents, chunksize=4))
        return time.perf_counter() - start


def timed(paths: list[Path], home: Path) -> dict[str, float]:
    backstride = open_backstride(home)
    start = time.perf_counter()
    with backstride.writing("benchmark"):
        report = backstride.import_runs(paths, datetime.now(UTC), lambda *_: None)
    seconds = time.perf_counter() - start
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"seconds": seconds, "files": len(report.files), "peak_mb": own, "worker_peak_mb": worker}


def small_files(folder: Path) -> Path:
    """Write as many short runs, each at a time of its own."""
    rng = np.random.default_rng(1)
    (recording,) = demo_season(DEMO_SEED, date(2026, 11, 22)).recordings[-1:]
    first = recording.samples.time_s <= SHORT_S
    columns = {name: column[first] for name, column in recording.samples.columns.items()}
    short = replace(recording, samples=Samples(recording.samples.time_s[first], columns), summary=Summary(), pauses=())
    folder.mkdir()
    for number in range(SMALL):
        start = recording.start - timedelta(hours=7.0 * number + float(rng.random()))
        (folder / f"{number:04d}.fit").write_bytes(write_activity(replace(short, start=start)))
    return folder


def processor_s() -> float:
    own, workers = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + workers.ru_utime + workers.ru_stime


def main() -> None:
    folder = Path(os.environ["BACKSTRIDE_DATA"]) / "fit" / "history"
    paths = sorted(folder.glob("*.fit"))
    contents = [path.read_bytes() for path in paths]
    with tempfile.TemporaryDirectory() as scratch:
        parse = bare_seconds(contents)
        few = timed(paths[:: len(paths) // FEW][:FEW], Path(scratch) / "few")
        first = timed(paths, Path(scratch) / "all")
        second = timed(paths, Path(scratch) / "all")
        small, before = small_files(Path(scratch) / "small"), processor_s()
        timed([small], Path(scratch) / "of-small")
        small_s = processor_s() - before
    print(
        json.dumps(
            {
                "files": len(paths),
                "megabytes": round(sum(map(len, contents)) / 1e6, 1),
                "bare_parse_s": round(parse, 2),
                "import_s": round(first["seconds"], 2),
                "ratio_to_bare_parse": round(first["seconds"] / parse, 2),
                "second_import_share": round(second["seconds"] / first["seconds"], 4),
                "ms_per_file_of_50": round(1000 * few["seconds"] / few["files"], 1),
                "ms_per_file_of_all": round(1000 * first["seconds"] / first["files"], 1),
                f"processor_s_of_{SMALL}_small_files": round(small_s, 1),
                "peak_mb": round(first["peak_mb"]),
                "worker_peak_mb": round(first["worker_peak_mb"]),
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
