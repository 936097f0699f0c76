"""Our reader of .c3d files beside ezc3d: what each says of every file of a folder, how fast, and of damaged ones.

BACKSTRIDE_DATA=FOLDER python benchmarks/c3d_readers.py. ezc3d is an optional peer; it reads in a process of its own,
since what a damaged file makes it do may end the process.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np

from backstride.formats.motion.c3d import read_c3d
from backstride.formats.motion.errors import NotAC3dFile

LONGEST_S: Final = 60.0
DAMAGED: Final = 12
"""How many copies of the smallest file are damaged in each way."""

PEER: Final = """
import sys, time
import ezc3d
path = sys.argv[1]
began = time.process_time()
told = ezc3d.c3d(path, extract_forceplat_data=True)
took = time.process_time() - began
if len(sys.argv) > 2:
    import numpy as np
    force = np.array([plate["force"] for plate in told["data"]["platform"]])
    unit = str(told["parameters"]["POINT"]["UNITS"]["value"][0])
    np.savez(sys.argv[2], points=told["data"]["points"], force=force, unit=unit)
print(took)
"""


def peer(path: Path, into: Path | None = None) -> tuple[str, float]:
    """Return how ezc3d ended with a file, and its processor time. [s]"""
    command = [sys.executable, "-c", PEER, str(path), *([str(into)] if into else [])]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST_S, check=False)
    except subprocess.TimeoutExpired:
        return "took over a minute", LONGEST_S
    if done.returncode < 0:
        return "ended the process", 0.0
    return ("read", float(done.stdout.split()[-1])) if done.returncode == 0 else ("raised", 0.0)


def ours(content: bytes) -> tuple[str, Any, float]:
    """Return how our reader ended with a file, what it read, and its processor time. [s]"""
    began = time.process_time()
    try:
        told = read_c3d(content)
    except NotAC3dFile:
        return "named as damaged", None, 0.0
    return "read", told, time.process_time() - began


def compared(path: Path, into: Path) -> Mapping[str, Any]:
    """Return how far the two readers' markers and forces are apart in one file."""
    how, told, took = ours(path.read_bytes())
    theirs, theirs_s = peer(path, into)
    if "read" not in {how} & {theirs}:
        return {"file": path.name, "ours": how, "ezc3d": theirs}
    kept = np.load(into)
    scale = {"mm": 0.001, "m": 1.0, "cm": 0.01}[str(kept["unit"]).strip().lower()]
    places = np.moveaxis(kept["points"][:3], 0, -1).swapaxes(0, 1) * scale
    count = min(places.shape[1], told.markers.places_m.shape[1])
    mine, other = told.markers.places_m[:, :count], places[:, :count]
    both = np.isfinite(mine).all(axis=2) & np.isfinite(other).all(axis=2)
    force = np.abs(np.stack([plate.force_n for plate in told.forces])) if told.forces else np.zeros((0, 0, 3))
    peer_force = np.abs(np.moveaxis(kept["force"], 1, 2)) if kept["force"].size else np.zeros((0, 0, 3))
    alike = force.size > 0 and force.shape == peer_force.shape
    return {
        "ours_s": took,
        "ezc3d_s": theirs_s,
        "frames": (len(mine), len(other)),
        "markers_m": float(np.abs(mine - other)[both].max()) if both.any() else 0.0,
        "seen": (int(np.isfinite(mine).all(axis=2).sum()), int(np.isfinite(other).all(axis=2).sum())),
        "force_n": float(np.abs(force - peer_force).max()) if alike else None,
        "plates": (len(force), len(peer_force)),
    }


def damaged(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield copies of a file that are cut, or have one byte of their parameters changed."""
    rng = random.Random(3)
    for _ in range(DAMAGED):
        yield "cut", content[: rng.randrange(1, len(content))]
        at = rng.randrange(0, 8192)
        yield "one byte changed", content[:at] + bytes([rng.randrange(256)]) + content[at + 1 :]


def main() -> None:
    """Measure and print."""
    if find_spec("ezc3d") is None:
        print(json.dumps({"benchmark": "c3d_readers", "skipped": "ezc3d is not installed"}))
        return
    files = sorted(Path(os.environ["BACKSTRIDE_DATA"]).rglob("*.c3d"))
    with tempfile.TemporaryDirectory() as folder:
        rows = [compared(path, Path(folder) / "told.npz") for path in files]
        ends: dict[str, Counter[str]] = {}
        for kind, content in damaged(min(files, key=lambda path: path.stat().st_size).read_bytes()):
            copy = Path(folder) / "damaged.c3d"
            copy.write_bytes(content)
            ends.setdefault(f"ours, {kind}", Counter())[ours(content)[0]] += 1
            ends.setdefault(f"ezc3d, {kind}", Counter())[peer(copy)[0]] += 1
    read = [row for row in rows if "frames" in row]
    told = {
        "benchmark": "c3d_readers",
        "files": len(files),
        "megabytes": round(sum(path.stat().st_size for path in files) / 1e6, 1),
        "read by both": len(read),
        "not read by both": [row for row in rows if "frames" not in row],
        "same number of frames": sum(row["frames"][0] == row["frames"][1] for row in read),
        "markers apart at most, m": max(row["markers_m"] for row in read),
        "markers seen, ours and ezc3d": [sum(row["seen"][which] for row in read) for which in (0, 1)],
        "plates, ours and ezc3d": [sum(row["plates"][which] for row in read) for which in (0, 1)],
        "forces apart at most without sign, N": max(row["force_n"] for row in read if row["force_n"] is not None),
        "seconds, ours": round(sum(row["ours_s"] for row in read), 2),
        "seconds, ezc3d": round(sum(row["ezc3d_s"] for row in read), 2),
        "damaged": {name: dict(count) for name, count in ends.items()},
    }
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
