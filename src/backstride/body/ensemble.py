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
        """Return half of the band's mean width over its frames.

        Returns
        -------
        float
            Never negative, in `unit`.
        """
        return float(np.mean(self.high - self.low) / 2.0)


def load_ensemble() -> tuple[Assumptions, ...]:
    """Return the members of the ensemble, equally weighted: our own choice of what to vary, and how far.

    Returns
    -------
    tuple of Assumptions
        Sixteen, inertia and lumbar freedoms crossed in full (backstride_judgement; tables of dumas_2007 and
        deleva_1996, rhythms of christophy_2012 and raabe_2016).

    Examples
    --------
    >>> members = load_ensemble()
    >>> len(members), sorted({one.inertia for one in members})
    (16, ['de_leva_1996', 'dumas_2007'])
    """
    table = load_toml("backstride.body", "data/ensemble.toml")
    return tuple(Assumptions(**dict(zip(table["columns"], row, strict=True))) for row in table["members"])


def band(curves: Sequence[Array], unit: str) -> Band:
    """Return the median and the 5 to 95 % spread of the members' curves, frame by frame.

    Parameters
    ----------
    curves : sequence of Array
        One curve for each member, each of shape (frames,), in `unit`.
    unit : str
        Unit of the curves.

    Returns
    -------
    Band
        Middle, low and high, each of shape (frames,): 50, 5 and 95 % quantiles by straight lines between members, in
        `unit`.

    Examples
    --------
    >>> found = band([np.array([1.0]), np.array([2.0]), np.array([3.0])], "BW")
    >>> found.low.tolist(), found.middle.tolist(), found.high.tolist()
    ([1.1], [2.0], [2.9])
    """
    table = np.asarray(curves)
    low, middle, high = np.quantile(table, [_TAIL, 0.5, 1.0 - _TAIL], axis=0)
    return Band(middle, low, high, unit)


def estimate(values: Sequence[float], unit: str) -> Estimate:
    """Return the median and the 5 to 95 % spread of the members' values.

    Parameters
    ----------
    values : sequence of float
        One for each member, in `unit`.
    unit : str
        Unit of the values.

    Returns
    -------
    Estimate
        Median with 5 and 95 % quantiles as its band, in `unit`.

    Examples
    --------
    >>> found = estimate([1.0, 2.0, 3.0], "BW")
    >>> (round(found.low, 2), found.value, round(found.high, 2), found.level)
    (1.1, 2.0, 2.9, 0.9)
    """
    low, middle, high = (float(value) for value in np.quantile(np.asarray(values), [_TAIL, 0.5, 1.0 - _TAIL]))
    return Estimate(middle, low, high, MODEL_SPREAD_LEVEL, unit)
