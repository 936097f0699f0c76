"""Import of a folder of FIT files against the bare parse of the same bytes, in one run.

Prints JSON: the ratio of the whole import (read, cleaned, gait, facts, loads, kept) to the bare parse by
pyfitparsernative of the bytes in memory, spread over as many processes; the growth from 50 files to all; the second
import as a share of the first; peak memory. Names its folder by BACKSTRIDE_DATA.
"""

import json
import os
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pyfitparsernative

from backstride.bootstrap import open_backstride

WORKERS = 2
FEW = 50


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


def main() -> None:
    folder = Path(os.environ["BACKSTRIDE_DATA"]) / "fit" / "history"
    paths = sorted(folder.glob("*.fit"))
    contents = [path.read_bytes() for path in paths]
    with tempfile.TemporaryDirectory() as scratch:
        parse = bare_seconds(contents)
        few = timed(paths[:: len(paths) // FEW][:FEW], Path(scratch) / "few")
        first = timed(paths, Path(scratch) / "all")
        second = timed(paths, Path(scratch) / "all")
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
                "peak_mb": round(first["peak_mb"]),
                "worker_peak_mb": round(first["worker_peak_mb"]),
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
