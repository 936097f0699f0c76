"""Curves averaged over gait cycles: from a foot's coming down to the same foot's next coming down, 0 to 100 %."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.ensemble import Band, band, estimate
from backstride.estimates import Estimate

Array = NDArray[np.float64]

PERCENT: Final[Array] = np.arange(101.0)
"""Parts of the cycle at which the curves are given. [%]"""

_STRIDE_S: Final = (0.35, 2.5)
_ODD: Final = 1.35


@dataclass(frozen=True, slots=True)
class CycleCurve:
    """One quantity over the gait cycle.

    Parameters
    ----------
    curve : Band
        Mean over the cycles, member by member, then the members' spread; shape (101,).
    peak : Estimate
        Greatest value of the mean curve.
    peak_at_percent : Estimate
        Where in the cycle it stands. [%]
    between_cycles : float or None
        Standard deviation of the single cycles' peaks in the middle member; None of a single cycle.
    """

    curve: Band = field(metadata={"inside": True})
    peak: Estimate
    peak_at_percent: Estimate
    between_cycles: float | None


@dataclass(frozen=True, slots=True)
class Strides:
    """The whole cycles of one foot: when they begin, and when the last one ends. [s]"""

    foot: str
    starts_s: Array
    ends_s: Array

    @property
    def duration_s(self) -> float:
        """Return the mean duration of the cycles, from one coming down of the foot to its next.

        Returns
        -------
        float
            Time of a stride, two steps. [s]

        Examples
        --------
        >>> Strides("r", np.array([0.0, 0.7]), np.array([0.7, 1.42])).duration_s
        0.71
        """
        return float(np.mean(self.ends_s - self.starts_s))


def whole_strides(contacts: Mapping[str, Array], times_s: Array) -> Mapping[str, Strides]:
    """Return the whole cycles of each foot that has any, inside a stretch of time.

    A cycle over a third longer than the middle one holds a contact that nobody saw, and is left out.

    Strides of 0.35 to 2.5 s count; these limits are our own (backstride_judgement).

    Parameters
    ----------
    contacts : Mapping
        When each foot comes down, by ``r`` and ``l``. [s]
    times_s : Array
        Time stamps of the curves. [s]

    Returns
    -------
    Mapping of str to Strides
        By ``r`` and ``l``, only feet with a whole cycle; starts and ends of shape (cycles,). [s]

    Examples
    --------
    >>> found = whole_strides({"r": np.array([0.1, 0.8, 1.5]), "l": np.array([0.45])}, np.array([0.0, 1.6]))
    >>> found["r"].starts_s.tolist(), "l" in found
    ([0.1, 0.8], False)
    """
    found = {}
    for foot, when in contacts.items():
        inside = when[(when >= times_s[0] - 1e-9) & (when <= times_s[-1] + 1e-9)]
        lengths = np.diff(inside)
        if not len(lengths):
            continue
        usual = float(np.median(lengths))
        keep = (lengths >= _STRIDE_S[0]) & (lengths <= min(_STRIDE_S[1], _ODD * usual)) & (lengths >= usual / _ODD)
        if keep.any():
            found[foot] = Strides(foot, inside[:-1][keep], inside[1:][keep])
    return found


def over_cycle(times_s: Array, curves: Sequence[Array], strides: Strides, unit: str) -> CycleCurve:
    """Return the members' curves of one quantity as a mean cycle with its band.

    Parameters
    ----------
    times_s : Array
        Time stamps, shape (frames,). [s]
    curves : sequence of Array
        One curve for each member of the ensemble, shape (frames,).
    strides : Strides
        The cycles to average over.
    unit : str
        Unit of the curves.

    Returns
    -------
    CycleCurve
        Curves of shape (101,), at 0 to 100 % of the cycle, in `unit`; the sign is that of the curves.

    Examples
    --------
    >>> times = np.linspace(0.0, 2.0, 201)
    >>> strides = Strides("r", np.array([0.0, 1.0]), np.array([1.0, 2.0]))
    >>> found = over_cycle(times, [np.sin(2.0 * np.pi * times)], strides, "BW")
    >>> found.curve.middle.shape, found.peak_at_percent.value
    ((101,), 25.0)
    """
    single = np.stack([_cut(times_s, curve, strides) for curve in curves])
    means = single.mean(axis=1)
    peaks = np.median(single.max(axis=2), axis=0)
    return CycleCurve(
        band(list(means), unit),
        estimate([float(one.max()) for one in means], unit),
        estimate([float(PERCENT[int(one.argmax())]) for one in means], "%"),
        float(np.std(peaks, ddof=1)) if len(peaks) > 1 else None,
    )


def _cut(times_s: Array, curve: Array, strides: Strides) -> Array:
    """Return a curve cycle by cycle, shape (cycles, 101)."""
    share = PERCENT / 100.0
    at = strides.starts_s[:, None] + share * (strides.ends_s - strides.starts_s)[:, None]
    return np.asarray(np.interp(at, times_s, curve))
