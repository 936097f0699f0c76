"""The everyday strip: a run beside standing, walking and stairs, in the same model and with the same band.

Lifts are left out: no table of pressures in running could be read, so nobody knows how a run stands to one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from backstride.dose.bridge import LEVEL
from backstride.dose.lookup import Who
from backstride.dose.muscle_gate import any_may_be_told
from backstride.dose.quantities import measure_of
from backstride.dose.steady import Ask, steady_load
from backstride.dose.table import Table, load_table
from backstride.estimates import Estimate
from backstride.runner import Sex

WALKING_M_PER_S: Final = 1.3
"""Speed of everyday walking in the strip. [m/s]"""

EVERYDAY: Final[Mapping[str, str]] = {
    "standing": "standing",
    "stairs": "stair_step",
}
"""What the strip shows, and the pose behind it. Both are held still."""

ERECTORS: Final = ("longissimus_thoracis", "longissimus_lumborum", "iliocostalis")
HOLD: Final = "back_extension_hold"

CHECKED: Final = ("longissimus_thoracis", "iliocostalis", "multifidus")
"""Groups whose mean work in running is set beside the hold, as behm_2009 measured: told, and deciding nothing."""

ABOUT: Final = 1.25
"""Up to so many times more or less counts as about as much. Chosen. [1]"""

COMPRESSION: Final = "levels.L5S1.compression_peak_bw"


class WorkFor(StrEnum):
    """Who may read what the model says of muscle work."""

    RUNNERS = "runners"
    """The model keeps the measured order of running and a back-extension hold."""
    RESEARCHERS = "researchers"
    """It does not, so muscle work says nothing to runners."""


@dataclass(frozen=True, slots=True)
class ScaleEntry:
    """One entry: a task or a run, the peak compression at L5/S1 and the muscle work of the back. [BW], [1]"""

    name: str
    compression_peak_bw: Estimate
    back_work: Estimate


def reference_scale(who: Who, runs: Mapping[str, Ask], table: Table | None = None) -> tuple[ScaleEntry, ...]:
    """Return everyday tasks and a runner's own runs, in one row.

    Parameters
    ----------
    who : Who
        The runner.
    runs : Mapping of str to Ask
        The runner's own, e.g. ``my_easy_run`` and ``my_hard_run``.
    table : Table, optional
        The shipped one by default.

    Returns
    -------
    tuple of ScaleEntry
        Standing, walking, stairs, then the runner's own: peak compression at L5/S1 [BW] and work of the erectors [1].
    """
    shipped = table or load_table()
    walk = Ask("walking", WALKING_M_PER_S, sex=who.sex, mass_kg=who.mass_kg, height_m=who.height_m)
    still = [ScaleEntry(name, task(shipped, who.sex, pose, COMPRESSION), back_work(shipped, who.sex, pose))
             for name, pose in EVERYDAY.items()]  # fmt: skip
    moving = [_of_run(name, ask, shipped) for name, ask in {"walking": walk, **runs}.items()]
    return (still[0], moving[0], *still[1:], *moving[1:])


def task(table: Table, sex: Sex, pose: str, quantity: str) -> Estimate:
    """Return one quantity of an everyday pose, in the bodies of the table.

    Parameters
    ----------
    table : Table
        The table of all bodies.
    sex : Sex
        Unknown takes the union of both bands.
    pose : str
        Name of the pose.
    quantity : str
        Name of the quantity, e.g. ``levels.L5S1.compression_peak_bw``.

    Returns
    -------
    Estimate
        With the spread of the ensemble, in the unit of the quantity; poses are our own (backstride_judgement).

    Raises
    ------
    PoseUnknown
        If the table has no such pose.
    """
    poses = list(table.meta["tasks"])
    if pose not in poses:
        raise PoseUnknown(pose, tuple(poses))
    rows = table.tasks[_sexes(table, sex), poses.index(pose), list(table.meta["task_quantities"]).index(quantity)]
    low, high = float(rows[:, 0].min()), float(rows[:, 2].max())
    return Estimate(float(rows[:, 1].mean()), low, high, LEVEL, measure_of(quantity).unit)


def back_work(table: Table, sex: Sex, pose: str, groups: Sequence[str] = ERECTORS) -> Estimate:
    """Return the mean peak activation of some muscles, the erectors by default, in a pose.

    Returns
    -------
    Estimate
        Share of the model's strength, 0 to 1. [1]
    """
    return mean_of([task(table, sex, pose, f"groups.{group}.activation_peak") for group in groups])


def work_for() -> WorkFor:
    """Return who may read what the model says of muscle work."""
    return WorkFor.RUNNERS if any_may_be_told() else WorkFor.RESEARCHERS


def ordered_work(sex: Sex, table: Table) -> Mapping[str, tuple[float, float]]:
    """Return the mean work of each muscle group of the check in running and in the hold, which behm_2009 measured.

    Returns
    -------
    Mapping of str to tuple of float
        By group: in running at 3 m/s, in the back-extension hold; share of the model's strength. [1]
    """
    run = steady_load(Ask("running", 3.0, sex=sex), table).table
    return {
        group: (run[f"groups.{group}.activation_mean"].whole.value, back_work(table, sex, HOLD, [group]).value)
        for group in CHECKED
    }


def compared(mine: Estimate, other: Estimate) -> str:
    """Return ``less``, ``about`` or ``more``: how this stands to another, where about is within a quarter.

    Parameters
    ----------
    mine, other : Estimate
        In one unit; only the middles count.

    Returns
    -------
    str
        Our own limit of a quarter (backstride_judgement).

    Examples
    --------
    >>> two, three = (Estimate(value, value, value, 0.9, "BW") for value in (2.0, 3.0))
    >>> compared(two, three), compared(three, two), compared(two, two)
    ('less', 'more', 'about')
    """
    ratio = mine.value / other.value if other.value > 0 else np.inf
    return "about" if 1.0 / ABOUT <= ratio <= ABOUT else "more" if ratio > 1.0 else "less"


def mean_of(estimates: Sequence[Estimate]) -> Estimate:
    """Return the mean of estimates whose errors go together.

    Parameters
    ----------
    estimates : sequence of Estimate
        At least one, all in one unit.

    Returns
    -------
    Estimate
        Middles and ends averaged each for itself, in that unit.
    """
    parts = (np.mean([getattr(one, part) for one in estimates]) for part in ("value", "low", "high"))
    value, low, high = (float(part) for part in parts)
    return Estimate(value, min(low, value), max(high, value), estimates[0].level, estimates[0].unit)


def _of_run(name: str, ask: Ask, table: Table) -> ScaleEntry:
    return ScaleEntry(name, steady_load(ask, table).table[COMPRESSION].whole, _run_work(ask, table))


def _run_work(ask: Ask, table: Table) -> Estimate:
    found = steady_load(ask, table).table
    return mean_of([found[f"groups.{group}.activation_peak"].whole for group in ERECTORS])


def _sexes(table: Table, sex: Sex) -> list[int]:
    known = list(table.meta["sexes"])
    return list(range(len(known))) if sex is Sex.UNKNOWN else [known.index(sex.value)]


class PoseUnknown(LookupError):
    """A pose was asked for that the table does not have."""

    def __init__(self, pose: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no pose is called {pose!r}; there are {', '.join(known)}")
