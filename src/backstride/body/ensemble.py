"""The ensemble: bodies that differ in what nobody measured, and the bands that come of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.model import Assumptions
from backstride.estimates import MODEL_SPREAD_LEVEL, Estimate
from backstride.package_data import load_toml

Array = NDArray[np.float64]

_TAIL: Final = (1.0 - MODEL_SPREAD_LEVEL) / 2.0


@dataclass(frozen=True, slots=True)
class Band:
    """A curve over time with its model spread, each of shape (frames,), in `unit`."""

    middle: Array
    low: Array
    high: Array
    unit: str

    @property
    def half_width(self) -> float:
        """Return half of the band's mean width, in `unit`."""
        return float(np.mean(self.high - self.low) / 2.0)


def load_ensemble() -> tuple[Assumptions, ...]:
    """Return the members of the ensemble, equally weighted."""
    table = load_toml("backstride.body", "data/ensemble.toml")
    return tuple(Assumptions(**dict(zip(table["columns"], row, strict=True))) for row in table["members"])


def band(curves: Sequence[Array], unit: str) -> Band:
    """Return the median and the 5 to 95 % spread of the members' curves, frame by frame."""
    table = np.asarray(curves)
    low, middle, high = np.quantile(table, [_TAIL, 0.5, 1.0 - _TAIL], axis=0)
    return Band(middle, low, high, unit)


def estimate(values: Sequence[float], unit: str) -> Estimate:
    """Return the median and the 5 to 95 % spread of the members' values."""
    low, middle, high = (float(value) for value in np.quantile(np.asarray(values), [_TAIL, 0.5, 1.0 - _TAIL]))
    return Estimate(middle, low, high, MODEL_SPREAD_LEVEL, unit)
