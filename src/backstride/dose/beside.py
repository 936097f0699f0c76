"""A run beside everyday tasks: whether it asks less, about as much or more, by load and by muscle work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from backstride.dose.lookup import Who
from backstride.dose.model import RunLoad
from backstride.dose.reference_scale import COMPRESSION, EVERYDAY, WALKING_M_PER_S, back_work, compared, mean_of, task
from backstride.dose.steady import Ask, SteadyLoad, steady_load
from backstride.dose.table import load_table
from backstride.dose.witness import SETS
from backstride.estimates import Estimate

WALKING: Final = "walking"

HELD: Final[Mapping[str, str]] = {
    **EVERYDAY,
    "back_extension_hold": "back_extension_hold",
    "bird_dog": "bird_dog",
    "hip_hinge_20_kg": "hip_hinge_20_kg",
}
"""Tasks that muscle work is held against, and the pose behind each."""


@dataclass(frozen=True, slots=True)
class Beside:
    """How a run stands to one task.

    Parameters
    ----------
    task : str
        The task.
    standing : str
        ``less``, ``about`` (within a quarter) or ``more``: the run against the task.
    value : Estimate
        The task's own figure. [BW] or [1]
    """

    task: str
    standing: str
    value: Estimate


@dataclass(frozen=True, slots=True)
class Work:
    """Muscle work of one set of muscles over a run, beside tasks. Never a word on getting stronger.

    Parameters
    ----------
    muscles : str
        Set of muscles.
    activation_peak : Estimate
        Mean over steps of the peak per step, as a share of the model's strength. [1]
    beside : tuple of Beside
        The tasks.
    """

    muscles: str
    activation_peak: Estimate
    beside: tuple[Beside, ...]


def load_beside(load: RunLoad, who: Who) -> tuple[Beside, ...]:
    """Return the peak compression at L5/S1 of a run beside everyday tasks; none from a model without levels.

    Parameters
    ----------
    load : RunLoad
        What the run asked.
    who : Who
        Who ran.

    Returns
    -------
    tuple of Beside
        By rising figure of the task: peak compression at L5/S1, into the endplate. [BW]
    """
    if load.levels is None:
        return ()
    return _beside(load.levels["L5S1"].compression_peak_bw, _everyday(who))


def pace_beside(ask: Ask) -> tuple[Beside, ...]:
    """Return the peak compression at L5/S1 of steady running beside everyday tasks.

    Parameters
    ----------
    ask : Ask
        A pace, and whose.

    Returns
    -------
    tuple of Beside
        By rising figure of the task: peak compression at L5/S1, into the endplate. [BW]
    """
    who = Who(ask.sex, ask.mass_kg, ask.height_m)
    return _beside(steady_load(ask).table[COMPRESSION].whole, _everyday(who))


def work_beside(load: RunLoad, who: Who) -> tuple[Work, ...]:
    """Return the muscle work of a run beside tasks, one entry a set of muscles; none from a model without muscles.

    Parameters
    ----------
    load : RunLoad
        What the run asked.
    who : Who
        Who ran.

    Returns
    -------
    tuple of Work
        In the order of `backstride.dose.witness.SETS`: share of the model's strength, 0 to 1. [1]
    """
    if load.groups is None:
        return ()
    known = load.groups
    mine = {name: mean_of([known[group].activation_peak for group in groups]) for name, groups in SETS.items()}
    return tuple(Work(name, work, _beside(work, _worked(who, name))) for name, work in mine.items())


def nearest(beside: Sequence[Beside]) -> Beside | None:
    """Return the heaviest task that a run is about as hard as; None where it is about as hard as none.

    Returns
    -------
    Beside or None
        The one with the largest figure among those within a quarter (backstride_judgement).
    """
    about = [one for one in beside if one.standing == "about"]
    return max(about, key=lambda one: one.value.value, default=None)


def _everyday(who: Who) -> dict[str, Estimate]:
    tasks = {name: task(load_table(), who.sex, pose, COMPRESSION) for name, pose in EVERYDAY.items()}
    return {**tasks, WALKING: _walked(who).table[COMPRESSION].whole}


def _beside(mine: Estimate, tasks: Mapping[str, Estimate]) -> tuple[Beside, ...]:
    rising = sorted(tasks.items(), key=lambda item: item[1].value)
    return tuple(Beside(name, compared(mine, other), other) for name, other in rising)


@lru_cache(maxsize=64)
def _worked(who: Who, muscles: str) -> Mapping[str, Estimate]:
    groups, walk = SETS[muscles], _walked(who).table
    tasks = {one: back_work(load_table(), who.sex, pose, groups) for one, pose in HELD.items()}
    return {**tasks, WALKING: mean_of([walk[f"groups.{group}.activation_peak"].whole for group in groups])}


@lru_cache(maxsize=64)
def _walked(who: Who) -> SteadyLoad:
    """Kept: a history has few runners and many runs."""
    return steady_load(Ask("walking", WALKING_M_PER_S, sex=who.sex, mass_kg=who.mass_kg, height_m=who.height_m))
