"""What the table says of a runner's usual pace, for claims: muscle work beside tasks, and ratios of two estimates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.dose.bridge import LEVEL
from backstride.dose.reference_scale import WALKING_M_PER_S, back_work, mean_of
from backstride.dose.steady import Ask, steady_load
from backstride.dose.table import load_table
from backstride.estimates import Estimate

SETS: Final[Mapping[str, Sequence[str]]] = {
    "deep_core": ("multifidus", "quadratus_lumborum", "longissimus_lumborum", "psoas"),
    "back_extensors": ("longissimus_thoracis", "longissimus_lumborum", "iliocostalis", "multifidus"),
    "glutes": ("gluteus_maximus", "gluteus_medius", "gluteus_minimus"),
    "hip_flexors": ("psoas", "iliacus"),
    "abdominals": ("rectus_abdominis", "external_oblique", "internal_oblique"),
}
"""Muscle groups by the names that what-ifs and claims use."""


@dataclass(frozen=True, slots=True)
class TableModel:
    """The table at one runner's usual pace.

    Parameters
    ----------
    usual : Ask
        The runner's usual run.
    """

    usual: Ask

    def work_over(self, group: str, task: str) -> Estimate | None:
        """Return the peak muscle work of the usual run over that of a task; None without a figure. [1]

        Parameters
        ----------
        group : str
            Set of muscles, of `SETS`, or a single group.
        task : str
            ``walking`` or a pose of the table.

        Returns
        -------
        Estimate or None
            1 is as hard as the task. [1]
        """
        table, groups = load_table(), SETS.get(group, (group,))
        known = {name.split(".")[1] for name in table.quantities if name.startswith("groups.")}
        if not set(groups) <= known or task not in (*table.meta["tasks"], "walking"):
            return None
        other = self._walking(groups) if task == "walking" else back_work(table, self.usual.sex, task, groups)
        return over(_work(self.usual, groups), other)

    def _walking(self, groups: Sequence[str]) -> Estimate:
        mine = self.usual
        return _work(
            Ask("walking", WALKING_M_PER_S, sex=mine.sex, mass_kg=mine.mass_kg, height_m=mine.height_m), groups
        )


def _work(ask: Ask, groups: Sequence[str]) -> Estimate:
    found = steady_load(ask).table
    return mean_of([found[f"groups.{group}.activation_peak"].whole for group in groups])


def over(mine: Estimate, other: Estimate) -> Estimate | None:
    """Return a ratio whose relative errors count as independent; None where either is not above zero. [1]

    Errors of one model partly go together, so the band is too wide.

    Parameters
    ----------
    mine, other : Estimate
        What is divided, and by what, in one unit.

    Returns
    -------
    Estimate or None
        Ends from relative errors on the scale of logarithms, joined as the root of the sum of squares. [1]

    Examples
    --------
    >>> three, two = Estimate(3.0, 2.7, 3.3, 0.9, "BW"), Estimate(2.0, 1.8, 2.2, 0.9, "BW")
    >>> found = over(three, two)
    >>> found.value, round(found.low, 2), round(found.high, 2)
    (1.5, 1.3, 1.73)
    """
    if other.value <= 0.0 or mine.value <= 0.0:
        return None
    ratio = mine.value / other.value
    below = np.hypot(_share(mine.value, mine.low), _share(other.high, other.value))
    above = np.hypot(_share(mine.high, mine.value), _share(other.value, other.low))
    return Estimate(ratio, float(ratio * np.exp(-below)), float(ratio * np.exp(above)), LEVEL, "1")


def _share(high: float, low: float) -> float:
    return float(np.log(high / max(low, 0.05 * high)))
