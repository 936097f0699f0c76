"""Kill an import at many moments: the next import must lose nothing and double nothing.

python benchmarks/kill_import.py [--moments N] [--seed S]

Each time a fresh home, `backstride import` in processes of its own, SIGKILL to all of them at a random moment, then the
same import to its end. Runs, recordings, files and their samples must be those of an import that nobody disturbed.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from backstride.bootstrap import open_backstride
from backstride.formats.fit.write import write_activity
from backstride.simulate.person import Person
from backstride.simulate.plans import Kind, RunPlan, easy_pieces
from backstride.simulate.routes import TIERGARTEN, loop
from backstride.simulate.run import simulate_run
from backstride.simulate.watch import STRAP

sys.path.insert(0, str(Path(__file__).parents[1]))
from tools.made_files.copies import gpx_like
from tools.made_files.write_gpx import write_gpx

State = dict[str, object]


def files(folder: Path, runs: int) -> None:
    """Write made-up runs, every second one twice, as a watch and as an exporter tell it."""
    for number in range(runs):
        rng = np.random.default_rng(number)
        person = Person()
        route = loop(TIERGARTEN, 2000.0, 10.0, rng)
        start = datetime(2026, 5, 4, 6, tzinfo=UTC) + timedelta(days=number)
        plan = RunPlan(start, Kind.EASY, easy_pieces(person, 6), route, "Europe/Berlin")
        recording = simulate_run(person, plan, rng, STRAP).recording
        (folder / f"{number:02d}.fit").write_bytes(write_activity(recording))
        if number % 2:
            (folder / f"{number:02d}.gpx").write_bytes(write_gpx(gpx_like(recording)))


def state(home: Path) -> State:
    """Return everything that must not depend on what happened on the way."""
    backstride = open_backstride(home)
    found: State = {}
    for run in backstride.records.runs():
        gait = backstride.samples.read_gait(run.run_id)
        found[run.run_id] = (
            run.facts,
            tuple(sorted(s.recording for s in run.sources)),
            float(np.nansum(gait.distance_m)),
        )
    found["recordings"] = tuple(sorted(row.key for row in backstride.records.recordings()))
    found["files"] = tuple(sorted(backstride.records.known_files()))
    found["originals"] = tuple(
        sorted(p.name for p in backstride.home.originals.rglob("*") if p.is_file() and p.name[:1] != ".")
    )
    backstride.records.close()
    return found


def command(home: Path, folder: Path) -> "subprocess.Popen[bytes]":
    """Start an import in a session of its own."""
    told = [sys.executable, "-m", "backstride", "import", "--home", str(home), str(folder)]
    return subprocess.Popen(told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


@dataclass(frozen=True)
class Killed:
    """How one kill went."""

    after_s: float
    ended_before: bool
    kept_before: int
    """Recordings that the killed import had kept."""
    same: bool


def killed(folder: Path, after_s: float, whole: State) -> Killed:
    """Kill an import after some time, do it again, and compare."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place) / "home"
        process = command(home, folder)
        try:
            process.wait(after_s)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        ended = process.wait() == 0
        half = state(home) if (home / "backstride.db").exists() else {"recordings": ()}
        command(home, folder).wait()
        return Killed(after_s, ended, len(half["recordings"]), state(home) == whole)  # type: ignore[arg-type]


def kills(moments: int, seed: int, runs: int) -> tuple[list[Killed], float]:
    """Kill so many imports at moments spread over the time that a whole one takes."""
    folder = Path(tempfile.mkdtemp())
    try:
        files(folder, runs)
        home = folder.with_name(f"{folder.name}-home")
        begun = time.monotonic()
        command(home, folder).wait()
        lasts = time.monotonic() - begun
        whole = state(home)
        shutil.rmtree(home)
        dice = random.Random(seed)
        told = []
        for number in range(moments):
            told.append(killed(folder, lasts * 1.1 * (number + dice.random()) / moments, whole))
            if number % 20 == 19:
                print(f"{number + 1} of {moments}, {sum(not one.same for one in told)} wrong", flush=True)
        return told, lasts
    finally:
        shutil.rmtree(folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moments", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--runs", type=int, default=24)
    told = parser.parse_args()
    done, lasts = kills(told.moments, told.seed, told.runs)
    print(f"{len(done)} kills of an import that lasts {lasts:.1f} s")
    ended, partly = sum(one.ended_before for one in done), sum(one.kept_before > 0 for one in done)
    print(f"{ended} had ended before; {partly} had kept something")
    wrong = [one for one in done if not one.same]
    print(f"{len(wrong)} lost or doubled something", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
