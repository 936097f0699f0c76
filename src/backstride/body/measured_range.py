"""Who was measured, and how much wider a band is for everyone else."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any, Final

from backstride.body.ensemble import Band
from backstride.body.results import LevelLoad, Loads
from backstride.estimates import Estimate

MASS_RANGE_KG: Final = (55.0, 85.0)
"""Body mass of the people whose motions the model was held against. [kg]"""

WIDER: Final = 1.5
"""Factor on the half width of every band outside the measured range; our own caution (backstride_judgement). [1]"""


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
