"""A parametric gait in a body: the pelvis moves as the law of the ground's force asks, the feet are pushed by it."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.gait.law import Steady, duty_factor, force_bw
from backstride.body.gait.pose import poses
from backstride.body.kernel.engine import Engine, Wrench
from backstride.body.kernel.ground import FEET, root_wrench
from backstride.body.kernel.loading import joint_motion
from backstride.body.motion import Rates
from backstride.units import STANDARD_GRAVITY_M_PER_S2, body_weight_n

Array = NDArray[np.float64]

FRAMES: Final = 24
"""Moments computed over one step, from the right foot's coming down to the left's. [1]"""

_UNDER_FOOT: Final = (0.3, 1.0)
"""Where the ground pushes, from heel to ball over a contact: shares of the way; then shifted as balance asks.
Chosen."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a gait in one body.

    Parameters
    ----------
    rates : Rates
        Coordinates over a step, begun with the right foot; the other step mirrors it.
    wrenches : tuple of Wrench
        What the ground does to the right and the left foot.
    left_over_nm : Array
        Moment about the centre of the ground that the joints ask for and the feet do not get, shape (frames, 3): what
        the coefficients leave of the law of angular momentum. [Nm]
    shift_m : tuple of float
        By how much the place under the foot was moved forwards and outwards so that no turning is left over a step. [m]
    """

    rates: Rates
    wrenches: tuple[Wrench, ...]
    left_over_nm: Array
    shift_m: tuple[float, float]


def step(engine: Engine, steady: Steady, frames: int = FRAMES) -> Step:
    """Return one step of a gait that obeys the laws of impulse.

    Whatever the joints do, the pelvis is moved so that the centre of mass is accelerated by just the ground's force and
    gravity: in flight it falls freely, over a stride it neither rises nor gains speed. The place of the push under the
    foot is shifted so that forward pitch and sideways roll repeat from step to step.

    Parameters
    ----------
    engine : Engine
        The body.
    steady : Steady
        The gait.
    frames : int
        Moments over the step.

    Returns
    -------
    Step
        Rates of shape (frames, coordinates) [rad or m, per s, per s²] and pushes of shape (frames, 3) [N, m] in x
        forwards, y up, z right.
    """
    phases = np.pi * np.arange(frames) / frames
    rates = _obeying(engine, steady, phases)
    weight = body_weight_n(engine.body.person.mass_kg)
    forces = [weight * force for force in _both_feet(steady, phases)]
    places = [_place(engine, rates, foot, steady, shift) for foot, shift in zip(FEET, (0.0, np.pi), strict=True)]
    whole = root_wrench(engine, joint_motion(engine, rates)).moment_nm
    forwards, outwards = _shift(whole - _about_origin(places, forces), forces)
    moved = [p + np.array([forwards, 0.0, out]) for p, out in zip(places, (outwards, -outwards), strict=True)]
    pushes = tuple(Wrench(foot, f, p, np.zeros_like(f)) for foot, f, p in zip(FEET, forces, moved, strict=True))
    return Step(rates, pushes, whole - _about_origin(moved, forces), (forwards, outwards))


def _both_feet(steady: Steady, phases: Array) -> tuple[Array, Array]:
    return force_bw(steady, phases), force_bw(steady, phases + np.pi) * [1.0, 1.0, -1.0]


def _obeying(engine: Engine, steady: Steady, phases: Array) -> Rates:
    rates = poses(steady, engine.map.names, phases)
    at = [engine.map.names.index(f"pelvis_t{axis}") for axis in "xyz"]
    mass = engine.body.person.mass_kg
    ground = mass * STANDARD_GRAVITY_M_PER_S2 * np.sum(_both_feet(steady, phases), axis=0)
    asked = engine.requirement(joint_motion(engine, rates))[:, :3]
    rates.accelerations[:, at] = (ground - asked) / mass
    rates.velocities[:, at[0]] = steady.speed_m_per_s
    rates.values[:, at[1]] = 0.53 * steady.height_m  # changes no force; only where the origin of moments lies
    return rates


def _place(engine: Engine, rates: Rates, foot: str, steady: Steady, shift: float) -> Array:
    side = foot[-1]
    joints = engine.map.expand(rates.values)
    heel, ball = (engine.places(joints, f"{bone}_{side}")[0] for bone in ("calcn", "toes"))
    phases = np.pi * rates.times_s / steady.step_s + shift
    share = np.clip(np.mod(phases, 2.0 * np.pi) / (2.0 * np.pi) / duty_factor(steady), 0.0, 1.0)[:, None]
    along = _UNDER_FOOT[0] + (_UNDER_FOOT[1] - _UNDER_FOOT[0]) * share
    return np.asarray(heel + along * (ball - heel))


def _about_origin(places: list[Array], forces: list[Array]) -> Array:
    return np.asarray(np.sum([np.cross(place, force) for place, force in zip(places, forces, strict=True)], axis=0))


def _shift(left_over_nm: Array, forces: list[Array]) -> tuple[float, float]:
    right, left = forces[0][:, 1].mean(), forces[1][:, 1].mean()
    return float(left_over_nm[:, 2].mean() / (right + left)), float(-left_over_nm[:, 0].mean() / (right - left))
