"""What the load table holds, as data: each measure with its unit, its sign, its bound and what it is a mean of.

A quantity is named ``levels.LEVEL.MEASURE`` or ``groups.GROUP.MEASURE``, or by its measure alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Over(StrEnum):
    """What a quantity is a mean over."""

    PEAKS = "peak"
    """Over steps, of the greatest value in each."""
    TIME = "mean"
    """Over time."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What one quantity of the table is.

    Parameters
    ----------
    unit : str
        Unit of its figures.
    over : Over
        Peak of a step, or mean over time.
    is_signed : bool
        Whether it may be below zero: anterior shear, positive where the load drives the upper vertebra forwards.
    most : float or None
        What it can never be above, in `unit`: a share of the model's strength ends at 1.
    """

    unit: str
    over: Over
    is_signed: bool = False
    most: float | None = None


MEASURES: Final[Mapping[str, Measure]] = MappingProxyType(
    {
        "compression_peak_bw": Measure("BW", Over.PEAKS),
        "compression_mean_bw": Measure("BW", Over.TIME),
        "shear_front_peak_bw": Measure("BW", Over.PEAKS, is_signed=True),
        "shear_side_peak_bw": Measure("BW", Over.PEAKS),
        "extension_moment_peak_nm_per_kg": Measure("Nm/kg", Over.PEAKS),
        "activation_peak": Measure("1", Over.PEAKS, most=1.0),
        "activation_mean": Measure("1", Over.TIME, most=1.0),
        "net_force_l5s1_peak_bw": Measure("BW", Over.PEAKS),
    }
)
"""Every measure of the table, by the last part of a quantity's name."""


def measure_of(quantity: str) -> Measure:
    """Return what a quantity is.

    Parameters
    ----------
    quantity : str
        Its name in the table.

    Returns
    -------
    Measure
        With its unit.

    Raises
    ------
    NoSuchMeasure
        If the table has no such measure.

    Examples
    --------
    >>> measure_of("levels.L5S1.shear_front_peak_bw").is_signed
    True
    >>> measure_of("groups.multifidus.activation_mean").most
    1.0
    """
    name = quantity.rpartition(".")[2]
    if name not in MEASURES:
        raise NoSuchMeasure(quantity)
    return MEASURES[name]


class NoSuchMeasure(LookupError):
    """A quantity was named that the table does not hold."""

    def __init__(self, quantity: str) -> None:
        super().__init__(f"{quantity!r} ends in no measure; there are {', '.join(MEASURES)}")
