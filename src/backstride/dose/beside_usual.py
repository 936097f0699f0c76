"""One run beside the runner's usual run: what it asked of the back in all, and the one thing that stood out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median, quantiles
from typing import Final

from backstride.dose.model import RunLoad
from backstride.runs.run_facts import RunFacts
from backstride.runs.usual import USUAL_RUNS_MIN, Spread, mean_speed, spread

STANDS_OUT_SPREADS: Final = 2.0
"""Our choice: so many spreads above the middle stand out; of ordinary runs about one in forty does. [1]"""
LEAST_SPREAD: Final = 0.05
"""Our choice: runs that are all alike are not held to differences that nobody feels. [1, of the middle]"""
_QUARTERS_OF_A_SPREAD: Final = 1.349
"""Distance between the quarters of a normal distribution, in standard deviations."""


class Trait(StrEnum):
    """What can stand out."""

    CLIMB = "climb"
    SPEED = "speed"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class BesideUsual:
    """One run beside the usual one.

    Parameters
    ----------
    back_ratio : float or None
        Sum of the peaks of all steps over that of the usual run; None where loads are not given or too few. [1]
    stood_out : Trait or None
        What stood out most; None where nothing did.
    ratio : float or None
        That over the usual. [1]
    """

    back_ratio: float | None = None
    stood_out: Trait | None = None
    ratio: float | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """One figure of a run on the ruler of the runs before it.

    Parameters
    ----------
    name : str
        ``back`` (peaks of all steps), ``distance``, ``time``, ``pace``, ``climb`` or ``descent``.
    value : float
        This run's. [BW, m, s, m/s]
    before : Spread
        Those of the runs before it, in the same unit.
    """

    name: str
    value: float
    before: Spread


MEASURES: Final[Mapping[str, Callable[[RunFacts, RunLoad | None], float | None]]] = {
    "back": lambda _, load: None if load is None else load.peak_sum_bw.value or None,
    "distance": lambda facts, _: facts.distance_m,
    "time": lambda facts, _: facts.moving_s,
    "pace": lambda facts, _: mean_speed(facts),
    "climb": lambda facts, _: facts.climb_m,
    "descent": lambda facts, _: facts.descent_m,
}
"""What a run is measured by: what it asked of the back first."""


Told = tuple[RunFacts, RunLoad | None]
"""Facts and load of a run; no load where loads are not given."""


def ruler(run: Told, before: Sequence[Told]) -> tuple[Placed, ...]:
    """Return where a run lies among those before it, by every measure that it and at least five of them tell.

    Parameters
    ----------
    run : Told
        The run.
    before : sequence of Told
        The runs of the twelve weeks before it.

    Returns
    -------
    tuple of Placed
        Peaks of all steps [BW], distance and heights [m], time [s], speed [m/s].
    """
    found = []
    for name, measure in MEASURES.items():
        value, among = measure(*run), spread(measure(*one) for one in before)
        if value is not None and among is not None:
            found.append(Placed(name, value, among))
    return tuple(found)


_OF: Final[Mapping[Trait, Callable[[RunFacts], float | None]]] = {
    Trait.CLIMB: lambda facts: facts.climb_m,
    Trait.SPEED: mean_speed,
    Trait.TIME: lambda facts: facts.moving_s,
}


def beside_usual(
    facts: RunFacts, load: RunLoad | None, before: Sequence[RunFacts], loads: Sequence[RunLoad | None]
) -> BesideUsual:
    """Return how a run stands beside those before it.

    Parameters
    ----------
    facts : RunFacts
        The run.
    load : RunLoad or None
        What it asked; None where loads are not given.
    before : sequence of RunFacts
        The runs of the twelve weeks before it.
    loads : sequence of RunLoad or None
        What those asked, in the same order.

    Returns
    -------
    BesideUsual
        Ratios [1], each to the median of at least five runs; which spread stands out is our own choice
        (backstride_judgement).
    """
    known = [one.peak_sum_bw.value for one in loads if one is not None and one.peak_sum_bw.value > 0]
    has_usual = load is not None and len(known) >= USUAL_RUNS_MIN
    back = load.peak_sum_bw.value / median(known) if load is not None and has_usual else None
    seen = [(far, trait, ratio) for trait in Trait for far, ratio in [_spreads(facts, before, trait)]]
    far, trait, ratio = max(seen, key=lambda one: one[0])
    return BesideUsual(back, trait, ratio) if far >= STANDS_OUT_SPREADS else BesideUsual(back)


def _spreads(facts: RunFacts, before: Sequence[RunFacts], trait: Trait) -> tuple[float, float]:
    """Return by how many spreads a run is above the middle, and its ratio to it; nothing where nobody knows."""
    value = _OF[trait](facts)
    known = [one for one in map(_OF[trait], before) if one is not None]
    if value is None or len(known) < USUAL_RUNS_MIN or (middle := median(known)) <= 0:
        return 0.0, 1.0
    low, _, high = quantiles(known, n=4, method="inclusive")
    spread = max((high - low) / _QUARTERS_OF_A_SPREAD, LEAST_SPREAD * middle)
    return (value - middle) / spread, value / middle
