"""One run beside the runner's usual run: the middle of the runs of the twelve weeks before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Final

from backstride.runs.run_facts import RunFacts

USUAL_WITHIN_DAYS: Final = 84
"""Runs further back say nothing of what is usual. Chosen: twelve weeks, the season of the usual week. [day]"""

USUAL_RUNS_MIN: Final = 5
"""Of fewer runs nothing is called usual. Chosen. [runs]"""


@dataclass(frozen=True, slots=True)
class UsualRun:
    """The usual run: medians; None where fewer than five runs tell.

    Parameters
    ----------
    runs : int
        Runs it is made of.
    distance_m : float or None
        Distance. [m]
    moving_s : float or None
        Moving time. [s]
    speed_m_per_s : float or None
        Mean moving speed. [m/s]
    cadence_spm : float or None
        Mean cadence of both feet. [1/min]
    climb_m : float or None
        Metres up. [m]
    """

    runs: int
    distance_m: float | None = None
    moving_s: float | None = None
    speed_m_per_s: float | None = None
    cadence_spm: float | None = None
    climb_m: float | None = None


def usual_run(before: Sequence[RunFacts]) -> UsualRun | None:
    """Return the usual run, or None with fewer than five.

    Parameters
    ----------
    before : sequence of RunFacts
        The runs of the twelve weeks before the one that is looked at, without it.

    Returns
    -------
    UsualRun or None
        Medians, each on its own [m], [s], [m/s], [1/min]; five runs are our own limit (backstride_judgement).
    """
    if len(before) < USUAL_RUNS_MIN:
        return None
    return UsualRun(
        runs=len(before),
        distance_m=_middle(one.distance_m for one in before),
        moving_s=_middle(one.moving_s for one in before),
        speed_m_per_s=_middle(map(mean_speed, before)),
        cadence_spm=_middle(one.cadence_mean_spm for one in before),
        climb_m=_middle(one.climb_m for one in before),
    )


@dataclass(frozen=True, slots=True)
class Spread:
    """Where runs lie: the least, the quarters and the most of them. [as the figure]"""

    least: float
    quarter: float
    middle: float
    three_quarters: float
    most: float


def spread(values: Iterable[float | None]) -> Spread | None:
    """Return where values lie, or None with fewer than five that are known.

    Returns
    -------
    Spread or None
        In the unit of the values; five is our own limit (backstride_judgement).

    Examples
    --------
    >>> spread([5.0, 6.0, 7.0, 8.0, 12.0, None])
    Spread(least=5.0, quarter=6.0, middle=7.0, three_quarters=8.0, most=12.0)
    >>> spread([5.0, 6.0, 7.0, 8.0]) is None
    True
    """
    known = sorted(one for one in values if one is not None)
    if len(known) < USUAL_RUNS_MIN:
        return None
    quarter, middle, three_quarters = quantiles(known, n=4, method="inclusive")
    return Spread(known[0], quarter, middle, three_quarters, known[-1])


def mean_speed(facts: RunFacts) -> float | None:
    """Return the mean moving speed of a run, or None where distance or time is unknown.

    Returns
    -------
    float or None
        Distance over moving time. [m/s]
    """
    return facts.distance_m / facts.moving_s if facts.distance_m and facts.moving_s > 0 else None


def _middle(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return float(median(known)) if len(known) >= USUAL_RUNS_MIN else None
