"""How much: each run and day against the runner's own usual, sums of days, ranks, and what was unusual about a run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from backstride.dose.days import DatedRun
from backstride.dose.model import EXPONENTS, summed
from backstride.estimates import Estimate
from backstride.reference import CADENCE_WITH_SPEED

RANKED_RUNS: Final = 30
"""A run is ranked among so many before it, itself included."""

USUAL_RUNS: Final = 10
"""Fewer runs before are not yet a usual. Chosen."""

USUAL_DAYS: Final = 182
"""Runs further back say nothing of what is usual now. Chosen. [day]"""

MOVES: Final = 1.0 / 3.0
"""A rank that moves by more than this share of the row hangs on what one counts. [1]"""

UNUSUAL_RATIO: Final = 1.10
"""Above so many times the most of the usual runs counts as unusual; cadence, by a difference. Chosen. [1]"""

UNUSUAL_CADENCE: Final = 0.05
LEAST_CLIMB_M: Final = 100.0

DEPENDS: Final = "depends_on_what_counts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a run or some days had.

    Parameters
    ----------
    steps, load_time_bw_s : Estimate
        Steps of both feet, and mean compression at L5/S1 times time; None where a run's loads are not given.
        [steps], [BW s]
    minutes, climb_m, descent_m : float
        Moving time [min], metres up and down [m], where known.
    """

    steps: Estimate
    load_time_bw_s: Estimate | None
    minutes: float
    climb_m: float
    descent_m: float


@dataclass(frozen=True, slots=True)
class Rank:
    """Where a run stands among the last ones, under each exponent; 1 is the most.

    Parameters
    ----------
    of : int
        Runs in the row.
    places : Mapping of int to int
        Place by exponent.
    says : str
        ``high``, ``middle`` or ``low`` (thirds of the row), or ``depends_on_what_counts``.
    """

    of: int
    places: Mapping[int, int]
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How much a run was.

    Parameters
    ----------
    id : str
        Identifier of the run.
    local_date : date
        Local day.
    counts : Counts
        How much in itself.
    against_usual : Mapping of str to float
        Over the median of the runner's own runs of the last half year: ``steps``, ``minutes``, ``climb_m``,
        ``descent_m``, ``load_time``; empty while there are too few. [1]
    rank : Rank or None
        Among the last 30 runs; None while there are too few.
    unusual : tuple of str
        ``longer``, ``faster``, ``slower_cadence``, ``quicker_cadence``, ``more_climb``, ``more_descent``.
    """

    id: str
    local_date: date
    counts: Counts
    against_usual: Mapping[str, float]
    rank: Rank | None
    unusual: tuple[str, ...]


def amount(run: DatedRun, earlier: Sequence[DatedRun]) -> Amount:
    """Return how much a run was, against the runner's own usual.

    Parameters
    ----------
    run : DatedRun
        The run.
    earlier : sequence of DatedRun
        All runs known; those not before this one are left out.

    Returns
    -------
    Amount
        Steps and loads in themselves [steps], [BW s], and over the median of the runner's own runs of half a year [1].
    """
    before = sorted((one for one in earlier if one.start < run.start and one.ran), key=lambda one: one.start)
    recent = [one for one in before if one.day >= run.day - timedelta(days=USUAL_DAYS)]
    enough = len(recent) >= USUAL_RUNS
    return Amount(
        id=run.id,
        local_date=run.day,
        counts=counts([run]),
        against_usual=against(counts([run]), [counts([one]) for one in recent]) if enough else {},
        rank=rank(run, before),
        unusual=unusual(run, recent) if enough else (),
    )


def counts(runs: Sequence[DatedRun]) -> Counts:
    """Return how much some runs and walks had together; a run split in two sums to the whole.

    Parameters
    ----------
    runs : sequence of DatedRun
        In any order; what was not on foot is left out.

    Returns
    -------
    Counts
        Sums: steps of both feet [steps], moving time [min], metres up and down [m], mean compression at L5/S1 times
        time [BW s] or None where the loads of one of them are not given.
    """
    walked = [run for run in runs if run.on_foot]
    return Counts(
        steps=summed((run.facts.steps for run in walked if run.facts.steps is not None), "steps"),
        load_time_bw_s=_load_time(walked),
        minutes=sum(run.facts.moving_s for run in walked) / 60.0,
        climb_m=sum(run.facts.climb_m or 0.0 for run in walked),
        descent_m=sum(run.facts.descent_m or 0.0 for run in walked),
    )


def against(mine: Counts, usual: Sequence[Counts]) -> Mapping[str, float]:
    """Return counts over the median of usual ones, each on its own, for those whose usual is something. [1]

    Parameters
    ----------
    mine : Counts
        Of a run, a day or a week.
    usual : sequence of Counts
        Of the usual runs, days or weeks; none gives an empty answer.

    Returns
    -------
    Mapping of str to float
        1 is as usual; names whose usual is nothing are missing. [1]

    Examples
    --------
    >>> def one(minutes):
    ...     none = Estimate(0.0, 0.0, 0.0, 0.9, "steps")
    ...     return Counts(steps=none, load_time_bw_s=None, minutes=minutes, climb_m=0.0, descent_m=0.0)
    >>> dict(against(one(60.0), [one(30.0), one(40.0), one(80.0)]))
    {'minutes': 1.5}
    """
    if not usual:
        return {}
    plain, others = _plain(mine), [_plain(one) for one in usual]
    middles = {name: median(known) for name in plain if (known := [one[name] for one in others if name in one])}
    return {name: plain[name] / middle for name, middle in middles.items() if middle > 0}


def usual_days(runs: Sequence[DatedRun], before: date) -> tuple[Counts, ...]:
    """Return how much each day with a run had in the half year before a day; none while there are too few.

    Parameters
    ----------
    runs : sequence of DatedRun
        In any order.
    before : date
        Local day.

    Returns
    -------
    tuple of Counts
        One for each day with a run, walks of that day included, oldest first. [steps, min, m, BW s]
    """
    first = before - timedelta(days=USUAL_DAYS)
    near = [run for run in runs if first <= run.day < before]
    ran = sorted({run.day for run in near if run.ran})
    if len(ran) < USUAL_RUNS:
        return ()
    return tuple(counts([run for run in near if run.day == day]) for day in ran)


def _load_time(walked: Sequence[DatedRun]) -> Estimate | None:
    """A run without moving seconds adds nothing; a run whose loads are not given makes the sum unknown."""
    if any(run.load is None for run in walked):
        return None
    loads = [run.load for run in walked if run.load is not None]
    return summed((load.load_time_bw_s for load in loads if load.load_time_bw_s is not None), "BW s")


def over_days(runs: Sequence[DatedRun], today: date, days: int) -> Counts:
    """Return the sum over the last days, today included: a description; nobody can compute when a back has recovered.

    Parameters
    ----------
    runs : sequence of DatedRun
        In any order.
    today : date
        Last day.
    days : int
        How many, e.g. 7 or 28. [day]

    Returns
    -------
    Counts
        Sums over `days` days. [steps, min, m, BW s]
    """
    return counts([run for run in runs if today - timedelta(days=days) < run.day <= today])


def rank(run: DatedRun, before: Sequence[DatedRun]) -> Rank | None:
    """Return the place of a run among the last thirty under each exponent, and whether that hangs on the exponent.

    Parameters
    ----------
    run : DatedRun
        The run.
    before : sequence of DatedRun
        Runs before it, oldest first.

    Returns
    -------
    Rank or None
        Place by exponent of the peak compression at L5/S1, 1 is the most; exponents span laws from dead tissue
        (coenen_2012, gallagher_2017). None with fewer than ten loads, or without the run's own.
    """
    row = [_powered(one) for one in [*before, run][-RANKED_RUNS:]]
    known = [one for one in row if one is not None]
    mine = _powered(run)
    if mine is None or len(known) < USUAL_RUNS:
        return None
    places = {m: 1 + sum(one[i] > mine[i] for one in known) for i, m in enumerate(EXPONENTS)}
    return Rank(len(known), places, _said(list(places.values()), len(known)))


def unusual(run: DatedRun, usual: Sequence[DatedRun]) -> tuple[str, ...]:
    """Return what about a run lies beyond the runner's own usual runs.

    Parameters
    ----------
    run : DatedRun
        The run.
    usual : sequence of DatedRun
        The runner's own runs of the last half year, at least one.

    Returns
    -------
    tuple of str
        Over 1.1 times the most of them: ``longer``, ``faster``, ``more_climb``, ``more_descent``; cadence by more than
        5 % from theirs at this run's speed, carried along the line of fukuchi_2017: ``quicker_cadence``,
        ``slower_cadence``. The limits are our own (backstride_judgement).
    """
    found = [
        ("longer", run.running_m, [one.running_m for one in usual]),
        ("faster", run_speed_m_per_s(run), [run_speed_m_per_s(one) for one in usual]),
        ("more_climb", _hills(run.facts.climb_m), [_hills(one.facts.climb_m) for one in usual]),
        ("more_descent", _hills(run.facts.descent_m), [_hills(one.facts.descent_m) for one in usual]),
    ]
    beyond = [name for name, mine, others in found if mine > UNUSUAL_RATIO * max(others) > 0.0]
    return (*beyond, *_cadence(run, usual))


def _cadence(run: DatedRun, usual: Sequence[DatedRun]) -> tuple[str, ...]:
    """Cadence rises with speed, so it is set against what the usual runs would have had at this run's speed."""
    mine, speed = run.facts.cadence_mean_spm, run_speed_m_per_s(run)
    others = [
        known - CADENCE_WITH_SPEED * (run_speed_m_per_s(one) - speed)
        for one in usual
        if (known := one.facts.cadence_mean_spm)
    ]
    if mine is None or not others:
        return ()
    change = mine / median(others) - 1.0
    if abs(change) <= UNUSUAL_CADENCE:
        return ()
    return ("quicker_cadence",) if change > 0 else ("slower_cadence",)


def _hills(metres: float | None) -> float:
    return max(metres or 0.0, LEAST_CLIMB_M)


def run_speed_m_per_s(run: DatedRun) -> float:
    """Return the mean speed of a run's running; 0 where it is unknown. [m/s]

    Returns
    -------
    float
        Running distance over moving time times the share of running. [m/s]
    """
    running_s = run.facts.moving_s * (run.facts.running_share or 0.0)
    return (run.facts.running_distance_m or 0.0) / running_s if running_s > 0 else 0.0


def _plain(one: Counts) -> Mapping[str, float]:
    known = {"steps": one.steps.value, "minutes": one.minutes, "climb_m": one.climb_m, "descent_m": one.descent_m}
    return known if one.load_time_bw_s is None else {**known, "load_time": one.load_time_bw_s.value}


def _powered(run: DatedRun) -> tuple[float, ...] | None:
    return None if run.load is None else run.load.powered_sums


def _said(places: Sequence[int], of: int) -> str:
    if max(places) - min(places) > MOVES * of:
        return DEPENDS
    middle = median(places) / of
    return "high" if middle <= MOVES else "low" if middle > 2.0 * MOVES else "middle"
