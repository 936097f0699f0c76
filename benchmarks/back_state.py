"""Both errors of the state of the back, on simulated runners.

Run as ``python benchmarks/back_state.py [RUNNERS]``. First error: the share of days on which a back with ordinary ups
and downs, and no flare, is held off running, or kept to run and walk. Second error: the share of planted flares (some
points more for eight days) after which the next run is not eased. Mornings are scored, runs are not; nothing but the
diary tells of the flare.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import numpy as np

from backstride.diary.around_runs import BackRun
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.ladder import LOOK_BACK_DAYS, Rung, Told, standing
from backstride.simulate.histories import Knobs, simulate_history

DAYS, FLARE_DAYS, FIRST = 150, 8, date(2025, 1, 6)
QUIET = Knobs(days=DAYS, flares_per_day=0.0)
WORLDS = {
    "around 1": replace(QUIET, level=1.0, swing=0.8),
    "around 2, a third of mornings missing": replace(QUIET, level=2.0, missing=0.35),
    "around 3": QUIET,
    "around 3, wilder": replace(QUIET, swing=1.7, noise=0.6),
}
ADDED = (2, 3, 4)


def lived(knobs: Knobs, seed: int, added: int = 0) -> tuple[list[int | None], list[bool], int]:
    """Return mornings, days with a run, and the day on which a flare was planted."""
    table = simulate_history(knobs, np.random.default_rng(seed)).table
    scores, ran = table.column("back_morning").copy(), table.column("run_min") > 0
    began = 90 + seed % 20
    if added:
        scores[began : began + FLARE_DAYS] = np.minimum(scores[began : began + FLARE_DAYS] + added, 10)
    return [None if np.isnan(one) else int(one) for one in scores], [bool(one) for one in ran], began


def rung_on(scores: list[int | None], ran: list[bool], day: int) -> Rung:
    """Return where the back stands on a day after its morning."""
    since = max(0, day - LOOK_BACK_DAYS - 60)
    entries = [_morning(n, score) for n in range(since, day + 1) if (score := scores[n]) is not None]
    runs = [BackRun(_day(n), _at(n, 18), 40.0) for n in range(since, day) if ran[n]]
    return standing(Told(entries, runs), _day(day)).rung


def _day(n: int) -> date:
    return FIRST + timedelta(days=n)


def _at(n: int, hour: int) -> datetime:
    return datetime.combine(_day(n), time(hour), UTC)


def _morning(n: int, score: int) -> Entry:
    return Entry(f"m{n}", "me", EntryKind.MORNING, _at(n, 7), _at(n, 7), back_pain=score)


def held(knobs: Knobs, runners: int) -> dict[Rung, float]:
    """Return the share of days on each rung, from the sixtieth day on, every third day."""
    found = [rung_on(scores, ran, day) for scores, ran, _ in _runners(knobs, runners) for day in range(60, DAYS, 3)]
    return {rung: found.count(rung) / len(found) for rung in Rung}


def _runners(knobs: Knobs, runners: int) -> Iterator[tuple[list[int | None], list[bool], int]]:
    yield from (lived(knobs, seed) for seed in range(runners))


def missed(knobs: Knobs, added: int, runners: int) -> float:
    """Return the share of planted flares after which the next run within the flare is not eased."""
    counted = eased = 0
    for seed in range(runners):
        scores, ran, began = lived(knobs, seed, added)
        day = next((n for n in range(began, began + FLARE_DAYS) if ran[n]), None)
        if day is not None:
            counted += 1
            eased += rung_on(scores, ran, day) >= Rung.EASIER
    return 1.0 - eased / max(counted, 1)


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    sys.stdout.write(f"{count} runners of each kind\n")
    for name, knobs in WORLDS.items():
        shares = held(knobs, count)
        rungs = ", ".join(f"{rung.name.lower()} {100 * share:.0f} %" for rung, share in shares.items())
        flares = ", ".join(f"+{added}: {100 * missed(knobs, added, 2 * count):.0f} %" for added in ADDED)
        sys.stdout.write(f"{name}: {rungs}; not eased after a flare of {flares}\n")
        sys.stdout.flush()
