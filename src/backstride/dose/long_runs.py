"""Runs longer than the longest of the 30 days before, with what one study found about such runs."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from backstride.dose.days import DatedRun, days_between
from backstride.estimates import Estimate
from backstride.package_data import load_toml

NOT_ABOUT_BACKS: Final = "all_overuse_injuries_not_backs"
OBSERVED_ONLY: Final = "observed_not_a_trial"
NOT_EVEN: Final = "steps_do_not_rise_evenly"
LIMITS: Final = (NOT_ABOUT_BACKS, OBSERVED_ONLY, NOT_EVEN)
"""What the study does not mean, as codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LongRun:
    """A run whose running distance is over 110 % of the longest in the 30 days before it.

    Parameters
    ----------
    id : str
        Identifier of the run.
    local_date : date
        Local day.
    running_distance_m, longest_before_m : float
        Running distance of this run and of the longest one before it. [m]
    ratio : float
        The one over the other. [1]
    step : str
        ``small`` (up to 130 %), ``moderate`` (up to 200 %) or ``large``.
    overuse_injury_hazard_ratio : Estimate
        Rate of overuse injuries after such runs over that after runs up to 110 %, with its 95 % interval. [1]
    source : str
        Key of the study.
    limits : tuple of str
        What the study does not mean.
    known_days_before : int
        Of the 30 days before, how many are known; a longer run may hide in the others.
    """

    id: str
    local_date: date
    running_distance_m: float
    longest_before_m: float
    ratio: float
    step: str
    overuse_injury_hazard_ratio: Estimate
    source: str
    limits: tuple[str, ...]
    known_days_before: int

    @property
    def unknown_days_before(self) -> int:
        """Of the 30 days before, how many are not known; a longer run may lie in them. [day]"""
        return max(int(_study()["days_before"]) - self.known_days_before, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Longest:
    """A run against the longest of the 30 days before it.

    Parameters
    ----------
    longest_before_m : float
        Longest running distance in one run. [m]
    ratio : float
        This run's over it. [1]
    source : str
        Key of the study that compared runs so; backs were not looked at.
    limits : tuple of str
        What the study does not mean.
    """

    longest_before_m: float
    ratio: float
    source: str
    limits: tuple[str, ...]


def against_longest(run: DatedRun, runs: Sequence[DatedRun]) -> Longest | None:
    """Return a run against the longest of the 30 days before it, or None with no run in them.

    Parameters
    ----------
    run : DatedRun
        The run.
    runs : sequence of DatedRun
        Every run, in any order.

    Returns
    -------
    Longest or None
        Running distance over the longest before [1]; the comparison of frandsen_2025, which looked at no backs.
    """
    earlier = [one for one in runs if one.ran and (one.start, one.id) < (run.start, run.id)]
    longest = _longest_before(run, earlier)
    if longest <= 0 or not run.ran:
        return None
    ratio = run.running_m / longest
    return Longest(longest_before_m=longest, ratio=ratio, source=_study()["source"], limits=LIMITS)


def long_runs(runs: Sequence[DatedRun], known: Collection[date], since: date, today: date) -> tuple[LongRun, ...]:
    """Return the runs from one day to another that are over 110 % of the longest in the 30 days before them.

    A run with no other run in its 30 days has nothing to be compared with and is not marked.

    Parameters
    ----------
    runs : sequence of DatedRun
        In any order.
    known : collection of date
        From `backstride.dose.days.known_days`.
    since, today : date
        First and last day looked at.

    Returns
    -------
    tuple of LongRun
        In order of time, with the hazard ratio of its step and the 95 % interval of it (frandsen_2025). [1]
    """
    ordered = sorted((run for run in runs if run.ran and run.day <= today), key=lambda run: (run.start, run.id))
    found = (_long_run(run, ordered[:index], known) for index, run in enumerate(ordered) if run.day >= since)
    return tuple(marked for marked in found if marked is not None)


def _study() -> dict[str, Any]:
    return load_toml("backstride.dose", "data/frandsen_2025.toml")


def _long_run(run: DatedRun, earlier: Sequence[DatedRun], known: Collection[date]) -> LongRun | None:
    study, longest = _study(), _longest_before(run, earlier)
    if longest <= 0:
        return None
    ratio = run.running_m / longest
    step = next((one for one in study["step"] if one["above_ratio"] < ratio <= one["up_to_ratio"]), None)
    if step is None:
        return None
    return LongRun(
        id=run.id,
        local_date=run.day,
        running_distance_m=run.running_m,
        longest_before_m=longest,
        ratio=ratio,
        step=step["code"],
        overuse_injury_hazard_ratio=Estimate(step["hazard_ratio"], step["low"], step["high"], 0.95, "1"),
        source=study["source"],
        limits=LIMITS,
        known_days_before=sum(day in known for day in days_between(_first_day(run), run.day - timedelta(days=1))),
    )


def _first_day(run: DatedRun) -> date:
    return run.day - timedelta(days=_study()["days_before"])


def _longest_before(run: DatedRun, earlier: Sequence[DatedRun]) -> float:
    first = _first_day(run)
    return max((before.running_m for before in earlier if before.day >= first), default=0.0)
