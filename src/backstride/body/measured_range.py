"""Who was measured, and how much wider a band is for everyone else."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any, Final

import numpy as np

from backstride.body.ensemble import Band
from backstride.body.results import LevelLoad, Loads
from backstride.estimates import Estimate

MASS_RANGE_KG: Final = (55.0, 85.0)
"""Body mass of the people whose motions the model was held against. [kg]"""

WIDER: Final = 1.5
"""Factor on the half width of every band outside the measured range; our own caution (backstride_judgement). [1]"""


VIDEO_SHARES: Final = {"peak": 0.27, "mean": 0.19}
"""What cameras add to the half width of a compression, over its middle: pose trackers miss the trunk's inclination by
3.9 degrees rms or more, and a lean known to 4 degrees leaves 16.2 and 11.3 % (standard deviation) between thirteen
runners (fukuchi_2017), times 1.645 for 90 %. Taken for the other loads of a level alike (backstride_judgement). [1]"""


def outside_measured(mass_kg: float, sex: str) -> tuple[str, ...]:
    """Return the reasons why few people like this one were measured; empty where there are none.

    Parameters
    ----------
    mass_kg : float
        Body mass. [kg]
    sex : str
        ``f`` or ``m``.

    Returns
    -------
    tuple of str
        ``not_a_man``, ``lighter_than_measured``, ``heavier_than_measured``: the model was held against men of 55 to
        85 kg (fukuchi_2017).

    Examples
    --------
    >>> outside_measured(52.0, "f")
    ('not_a_man', 'lighter_than_measured')
    >>> outside_measured(70.0, "m")
    ()
    """
    low, high = MASS_RANGE_KG
    reasons = {
        "not_a_man": sex != "m",
        "lighter_than_measured": mass_kg < low,
        "heavier_than_measured": mass_kg > high,
    }
    return tuple(reason for reason, holds in reasons.items() if holds)


def by_video(loads: Loads) -> Loads:
    """Return loads with the bands of every level as wide as a motion guessed from video leaves them (fukuchi_2017).

    Returns
    -------
    Loads
        Middles as they were; the share of `VIDEO_SHARES` and the old half width as the root of the sum of squares. [BW,
        Nm/kg]
    """
    return replace(loads, levels={name: _seen_by_cameras(one) for name, one in loads.levels.items()})


def _seen_by_cameras(load: LevelLoad) -> LevelLoad:
    peak, mean = VIDEO_SHARES["peak"], VIDEO_SHARES["mean"]
    changed: dict[str, Any] = {
        one.name: _spread(getattr(load, one.name), mean if "mean" in one.name else peak) for one in fields(load)
    }
    return LevelLoad(**changed)


def _spread(one: Estimate | Band, share: float) -> Estimate | Band:
    """Add a share of the middle to both sides, of a curve a share of its greatest value."""
    if isinstance(one, Estimate):
        more = share * abs(one.value)
        low, high = one.value - np.hypot(one.value - one.low, more), one.value + np.hypot(one.high - one.value, more)
        return Estimate(one.value, float(low), float(high), one.level, one.unit)
    more = share * float(np.abs(one.middle).max())
    low, high = one.middle - np.hypot(one.middle - one.low, more), one.middle + np.hypot(one.high - one.middle, more)
    return Band(one.middle, low, high, one.unit)


def widened(loads: Loads, reasons: Sequence[str]) -> Loads:
    """Return loads with every band of every level half as wide again, where there is a reason (backstride_judgement).

    Returns
    -------
    Loads
        Middles as they were; distances to low and high times `WIDER`. [BW, Nm/kg]
    """
    if not reasons:
        return loads
    return replace(loads, levels={name: _wider_level(one) for name, one in loads.levels.items()})


def _wider_level(load: LevelLoad) -> LevelLoad:
    changed: dict[str, Any] = {one.name: _wider(getattr(load, one.name)) for one in fields(load)}
    return LevelLoad(**changed)


def _wider(one: Estimate | Band) -> Estimate | Band:
    if isinstance(one, Estimate):
        low, high = one.value - WIDER * (one.value - one.low), one.value + WIDER * (one.high - one.value)
        return Estimate(one.value, low, high, one.level, one.unit)
    return Band(
        one.middle, one.middle - WIDER * (one.middle - one.low), one.middle + WIDER * (one.high - one.middle), one.unit
    )
