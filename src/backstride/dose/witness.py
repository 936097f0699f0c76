"""What the table says of a runner's usual pace, for claims: muscle work beside tasks, and load at another body mass."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.dose.bridge import LEVEL
from backstride.dose.steady import Ask, steady_load
from backstride.dose.strip import WALKING_M_PER_S, back_work, mean_of, order_holds
from backstride.dose.table import load_table
from backstride.dose.what_if import carried, from_body
from backstride.estimates import Estimate

SETS: Final[Mapping[str, Sequence[str]]] = {
    "deep_core": ("multifidus", "quadratus_lumborum", "longissimus_lumborum", "psoas"),
    "back_extensors": ("longissimus_thoracis", "longissimus_lumborum", "iliocostalis", "multifidus"),
    "glutes": ("gluteus_maximus", "gluteus_medius", "gluteus_minimus"),
    "hip_flexors": ("psoas", "iliacus"),
    "abdominals": ("rectus_abdominis", "external_oblique", "internal_oblique"),
}
"""Muscle groups by the names that what-ifs and claims use."""

_PEAK: Final = "levels.L5S1.compression_peak_bw"


@dataclass(frozen=True, slots=True)
class TableModel:
    """The table at one runner's usual pace.

    Parameters
    ----------
    usual : Ask
        The runner's usual run.
    """

    usual: Ask

    @property
    def order_holds(self) -> bool:
        """Whether the model works the back harder in running than in a back-extension hold, as measured (behm_2009)."""
        return order_holds()

    def work_over(self, group: str, task: str) -> Estimate | None:
        """Give the peak muscle work of the usual run over that of a task; None without a figure. [1]

        Parameters
        ----------
        group : str
            Set of muscles, of `SETS`, or a single group.
        task : str
            ``walking`` or a pose of the table.
        """
        table, groups = load_table(), SETS.get(group, (group,))
        known = {name.split(".")[1] for name in table.quantities if name.startswith("groups.")}
        if not set(groups) <= known or task not in (*table.meta["tasks"], "walking"):
            return None
        other = self._walking(groups) if task == "walking" else back_work(table, self.usual.sex, task, groups)
        return _over(_work(self.usual, groups), other)

    def load_change(self, mass_factor: float) -> Estimate | None:
        """Give the relative change in newtons of peak load at L5/S1 with another body mass; None without a mass. [1]

        Parameters
        ----------
        mass_factor : float
            Body mass over the present one. [1]
        """
        if self.usual.mass_kg is None:
            return None
        found = carried(self.usual, (mass_factor - 1.0) * self.usual.mass_kg)
        return found.changes["levels.L5S1.compression_peak_n"]

    def load_change_weaker(self, group: str, strength_factor: float) -> Estimate | None:
        """Give the relative change of peak load at L5/S1 with weaker muscles and the same movement. [1]

        A change smaller than the model can see is given as none, with what it can see as the band.

        Parameters
        ----------
        group : str
            Set of muscles of the what-ifs.
        strength_factor : float
            Strength over the present one. [1]
        """
        found, seen_from = from_body(self.usual, group, strength_factor), load_table().meta["resolution"]
        return found.changes.get(_PEAK, Estimate(0.0, -seen_from, seen_from, LEVEL, "1"))

    def _walking(self, groups: Sequence[str]) -> Estimate:
        mine = self.usual
        return _work(
            Ask("walking", WALKING_M_PER_S, sex=mine.sex, mass_kg=mine.mass_kg, height_m=mine.height_m), groups
        )


def _work(ask: Ask, groups: Sequence[str]) -> Estimate:
    found = steady_load(ask).table
    return mean_of([found[f"groups.{group}.activation_peak"].whole for group in groups])


def _over(mine: Estimate, other: Estimate) -> Estimate | None:
    """A ratio whose relative errors count as independent: those of one model partly go together, so it is too wide."""
    if other.value <= 0.0 or mine.value <= 0.0:
        return None
    ratio = mine.value / other.value
    below = np.hypot(_share(mine.value, mine.low), _share(other.high, other.value))
    above = np.hypot(_share(mine.high, mine.value), _share(other.value, other.low))
    return Estimate(ratio, float(ratio * np.exp(-below)), float(ratio * np.exp(above)), LEVEL, "1")


def _share(high: float, low: float) -> float:
    return float(np.log(high / max(low, 0.05 * high)))
