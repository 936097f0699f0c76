"""Kills a repair at many moments: python benchmarks/kill_repair.py [moments] [seed]

A home of a made-up runner is damaged in several ways at once: pages of the database are torn, samples are cut, gait is
gone, an original is not read yet. A repair of a copy is killed after a random time; then it is run to its end. What the
home holds in the end must be what it held before the damage: nothing lost, nothing doubled, nothing deleted.
"""

import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from backstride.bootstrap import open_backstride
from backstride.cli.repair import repair
from backstride.compute.local import IN_THIS_PROCESS, LocalProcesses
from backstride.diary.fields import EntryKind
from backstride.runner import Change
from backstride.simulate.demo import DEMO_SEED, demo_season
from backstride.store.home import Home

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
RECORDINGS = 4


def quiet(done: int, total: int | None, what: str) -> None:
    """Say nothing."""


def alone() -> LocalProcesses:
    """Return one process, this one."""
    return LocalProcesses(IN_THIS_PROCESS)


def made(folder: Path) -> Home:
    """Make a home with runs and a diary."""
    home = replace(open_backstride(folder / "home"), workers=alone)
    home.me.tell(Change(date(2026, 1, 1), mass_kg=62.0, height_m=1.7, zone="Europe/Berlin"), NOW)
    recordings = demo_season(DEMO_SEED, NOW.date()).recordings[-RECORDINGS:]
    home.import_runs([home.demo_files(recordings)], NOW, quiet)
    for days in range(20):
        home.diary.save(EntryKind.MORNING, {"back_pain": days % 5, "note": f"day {days}"}, NOW - timedelta(days=days))
    home.records.close()
    return home.home


def damage(home: Home) -> None:
    """Damage a home in several ways at once."""
    with sqlite3.connect(home.database) as database:
        database.execute("DELETE FROM file WHERE sequence = (SELECT min(sequence) FROM file)")
        size = database.execute("PRAGMA page_size").fetchone()[0]
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'run'").fetchone()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    with home.database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
    samples = sorted((home.samples / "recording").rglob("*.parquet"))
    samples[0].write_bytes(samples[0].read_bytes()[:100])
    for path in (home.samples / "gait").rglob("*.parquet"):
        path.unlink()


def held(folder: Path) -> dict[str, Any]:
    """Return what a home holds, by its meaning and not by its bytes."""
    home = open_backstride(folder)
    runs = {run.run_id: (run.facts, run.load, len(home.samples.read_gait(run.run_id))) for run in home.records.runs()}
    samples = {row.key: len(home.samples.read_recording(row.key).samples) for row in home.records.recordings()}
    notes = sorted((entry.at, entry.back_pain, entry.note) for entry in home.diary.entries())
    files = sorted(home.records.known_files())
    home.records.close()
    return {"runs": runs, "samples": samples, "notes": notes, "files": files}


def killed_after(seconds: float, home: Home) -> bool:
    """Repair in another process and kill it after so long; whether it was killed before its end."""
    child = os.fork()
    if not child:
        repair(home.folder, NOW, quiet, alone)
        os._exit(0)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if os.waitpid(child, os.WNOHANG)[0]:
            return False
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def run(moments: int, seed: int) -> tuple[int, list[str]]:
    """Kill so many repairs; return how many were killed midway, and what went wrong."""
    rng, wrong, midway = np.random.default_rng(seed), [], 0
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["BACKSTRIDE_STATE"] = str(Path(scratch) / "state")
        sound = made(Path(scratch))
        wanted = held(Path(shutil.copytree(sound.folder, Path(scratch) / "wanted")))
        damage(sound)
        began = time.monotonic()
        repair(Path(shutil.copytree(sound.folder, Path(scratch) / "timed")), NOW, quiet, alone)
        whole_s = time.monotonic() - began
        for n in range(moments):
            home = Home(Path(shutil.copytree(sound.folder, Path(scratch) / f"killed-{n}")))
            originals = {path.name for path in home.originals.rglob("*") if path.is_file()}
            midway += killed_after(rng.uniform(0.0, whole_s), home)
            if not repair(home.folder, NOW, quiet, alone).health.is_sound:
                wrong.append(f"{n}: not sound")
            if held(home.folder) != wanted:
                wrong.append(f"{n}: not what it was")
            if not originals <= {path.name for path in home.folder.rglob("*")}:
                wrong.append(f"{n}: an original is gone")
            shutil.rmtree(home.folder)
    return midway, wrong


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    midway, wrong = run(count, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    sys.stdout.write(f"{count} repairs, {midway} killed midway, {len(wrong)} wrong\n" + "\n".join(wrong[:20]) + "\n")
    sys.exit(bool(wrong))
