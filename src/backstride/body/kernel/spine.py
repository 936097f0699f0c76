"""What the vertebrae press on each other with: the force through every lumbar joint, muscles and all."""

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.balances import SLIDES
from backstride.body.kernel.engine import Balance, Engine
from backstride.body.skeleton import LEVELS, VERTEBRAE, neutral_places

Array = NDArray[np.float64]

_REFERENCE_SLOPE_DEG: Final = 40.0
_SLOPE_WEIGHTS: Final = (1.0, 0.5, 0.25, 0.0, 0.0)


def level_forces(engine: Engine, balance: Balance, tensions_n: Array) -> Mapping[str, Array]:
    """Return the force of the lower on the upper vertebra in the lower one's frame, shape (frames, 3). [N]

    Three slides of zero length stand in every joint: their share of the inverse dynamics, less what the muscles that
    cross them give, is borne by disc, facets and ligaments.

    Parameters
    ----------
    engine : Engine
        The body.
    balance : Balance
        What the motion needs, from `balances.balance`.
    tensions_n : Array
        Force of every muscle, shape (frames, muscles). [N]

    Returns
    -------
    Mapping of str to Array, each of shape (frames, 3)
        Per level of `LEVELS`: forwards, up, to the right along the lower vertebra's axes; up presses the vertebrae
        together. [N]
    """
    slides = [engine.joints.index(name) for name in SLIDES]
    pulls = (balance.changes[:, -len(SLIDES) :] @ tensions_n[..., None])[..., 0]
    forces = (balance.required[:, slides] + pulls).reshape(-1, len(LEVELS), 3)
    return {level: forces[:, index] for index, level in enumerate(LEVELS)}


def endplate_angles(engine: Engine) -> Mapping[str, float]:
    """Return how far each lower endplate's normal leans forwards from its bone's long axis. [rad]

    L5/S1 takes the sacral slope. Above it the normal follows the line between the joints below and above the lower
    vertebra; half and a quarter of what the sacral slope differs from its middle are passed on to L4/5 and L3/4.

    Returns
    -------
    Mapping of str to float
        Per level; leaning forwards is positive. The shares that are passed on upwards are our own
        (backstride_judgement). [rad]
    """
    slope = engine.body.assumptions.sacral_slope_deg
    places = neutral_places(engine.body.skeleton.bones)
    angles = {"L5S1": np.radians(slope)}
    for level, weight, below, above in zip(LEVELS[1:], _SLOPE_WEIGHTS[1:], VERTEBRAE[:-1], VERTEBRAE[1:], strict=True):
        x, y, _ = np.subtract(places[above], places[below])
        angles[level] = float(np.arctan2(x, y)) + weight * np.radians(slope - _REFERENCE_SLOPE_DEG)
    return angles


def in_endplate(force: Array, angle_rad: float) -> Array:
    """Return compression, anterior shear and shear to the right, upper on lower, shape (frames, 3). [N]

    Parameters
    ----------
    force : Array
        Force of the lower on the upper vertebra in the lower one's frame, shape (frames, 3). [N]
    angle_rad : float
        Lean of the endplate's normal. [rad]

    Returns
    -------
    Array, shape (frames, 3)
        Compression, anterior shear, shear to the right. [N]

    Notes
    -----
    Compression is positive into the endplate; anterior shear is positive where the load drives the upper vertebra
    forwards on the lower; lateral shear is positive where it drives it to the right.

    Examples
    --------
    A force of 100 N straight up on an endplate that leans 30 degrees forwards presses with 87 N and drives the upper
    vertebra forwards with 50 N:

    >>> in_endplate(np.array([[0.0, 100.0, 0.0]]), np.radians(30.0)).round(1).tolist()
    [[86.6, 50.0, -0.0]]
    """
    normal = np.array([np.sin(angle_rad), np.cos(angle_rad), 0.0])
    front = np.array([np.cos(angle_rad), -np.sin(angle_rad), 0.0])
    return np.stack([force @ normal, -(force @ front), -force[:, 2]], axis=1)
