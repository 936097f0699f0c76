"""Estimates: a number that is never shown without its band."""

from dataclasses import dataclass
from typing import Final

MODEL_SPREAD_LEVEL: Final = 0.9
"""Share of an equally weighted ensemble that lies inside a model's band (5 to 95 %)."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with the band that belongs to it.

    Parameters
    ----------
    value : float
        Central value, in `unit`.
    low, high : float
        Ends of the band, in `unit`; ``low <= value <= high``.
    level : float
        Share the band is meant to hold, 0 to 1.
    unit : str
        Unit as written to people and in JSON, e.g. ``BW``, ``N``, ``steps``, ``1`` for a plain ratio.

    Raises
    ------
    BandDoesNotHoldValue
        If the value lies outside its band, or any of the three is not a number.
    """

    value: float
    low: float
    high: float
    level: float
    unit: str

    def __post_init__(self) -> None:
        if not self.low <= self.value <= self.high:
            raise BandDoesNotHoldValue(self.low, self.value, self.high)

    def scaled(self, factor: float, unit: str) -> "Estimate":
        """Return the same estimate in another unit.

        Parameters
        ----------
        factor : float
            What the value and its band are multiplied by; a negative one turns the band round.
        unit : str
            The unit after scaling.
        """
        ends = (self.low * factor, self.high * factor)
        return Estimate(self.value * factor, min(ends), max(ends), self.level, unit)


class BandDoesNotHoldValue(ValueError):
    """An estimate was built whose value is not inside its own band."""

    def __init__(self, low: float, value: float, high: float) -> None:
        super().__init__(f"an estimate needs low <= value <= high, all finite; got {low} <= {value} <= {high}")
