"""Another form at the same speed and cadence: a constant tilt, or a sway and a drop that go with the standing leg."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.changes import MOVEMENTS

Array = NDArray[np.float64]
Wave = Callable[[Array], tuple[Array, Array, Array]]

SWAY: Final[Mapping[str, float]] = {"lumbar_bending": 1.0}
DROP: Final[Mapping[str, float]] = {
    "pelvis_list": -1.0, "lumbar_bending": 1.0, "hip_adduction_r": 1.0, "hip_adduction_l": -1.0,
}  # fmt: skip
"""What a degree of a sway to the right, or of the left side's drop, adds in the middle of the right contact. [1]"""


def added(name: str, amount_deg: float, duty: float) -> tuple[Mapping[str, float], Wave]:
    """Return what a change of form adds to the coordinates, and how it goes over the stride.

    Parameters
    ----------
    name : str
        ``trunk_lean`` or ``pelvic_tilt`` (constant), ``trunk_sway`` to the standing side, or ``opposite_pelvis_drop``.
    amount_deg : float
        How much. [deg]
    duty : float
        Share of a stride that one foot is on the ground. [1]

    Returns
    -------
    tuple of Mapping and Wave
        What a degree of the change adds to each coordinate, with its sign [1]; and a function of phases, shape (n,)
        [rad], to the change and its first two derivatives by phase, each of shape (n,) [rad].

    Examples
    --------
    >>> shares, wave = added("trunk_lean", 10.0, 0.35)
    >>> value, slope, bend = wave(np.zeros(2))
    >>> shares["pelvis_tilt"], value.round(4).tolist(), slope.tolist()
    (-0.7, [0.1745, 0.1745], [0.0, 0.0])
    """
    amount, middle = np.radians(amount_deg), np.pi * duty

    def with_the_leg(phases: Array) -> tuple[Array, Array, Array]:
        wave = np.cos(phases - middle) * amount
        return wave, -np.sin(phases - middle) * amount, -wave

    def constant(phases: Array) -> tuple[Array, Array, Array]:
        return np.full(len(phases), amount), np.zeros(len(phases)), np.zeros(len(phases))

    waves = {"trunk_sway": SWAY, "opposite_pelvis_drop": DROP}
    return (waves[name], with_the_leg) if name in waves else (MOVEMENTS[name], constant)
