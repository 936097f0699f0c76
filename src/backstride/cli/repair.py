"""What `backstride doctor --repair` does: look, move aside, mend the database, work out again, look once more."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from backstride.bootstrap import Backstride, local_processes, open_backstride
from backstride.compute.local import LocalProcesses
from backstride.findings import Finding, Severity
from backstride.services.ports import Progress
from backstride.store.health import Damage, DatabaseState, Health, examine
from backstride.store.home import REMAKE_MARK, Home, writer
from backstride.store.mend import files_to_read_again, mend_database, mend_files, mend_rows
from backstride.store.private import touch_private


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of a repair.

    Parameters
    ----------
    done : tuple of Finding
        What was done.
    health : Health
        How the home is now.
    """

    done: tuple[Finding, ...]
    health: Health


def repair(
    folder: Path, now: datetime, progress: Progress, workers: Callable[[], LocalProcesses] = local_processes
) -> Repaired:
    """Mend a home as far as it can be mended; cut off at any moment, it can be done again.

    Parameters
    ----------
    folder : Path
        The home.
    now : datetime
        This moment, for the names of what is moved aside.
    progress : Progress
        Told of each file that is read again.
    workers : callable
        Gives where work is done.

    Raises
    ------
    HomeIsBusy
        If somebody else writes to it.
    """
    home = Home(folder.expanduser().absolute())
    with writer(home, "repairing the home"):
        was_begun = (home.folder / REMAKE_MARK).exists()
        damage = examine(home).damage
        if not _is_damaged(damage) and not was_begun:
            return Repaired((), examine(home))
        touch_private(home.folder / REMAKE_MARK)
        rescued = mend_database(home, damage, now)
        # a mended database shows what it has kept only now
        damage = examine(home).damage if rescued else damage
        again = files_to_read_again(home, damage)
        rows, moved = mend_rows(home, damage, now), mend_files(home, damage, now)
        everything = was_begun or rescued is not None
        backstride = replace(open_backstride(home.folder), workers=workers)
        read = _remade(backstride, examine(home).damage, again, now, progress, everything=everything)
        backstride.records.close()
        (home.folder / REMAKE_MARK).unlink(missing_ok=True)
    counts = (
        ("home-repaired-rescued", rescued.rows if rescued else 0),
        ("home-repaired-rows-aside", rows),
        ("home-repaired-files-aside", moved),
        ("home-repaired-read", read),
    )
    done = [Finding(code, Severity.NOTE, values={"count": count}) for code, count in counts if count]
    if damage.open_to_others:
        done.append(Finding("home-repaired-private", Severity.NOTE, values={"count": len(damage.open_to_others)}))
    return Repaired(tuple(done), examine(home))


def _is_damaged(damage: Damage) -> bool:
    what = (
        damage.open_to_others, damage.bad_originals, damage.strangers, damage.bad_recordings, damage.bad_gaits,
        damage.unreadable, damage.loose, damage.leftovers, damage.bad_rows, damage.read_before,
    )  # fmt: skip
    return damage.cut_off or damage.database is not DatabaseState.SOUND or any(what)


def _remade(
    backstride: Backstride, damage: Damage, again: Iterable[str], now: datetime, progress: Progress, *, everything: bool
) -> int:
    home = backstride.home
    hashes = set(again) | {key.rpartition("-")[0] for key in damage.bad_recordings} | _of_runs(backstride, damage)
    if everything:
        hashes |= set(backstride.records.known_files())
    here = {name: home.originals / name[:2] / name for name in sorted(hashes - set(damage.missing))}
    new = [home.originals / name[:2] / name for name in damage.strangers]
    paths = [path for path in here.values() if path.exists()]
    joined = {*damage.bad_gaits, *_joined_of(backstride, hashes if not everything else None)}
    return backstride.remake(paths, new, sorted(joined), now, progress)


def _joined_of(backstride: Backstride, hashes: set[str] | None) -> set[str]:
    """Return the runs joined of several recordings of which one is read again; every run where all are."""
    runs = backstride.records.runs()
    if hashes is None:
        return {run.run_id for run in runs}
    several = (run for run in runs if len(run.sources) > 1)
    return {run.run_id for run in several if any(source.file_hash in hashes for source in run.sources)}


def _of_runs(backstride: Backstride, damage: Damage) -> set[str]:
    lost = set(damage.bad_gaits)
    return {source.file_hash for run in backstride.records.runs() if run.run_id in lost for source in run.sources}
