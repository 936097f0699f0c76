"""Kill what Backstride does at many moments: nothing may be lost, doubled or half kept.

python benchmarks/kill.py [WHAT ...] [--moments N] [--seed S]

WHAT is one or more of the cases below, all by default. Each time a fresh copy of a home, the work in a process of its
own, SIGKILL to it and its children at a moment spread over the time that the whole work takes, then a look: what was
acknowledged is there once, what was not is there whole or not at all, and the same work, done again, ends as if nobody
had disturbed it.
"""

import argparse
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from backstride.bootstrap import Backstride, open_backstride
from backstride.cli.repair import repair
from backstride.compute.local import IN_THIS_PROCESS, LocalProcesses
from backstride.diary.check import Answer
from backstride.diary.fields import EntryKind
from backstride.runner import Change
from backstride.simulate.demo import DEMO_SEED, demo_season
from backstride.store.backup import BackupExists, backup, restore
from backstride.store.home import Home, HomeIsHalfRestored, HomeProblem, open_home
from backstride.store.migrate import HEAD_REVISION, revision_of

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
RECORDINGS = 4
SAVES = 40
"""So many entries or answers are told one after another."""
OLD_HOMES = sorted((Path(__file__).parents[1] / "tests" / "store" / "homes").glob("*.sql"))

Acknowledge = Callable[[], None]
Held = Mapping[str, Any]


def quiet(done: int, total: int | None, what: str) -> None:
    """Say nothing."""


def alone() -> LocalProcesses:
    """Return one process, this one."""
    return LocalProcesses(IN_THIS_PROCESS)


def opened(folder: Path) -> Backstride:
    """Open a home that works in this process."""
    return replace(open_backstride(folder), workers=alone)


@contextmanager
def using(folder: Path) -> Iterator[Backstride]:
    """Open a home and close it."""
    backstride = opened(folder)
    try:
        yield backstride
    finally:
        backstride.records.close()


@dataclass(frozen=True)
class Case:
    """What is killed.

    Parameters
    ----------
    make : callable
        Makes what every copy begins with, in a folder that is there.
    act : callable
        The work, given the copy and what acknowledges one step of it.
    wrong : callable
        Ends the work and returns what is wrong, given the copy, what a whole run left, and how many steps were
        acknowledged.
    left : callable
        Gives what a whole run left, by its meaning and not by its bytes.
    before : callable
        Opens what is to be open while the work is done; given the number of the moment and the copy.
    """

    make: Callable[[Path], None]
    act: Callable[[Path, Acknowledge], None]
    wrong: Callable[[Path, Held, int], Iterator[str]]
    left: Callable[[Path], Held]
    before: Callable[[int, Path], Any] | None = None


def held(folder: Path) -> Held:
    """Return what a home holds, by its meaning and not by its bytes."""
    with using(folder) as home:
        records, samples = home.records, home.samples
        originals = (path.name for path in home.home.originals.rglob("*") if path.is_file())
        return {
            "runs": {run.run_id: (run.facts, run.load, len(samples.read_gait(run.run_id))) for run in records.runs()},
            "samples": {row.key: len(samples.read_recording(row.key).samples) for row in records.recordings()},
            "notes": sorted((entry.at, entry.back_pain, entry.note) for entry in home.diary.entries()),
            "files": sorted(records.known_files()),
            "originals": sorted(name for name in originals if name[:1] != "."),
        }


def same(what: str, found: object, wanted: object) -> Iterator[str]:
    """Say where something is not what it should be."""
    if found != wanted:
        yield f"{what} is not what it was"


def lived_in(folder: Path) -> None:
    """Make a home with runs and a diary in `home`."""
    with using(folder / "home") as home:
        home.me.tell(Change(date(2026, 1, 1), mass_kg=62.0, height_m=1.7, zone="Europe/Berlin"), NOW)
        home.import_runs([home.demo_files(recordings())], NOW, quiet)
        for days in range(20):
            typed = {"back_pain": days % 5, "note": f"day {days}"}
            home.diary.save(EntryKind.MORNING, typed, NOW - timedelta(days=days))


def recordings() -> list[Any]:
    """Return some made-up runs."""
    return list(demo_season(DEMO_SEED, NOW.date()).recordings[-RECORDINGS:])


# An import


def files_to_import(folder: Path) -> None:
    """Write files of a watch, and an empty home."""
    with using(folder / "other") as other:
        shutil.move(other.demo_files(recordings()), folder / "files")
    shutil.rmtree(folder / "other")
    using_once(folder / "home")


def using_once(folder: Path) -> None:
    """Make an empty home."""
    with using(folder):
        pass


def import_all(folder: Path, _: Acknowledge) -> None:
    """Import the files."""
    with using(folder / "home") as home:
        home.import_runs([folder / "files"], NOW, quiet)


def import_wrong(folder: Path, whole: Held, _: int) -> Iterator[str]:
    """Import again."""
    import_all(folder, lambda: None)
    yield from same("the home", held(folder / "home"), whole)


# The diary, and the gate


def note(number: int) -> str:
    """Return a note that is there once."""
    return f"entry {number:03d}"


def save_all(folder: Path, done: Acknowledge) -> None:
    """Save one entry after another."""
    with using(folder / "home") as home:
        for number in range(SAVES):
            typed = {"back_pain": number % 6, "note": note(number)}
            home.diary.save(EntryKind.MORNING, typed, NOW + timedelta(minutes=number))
            done()


def saves_wrong(folder: Path, _: Held, done: int) -> Iterator[str]:
    """Look for entries that are gone, doubled or half."""
    with using(folder / "home") as home:
        entries = home.diary.entries()
    told = sorted((str(entry.note), entry.back_pain) for entry in entries if str(entry.note).startswith("entry"))
    yield from as_acknowledged(told, [(note(number), number % 6) for number in range(SAVES)], done)


def as_acknowledged(found: list[Any], all_of_them: list[Any], done: int) -> Iterator[str]:
    """Say where what is found is not what was acknowledged, with the next one or without."""
    if found not in (all_of_them[:done], all_of_them[: done + 1]):
        yield f"{done} were acknowledged, {len(found)} are there: {found[-2:]}"


SIGNS = ("saddle_numbness", "chest_pain_or_faint", "bladder_change")


def answer_all(folder: Path, done: Acknowledge) -> None:
    """Answer the questions again and again, each time with a sign."""
    with using(folder / "home") as home:
        for number in range(SAVES):
            home.safety.answer({SIGNS[number % 3]: "yes"}, NOW + timedelta(minutes=number))
            done()


def answers_wrong(folder: Path, _: Held, done: int) -> Iterator[str]:
    """Look for answers that are gone or doubled, and for a gate that is open."""
    with using(folder / "home") as home:
        checks = [one for one in home.gate.record().checks if Answer.YES in one.answers.values()]
        state = home.safety.state(NOW + timedelta(hours=2)).state
        events = told_to_the_gate(home)
    found = [(one.answered_at, next(iter(one.answers))) for one in checks]
    wanted = [(NOW + timedelta(minutes=number), SIGNS[number % 3]) for number in range(SAVES)]
    yield from as_acknowledged(found, wanted, done)
    if found and state != "emergency":
        yield f"a sign was told and the gate is {state}"
    with using(folder / "home") as home:
        yield from same("the count of events", told_to_the_gate(home), events)


def told_to_the_gate(home: Backstride) -> int:
    """Return how many checks and triggers the gate knows."""
    record = home.gate.record()
    return len(record.checks) + len(record.triggers)


def with_the_pen_elsewhere(number: int, folder: Path) -> Any:
    """Hold the database for writing at every second moment, as an import does."""
    if number % 2 == 0:
        return None
    database = sqlite3.connect(folder / "home" / "backstride.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    return database


# Backup, restore, forget


def keep(folder: Path, _: Acknowledge) -> None:
    """Make a backup."""
    backup(open_home(folder / "home"), folder / "kept.zip")


def backup_wrong(folder: Path, whole: Held, _: int) -> Iterator[str]:
    """Make the backup again where it is not there, and give it back elsewhere."""
    with suppress(BackupExists):
        keep(folder, lambda: None)
    restore(folder / "kept.zip", folder / "back")
    yield from same("the backup", held(folder / "back"), whole["home"])
    yield from same("the home", held(folder / "home"), whole["home"])
    yield from same("the folder", sorted(path.name for path in folder.iterdir()), ["back", "home", "kept.zip"])


def kept(folder: Path) -> None:
    """Make a backup of a home, and nothing else."""
    lived_in(folder)
    keep(folder, lambda: None)
    shutil.rmtree(folder / "home")


def give_back(folder: Path, _: Acknowledge) -> None:
    """Restore."""
    restore(folder / "kept.zip", folder / "home")


def restore_wrong(folder: Path, whole: Held, _: int) -> Iterator[str]:
    """Look whether the home is whole or says that it is not, and restore again."""
    there = (folder / "home").exists() and any((folder / "home").iterdir())
    try:
        if there:
            yield from same("a home that opens", held(folder / "home"), whole["home"])
    except HomeIsHalfRestored:
        there = False
    if not there:
        give_back(folder, lambda: None)
    yield from same("the home", held(folder / "home"), whole["home"])
    yield from same("the folder", sorted(path.name for path in folder.iterdir()), ["home", "kept.zip"])
    if (folder / "home" / "restoring").exists():
        yield "something is left of the restore"


def only_home(folder: Path) -> Held:
    """Return what the home holds."""
    return {"home": held(folder / "home")}


def with_a_sign(folder: Path) -> None:
    """Make a home whose sign is remembered outside its folder."""
    lived_in(folder)
    with using(folder / "home") as home:
        home.safety.answer({SIGNS[0]: "yes"}, NOW)


def forget(folder: Path, _: Acknowledge) -> None:
    """Forget everything."""
    with using(folder / "home") as home:
        home.forget_everything(NOW)


def forget_wrong(folder: Path, whole: Held, _: int) -> Iterator[str]:
    """Look whether everything is there or nothing is, and forget again."""
    found = held(folder / "home")
    if found not in (whole["before"], whole["after"]):
        yield "something is forgotten and something is not"
    forget(folder, lambda: None)
    yield from same("the home", held(folder / "home"), whole["after"])
    if any((folder / "home" / "originals").iterdir()):
        yield "originals are left"


def before_and_after(folder: Path) -> Held:
    """Return what a home held before it was forgotten, and after."""
    with tempfile.TemporaryDirectory() as other:
        lived_in(Path(other))
        return {"before": held(Path(other) / "home"), "after": held(folder / "home")}


# Migration


def old_homes(folder: Path) -> None:
    """Make a home of every old schema."""
    for told in OLD_HOMES:
        home = folder / told.stem
        home.mkdir()
        with closing(sqlite3.connect(home / "backstride.db")) as database:
            database.executescript(told.read_text(encoding="utf-8"))


def migrate_all(folder: Path, _: Acknowledge) -> None:
    """Open each of them."""
    for told in OLD_HOMES:
        open_home(folder / told.stem)


def rows(folder: Path) -> Held:
    """Return every row of every home."""
    found = {}
    for told in OLD_HOMES:
        with closing(sqlite3.connect(folder / told.stem / "backstride.db")) as database:
            found[told.stem] = list(database.iterdump())
    return found


def migration_wrong(folder: Path, whole: Held, _: int) -> Iterator[str]:
    """Open each again, and look for its copy from before."""
    migrate_all(folder, lambda: None)
    yield from same("a home", rows(folder), whole)
    for told in OLD_HOMES:
        if revision_of(folder / told.stem / "backstride.db") != HEAD_REVISION:
            yield f"{told.stem} is not up to date"
        copies = list((folder / told.stem / "before-migration").glob("*.db"))
        if told.stem != HEAD_REVISION and told.stem not in {revision_of(copy) for copy in copies}:
            yield f"no copy of {told.stem} was made before"


# Repair


def damaged(folder: Path) -> None:
    """Damage a home in several ways at once."""
    lived_in(folder)
    home = Home(folder / "home")
    with closing(sqlite3.connect(home.database)) as database:
        database.execute("DELETE FROM file WHERE sequence = (SELECT min(sequence) FROM file)")
        database.commit()
        size = database.execute("PRAGMA page_size").fetchone()[0]
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'run'").fetchone()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with home.database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
    samples = sorted((home.samples / "recording").rglob("*.parquet"))
    samples[0].write_bytes(samples[0].read_bytes()[:100])
    for path in (home.samples / "gait").rglob("*.parquet"):
        path.unlink()


def mend(folder: Path, _: Acknowledge) -> None:
    """Repair."""
    repair(folder / "home", NOW, quiet, alone)


def repair_wrong(folder: Path, whole: Held, _: int) -> Iterator[str]:
    """Repair to the end."""
    if not repair(folder / "home", NOW, quiet, alone).health.is_sound:
        yield "not sound"
    yield from same("the home", held(folder / "home"), whole)


CASES: Mapping[str, Case] = {
    "import": Case(files_to_import, import_all, import_wrong, lambda folder: held(folder / "home")),
    "diary": Case(lived_in, save_all, saves_wrong, lambda _: {}),
    "gate": Case(lived_in, answer_all, answers_wrong, lambda _: {}, with_the_pen_elsewhere),
    "backup": Case(lived_in, keep, backup_wrong, only_home),
    "restore": Case(kept, give_back, restore_wrong, only_home),
    "forget": Case(with_a_sign, forget, forget_wrong, before_and_after),
    "migration": Case(old_homes, migrate_all, migration_wrong, rows),
    "repair": Case(damaged, mend, repair_wrong, lambda folder: held(folder / "home")),
}


# The one driver


@dataclass(frozen=True)
class Killed:
    """How one kill went."""

    after_s: float
    midway: bool
    wrong: tuple[str, ...]


def killed_after(seconds: float, folder: Path, act: Callable[[Path, Acknowledge], None]) -> tuple[bool, int]:
    """Do some work in another process and kill it after so long; whether that was midway, and the steps it told of."""
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        os.setpgid(0, 0)
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        act(folder, lambda: acknowledge(tell))
        os._exit(0)
    with suppress(OSError):
        os.setpgid(child, child)  # whoever of the two comes first
    os.close(tell)
    midway = not ended_within(child, seconds)
    if midway:
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
    with os.fdopen(told, "rb") as steps:
        return midway, len(steps.read())


def acknowledge(tell: int) -> None:
    """Tell of one step that is done."""
    os.write(tell, b".")


def ended_within(child: int, seconds: float) -> bool:
    """Wait for a process for so long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if os.waitpid(child, os.WNOHANG)[0]:
            return True
        time.sleep(0.0005)
    return False


def one_kill(case: Case, folder: Path, number: int, seconds: float, whole: Held) -> Killed:
    """Kill once, and look."""
    open_meanwhile = case.before(number, folder) if case.before else None
    try:
        midway, steps = killed_after(seconds, folder, case.act)
    finally:
        if open_meanwhile is not None:
            open_meanwhile.close()
    try:
        wrong = tuple(case.wrong(folder, whole, steps))
    except HomeProblem as problem:
        wrong = (f"{type(problem).__name__}: {problem}",)
    except Exception as problem:  # noqa: BLE001  (whatever it is, it is wrong)
        wrong = (f"{type(problem).__name__}: {str(problem)[:200]}",)
    return Killed(seconds, midway, wrong)


def kills(name: str, moments: int, seed: int) -> tuple[list[Killed], float]:
    """Kill one kind of work at moments spread over the time that a whole one takes."""
    case, dice, done = CASES[name], random.Random(seed), []
    with tempfile.TemporaryDirectory() as place:
        scratch = Path(place)
        os.environ["BACKSTRIDE_STATE"] = str(scratch / "state")
        template = scratch / "template"
        template.mkdir()
        case.make(template)
        lasts = 0.0
        for attempt in ("warm", "timed"):
            folder = Path(shutil.copytree(template, scratch / attempt))
            begun = time.monotonic()
            killed_after(600.0, folder, case.act)
            lasts = time.monotonic() - begun
        whole = case.left(scratch / "timed")
        for number in range(moments):
            folder = Path(shutil.copytree(template, scratch / "killed"))
            done.append(one_kill(case, folder, number, lasts * 1.05 * (number + dice.random()) / moments, whole))
            shutil.rmtree(folder)
    return done, lasts


def main() -> int:
    """Kill as told on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", help=f"any of {', '.join(CASES)}")
    parser.add_argument("--moments", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    told = parser.parse_args()
    failed = False
    for name in told.what or CASES:
        done, lasts = kills(name, told.moments, told.seed)
        wrong = [one for one in done if one.wrong]
        midway = sum(one.midway for one in done)
        print(f"{name}: lasts {lasts:.2f} s; {len(done)} kills, {midway} midway, {len(wrong)} wrong", flush=True)
        for one in wrong[:20]:
            print(f"  after {one.after_s:.3f} s: {'; '.join(one.wrong)}", flush=True)
        failed |= bool(wrong)
    return int(failed)


if __name__ == "__main__":
    np.seterr(all="ignore")
    sys.exit(main())
