"""The balances that muscles must keep: rows for the lumbar spine and the legs, columns for muscles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.coordinates import LUMBAR
from backstride.body.kernel.engine import Balance, Engine, JointMotion, Wrench
from backstride.body.kernel.statics import STIFFNESS_RESERVE, Problem
from backstride.body.model import disc_stiffness
from backstride.body.muscles import TRUNK_GROUPS, capacity, passive_force
from backstride.body.skeleton import LEVELS
from backstride.units import STANDARD_GRAVITY_M_PER_S2

Array = NDArray[np.float64]

LEG_COORDINATES: Final = tuple(
    f"{name}_{side}"
    for side in ("r", "l")
    for name in ("hip_flexion", "hip_adduction", "hip_rotation", "knee_angle", "ankle_angle")
)

SLIDES: Final = tuple(f"{level}_{axis}" for level in LEVELS for axis in "xyz")
"""The slides of zero length between vertebrae, in the order of `LEVELS`."""

TOPPLING_SHARES: Final = np.array([1.0, 1.0, 0.5])
"""Share of m g h that is asked about the axes of flexion, bending and rotation. [1]"""

RESERVE_NM: Final = 1.0
"""Reserve moment that costs as much as one muscle at full activation. [Nm]"""


@dataclass(frozen=True, slots=True)
class Fibres:
    """Strength and state of every muscle along a motion.

    Parameters
    ----------
    available_n, passive_n : Array
        Force at full activation and force at rest, shape (frames, muscles). [N]
    """

    available_n: Array
    passive_n: Array


def strengths(engine: Engine) -> Array:
    """Return the isometric strength of every muscle of this person under these assumptions.

    Returns
    -------
    Array, shape (muscles,)
        Strength of the source (christophy_2012, rajagopal_2016) by body mass over 75.3 kg to the power two thirds;
        trunk muscles times `Assumptions.strength`. [N]
    """
    body = engine.body
    size = (body.person.mass_kg / 75.3) ** (2.0 / 3.0)
    trunk = np.array([body.assumptions.strength if m.group in TRUNK_GROUPS else 1.0 for m in body.muscles])
    return np.asarray(trunk * size * np.array([muscle.max_force_n for muscle in body.muscles]))


def fibres(engine: Engine, balance: Balance) -> Fibres:
    """Return what the force-length-velocity curves leave of every muscle's strength (rigid tendons).

    Lengths follow the path less a stiff tendon, never below a fifth of the optimum; curves are those of thelen_2003
    with the fastest shortening of zajac_1989.

    Returns
    -------
    Fibres
        Force at full activation and force at rest, each of shape (frames, muscles). [N]
    """
    optimal = np.array([muscle.optimal_fibre_m for muscle in engine.body.muscles], dtype=np.float64)
    tendon = np.array([muscle.slack_tendon_m for muscle in engine.body.muscles], dtype=np.float64)
    length = np.maximum((balance.lengths_m - tendon) / optimal, 0.2)
    full = strengths(engine)
    return Fibres(full * capacity(length, balance.speeds_m_per_s / optimal), full * passive_force(length))


def columns(engine: Engine, values: Array) -> Array:
    """Return the joint columns of all turns that a motion's loads need.

    Parameters
    ----------
    engine : Engine
        The body.
    values : Array, shape (frames, coordinates)
        Coordinates. [rad or m]

    Returns
    -------
    Array, shape (frames, joints, turns)
        Change of each joint per change of each turn: the balances (three of the spine where it is coupled, fifteen
        where levels turn on their own, ten of the legs), the trunk's three axes, and the slides of `SLIDES`. [1]
    """
    coupled = engine.body.assumptions.freedoms == "coupled"
    axes = _lumbar_columns(engine)
    slides = np.eye(len(engine.joints))[:, [engine.joints.index(name) for name in SLIDES]]
    legs = engine.map.columns(values, LEG_COORDINATES)
    fixed = (axes if coupled else engine.map.levels, legs, axes, slides)
    return np.concatenate([np.broadcast_to(one, (len(values), *one.shape[-2:])) for one in fixed], axis=2)


def balance(engine: Engine, values: Array, joints: JointMotion, wrenches: Sequence[Wrench] = ()) -> Balance:
    """Return what a motion asks for, with the changes of length that `problem` and the levels' forces need.

    Returns
    -------
    Balance
        Changes in the order of `columns`. [N or Nm, m, m/s]
    """
    return engine.balance(joints, columns(engine, values), wrenches)


def problem(engine: Engine, values: Array, balance: Balance, state: Fibres) -> Problem:
    """Return the static optimisation of a motion; the spine decides whether a frame has an answer.

    Hips tell with it whether the muscles were strong enough: what they lack at great speed, or where the ground's push
    is guessed from the motion, hardly reaches the spine. Knees and ankles depend on where under the foot the ground
    pushes, which no motion tells; what they lack is kept as reserves.

    Parameters
    ----------
    engine : Engine
        The body.
    values : Array
        Coordinates, shape (frames, coordinates).
    balance : Balance
        What the motion needs, from `balance`.
    state : Fibres
        What the muscles can give.

    Returns
    -------
    Problem
        Rows of the balances [Nm] and, as least needs, the stiffness that the trunk asks for about three axes [Nm/rad].
    """
    count = balance.changes.shape[1] - len(LUMBAR) - len(SLIDES)
    rows, turning = columns(engine, values)[..., :count], balance.changes[:, :count]
    stiffening, stiffness = trunk_stiffness(engine, balance, state)
    moments = np.empty((len(values), count + len(LUMBAR), len(engine.body.muscles)))
    np.multiply(turning, -state.available_n[:, None], out=moments[:, :count])
    moments[:, count:] = stiffening
    required = (balance.required[:, None] @ rows)[:, 0] + (turning @ state.passive_n[..., None])[..., 0]
    required = np.concatenate([required - disc_moments(engine, values, count), stiffness], axis=1)
    spine, least = (np.arange(count + len(LUMBAR)) < first for first in (count - len(LEG_COORDINATES), count))
    hips = np.array([name.startswith("hip") for name in LEG_COORDINATES])
    judged = spine.copy()
    judged[count - len(LEG_COORDINATES) : count] = hips
    sigma = np.where(least, RESERVE_NM, STIFFNESS_RESERVE)
    floor = np.zeros(len(engine.body.muscles))
    return Problem(moments, required, sigma, floor, engine.body.assumptions.exponent, ~least, judged, spine)


def _lumbar_columns(engine: Engine) -> Array:
    return engine.map.linear[:, [engine.map.names.index(name) for name in LUMBAR]]


def trunk_stiffness(engine: Engine, balance: Balance, state: Fibres) -> tuple[Array, Array]:
    """Return what each muscle gives to the stiffness of the trunk, and what they must give together. [Nm/rad]

    A muscle of length L that pulls with F at an arm r resists turning with q F r^2 / L (bergmark_1989). The trunk does
    not topple where this, with what passive fibres and discs give, reaches m g h of what lies above L5/S1; half of it
    is asked about the long axis, where nothing topples (backstride_judgement).

    Parameters
    ----------
    engine : Engine
        The body.
    balance : Balance
        Lengths and arms along the motion.
    state : Fibres
        What the muscles can give.

    Returns
    -------
    tuple of Array
        At full activation, shape (frames, 3, muscles), and least sum, shape (frames, 3): flexion, bending, rotation.
    """
    arms = balance.changes[:, -len(LUMBAR) - len(SLIDES) : -len(SLIDES)]
    per_newton = engine.body.assumptions.stiffness_gain * arms**2 / balance.lengths_m[:, None, :]
    passive = (per_newton @ state.passive_n[..., None])[..., 0] + _disc_stiffness(engine, _lumbar_columns(engine))
    return per_newton * state.available_n[:, None, :], toppling_stiffness(engine) * TOPPLING_SHARES - passive


def toppling_stiffness(engine: Engine) -> float:
    """Return m g h of the upper body above L5/S1, upright: what a balancing trunk must resist (bergmark_1989).

    Returns
    -------
    float
        Mass above L5/S1 times gravity times the height of its centre above it. [Nm/rad]
    """
    mass, centre = engine.above("lumbar5")
    return mass * STANDARD_GRAVITY_M_PER_S2 * float(centre[1])


def _disc_stiffness(engine: Engine, columns: Array) -> Array:
    """Return what discs give about the trunk's three axes, where levels turn on their own. [Nm/rad]"""
    if engine.body.assumptions.freedoms == "coupled":
        return np.zeros(3)
    one = disc_stiffness(engine.body.assumptions.disc)
    turns = ("flexion", "bending", "rotation")
    shares = [
        [columns[engine.joints.index(f"{level}_{turn}"), axis] for level in LEVELS] for axis, turn in enumerate(turns)
    ]
    return np.array([one[turn] * np.sum(np.square(share)) for turn, share in zip(turns, shares, strict=True)])


def disc_moments(engine: Engine, values: Array, balances: int) -> Array:
    """Return what the discs give towards each balance, shape (frames, balances). [Nm]

    Parameters
    ----------
    engine : Engine
        The body.
    values : Array, shape (frames, coordinates)
        Coordinates. [rad or m]
    balances : int
        How many balances there are.

    Returns
    -------
    Array, shape (frames, balances)
        Against the turn, so negative for a positive one; zero where the spine is coupled and for the legs. Stiffness
        is our own choice (backstride_judgement). [Nm]
    """
    given = np.zeros((len(values), balances))
    if engine.body.assumptions.freedoms == "coupled":
        return given
    stiffness = disc_stiffness(engine.body.assumptions.disc)
    turns = engine.map.expand(values)
    for index, level in enumerate(LEVELS):
        for axis, turn in enumerate(("flexion", "bending", "rotation")):
            joint = engine.joints.index(f"{level}_{turn}")
            given[:, 3 * index + axis] = -stiffness[turn] * turns[:, joint]
    return given
