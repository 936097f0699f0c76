"""Whose body it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from backstride.runner import HEIGHT_RANGE_M, MASS_RANGE_KG, RunnerOutOfRange


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the body's tables know one.

    Parameters
    ----------
    mass_kg, height_m : float
        Body mass [kg] and standing height [m].
    sex : str
        ``f`` or ``m``: the column of the tables of inertia.
    factors : Mapping
        Sizes of single bones over those that the height gives, where they were measured. [1]

    Raises
    ------
    RunnerOutOfRange
        If mass or height cannot be a person's.
    """

    mass_kg: float
    height_m: float
    sex: Literal["f", "m"]
    factors: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))

    def __reduce__(self) -> tuple[type["Person"], tuple[float, float, str, dict[str, float]]]:
        """Let a person travel to another process: the view over its factors cannot."""
        return Person, (self.mass_kg, self.height_m, self.sex, dict(self.factors))

    def __post_init__(self) -> None:
        for name, value, (low, high), unit in (
            ("mass_kg", self.mass_kg, MASS_RANGE_KG, "kg"),
            ("height_m", self.height_m, HEIGHT_RANGE_M, "m"),
        ):
            if not low <= value <= high:
                raise RunnerOutOfRange(name, value, low, high, unit)
