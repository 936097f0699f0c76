"""My easy run and my hard run: two paces of the runner's own, to stand in the everyday strip."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from statistics import median, quantiles
from typing import Final

from backstride.dose.amount import RANKED_RUNS, USUAL_DAYS, run_speed_m_per_s
from backstride.dose.days import DatedRun
from backstride.dose.steady import Ask
from backstride.dose.told import believable_cadence
from backstride.runner import Runner

EASY: Final = "my_easy_run"
HARD: Final = "my_hard_run"

LEAST_RUNS: Final = 3
"""Fewer runs do not tell what an own run is like. Chosen."""

HARD_SHARE: Final = 0.9
"""Nine of ten of the last runs are not faster than the hard one. Chosen. [1]"""

SPEEDS_M_PER_S: Final = (1.0, 8.0)
"""A run whose mean speed lies beyond these was measured wrongly. Chosen wide. [m/s]"""

NEAREST: Final = 5
"""The cadence at a pace is the middle one of so many runs nearest to it. Chosen."""


def own_runs(runs: Sequence[DatedRun], runner: Runner, today: date) -> Mapping[str, Ask]:
    """Return the runner's easy and hard run as steady running; empty while there are too few runs.

    Easy is the middle pace of the last thirty runs of the last half year, hard the pace that one in ten of them goes
    beyond. Both are level: the strip is about pace.

    Parameters
    ----------
    runs : sequence of DatedRun
        In any order.
    runner : Runner
        As known today.
    today : date
        Local day.

    Returns
    -------
    Mapping of str to Ask
        ``my_easy_run`` and ``my_hard_run``; speeds [m/s], cadences [1/min].
    """
    recent = _recent(runs, today)
    if len(recent) < LEAST_RUNS:
        return {}
    speeds = [run_speed_m_per_s(run) for run in recent]
    hard = quantiles(speeds, n=10, method="inclusive")[round(10 * HARD_SHARE) - 1]
    return {name: steady_at(speed, recent, runner, today) for name, speed in ((EASY, median(speeds)), (HARD, hard))}


def steady_at(speed_m_per_s: float, recent: Sequence[DatedRun], runner: Runner, today: date) -> Ask:
    """Return steady running at a speed, with the cadence of the runner's own runs nearest to it.

    Parameters
    ----------
    speed_m_per_s : float
        Speed. [m/s]
    recent : sequence of DatedRun
        The runner's own runs.
    runner : Runner
        Who runs.
    today : date
        For the runner's age.

    Returns
    -------
    Ask
        Level running; the cadence is the median of five runs, None where none told one. [m/s, 1/min]
    """
    near = sorted(recent, key=lambda run: abs(run_speed_m_per_s(run) - speed_m_per_s))
    told = (believable_cadence(run.facts.cadence_mean_spm) for run in near)
    known = [cadence for cadence in told if cadence is not None][:NEAREST]
    return Ask(
        "running",
        speed_m_per_s,
        median(known) if known else None,
        sex=runner.sex,
        mass_kg=runner.mass_kg,
        height_m=runner.height_m,
        age_years=runner.age_years(today),
        trunk_lean_deg=runner.trunk_lean_deg,
        trunk_lean_from=runner.trunk_lean_from,
        own_motions=runner.own_motions,
    )


def _recent(runs: Sequence[DatedRun], today: date) -> Sequence[DatedRun]:
    since = today - timedelta(days=USUAL_DAYS)
    told = [run for run in runs if run.ran and since <= run.day <= today and _is_believable(run)]
    return sorted(told, key=lambda run: run.start)[-RANKED_RUNS:]


def _is_believable(run: DatedRun) -> bool:
    return SPEEDS_M_PER_S[0] <= run_speed_m_per_s(run) <= SPEEDS_M_PER_S[1]
