"""Poses, lifts and carried loads as rates and pushes: from a row of data to what the kernel balances."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline
from scipy.optimize import nnls

from backstride.body.changes import MOVEMENTS
from backstride.body.kernel.engine import Engine, JointMotion, Wrench
from backstride.body.kernel.ground import root_wrench
from backstride.body.motion import Rates
from backstride.package_data import load_toml
from backstride.units import STANDARD_GRAVITY_M_PER_S2, body_weight_n

Array = NDArray[np.float64]
Row = Mapping[str, Any]

FRAMES_PER_S: Final = 32.0
"""Moments of a movement that are computed. [1/s]"""

_LEAN_STEPS: Final = 6
_LEAN_TRIED_RAD: Final = 0.05
_EVENLY: Final = 1e-3


def load_tasks() -> Mapping[str, Row]:
    """Return the everyday tasks by name, rows as they stand in the data file; poses are our own (backstride_judgement).

    Returns
    -------
    Mapping of str to Mapping
        ``angles_deg`` [deg], ``supports``, ``hands_kg`` and ``carried`` [kg], ``lasts_s`` [s], ``ahead_m`` [m].

    Examples
    --------
    >>> load_tasks()["standing"]["ahead_m"]
    0.01
    """
    return {name: row for name, row in load_toml("backstride.body", "data/tasks.toml").items() if name != "source"}


def task_rates(engine: Engine, row: Row) -> Rates:
    """Return a pose as one still frame, or a movement from it to standing as many.

    A movement follows the fifth-order law of least jerk (flash_1985) in every joint, and the pelvis goes where the
    supports, which stay in their place, let it.

    Parameters
    ----------
    engine : Engine
        The body.
    row : Mapping
        ``angles_deg``; for a movement ``lasts_s``; ``ahead_m`` where the trunk leans until its centre is so far ahead
        of L5/S1.

    Returns
    -------
    Rates
        Shape (1, coordinates) of a pose, (frames, coordinates) of a movement at `FRAMES_PER_S`. [rad or m, per s, per
        s²]
    """
    start = pose_values(engine, row)
    if "lasts_s" not in row:
        still = np.zeros((1, len(start)))
        return Rates(np.zeros(1), engine.map.names, start[None], still, still)
    times = np.linspace(0.0, row["lasts_s"], round(FRAMES_PER_S * row["lasts_s"]) + 1)
    share = times / row["lasts_s"]
    done = share**3 * (10.0 - 15.0 * share + 6.0 * share**2)
    end = pose_values(engine, load_tasks()["standing"])
    values = _planted(engine, start + done[:, None] * (end - start), row["supports"])
    spline = CubicSpline(times, values, axis=0, bc_type="clamped")
    return Rates(times, engine.map.names, values, spline(times, 1), spline(times, 2))


def pose_values(engine: Engine, row: Row) -> Array:
    """Return the coordinates of a pose; those that the row does not name are zero.

    Parameters
    ----------
    engine : Engine
        The body.
    row : Mapping
        ``angles_deg`` [deg] and, where the trunk leans until its centre is so far ahead of L5/S1, ``ahead_m`` [m].

    Returns
    -------
    Array, shape (coordinates,)
        In the order of ``engine.map.names``. [rad or m]
    """
    values = np.zeros(len(engine.map.names))
    for name, angle in row["angles_deg"].items():
        values[engine.map.names.index(name)] = np.radians(angle)
    return _leant(engine, values, row["ahead_m"]) if "ahead_m" in row else values


def _leant(engine: Engine, values: Array, ahead_m: float) -> Array:
    """Let the trunk lean until its centre is so far ahead of L5/S1: bodies differ in where they bear their mass."""
    lean = np.zeros(len(values))
    for name, share in MOVEMENTS["trunk_lean"].items():
        lean[engine.map.names.index(name)] = share
    angle, off = 0.0, _off(engine, values, ahead_m)
    further = _LEAN_TRIED_RAD
    for _ in range(_LEAN_STEPS):
        trial = _off(engine, values + further * lean, ahead_m)
        if trial == off:
            break
        angle, further, off = further, further - trial * (further - angle) / (trial - off), trial
    return np.asarray(values + further * lean)


def _off(engine: Engine, values: Array, ahead_m: float) -> float:
    return float(engine.above("lumbar5", values)[1][0]) - ahead_m


def _planted(engine: Engine, values: Array, supports: Sequence[str | Row]) -> Array:
    """Return coordinates whose pelvis moves so that the supports stay where they are in the first frame."""
    at = [engine.map.names.index(f"pelvis_t{axis}") for axis in "xyz"]
    joints = engine.map.expand(values)
    middle = np.mean([_support_places(engine, joints, one) for one in supports], axis=0)
    values[:, at] += middle[0] - middle
    return values


def carried_wrenches(engine: Engine, rates: Rates, joints: JointMotion, row: Row) -> list[Wrench]:
    """Return what carried loads do to the bones that bear them: their weight, and what moving them takes.

    Returns
    -------
    list of Wrench
        Forces of shape (frames, 3), downwards for a still load. [N]
    """
    return [_load(engine, rates, joints, one) for one in _carried(row)]


def _carried(row: Row) -> list[Row]:
    held = float(row.get("hands_kg", 0.0))
    both = [{"bone": hand, "kg": held / 2.0} for hand in ("hand_r", "hand_l")] if held else []
    return [*both, *row.get("carried", ())]


def _load(engine: Engine, rates: Rates, joints: JointMotion, one: Row) -> Wrench:
    weight = body_weight_n(engine.body.person.mass_kg)
    kilos = one["kg"] if "kg" in one else one["share"] * weight / STANDARD_GRAVITY_M_PER_S2
    places = _support_places(engine, joints.positions, one)
    moved = np.zeros_like(places) if len(places) == 1 else CubicSpline(rates.times_s, places, axis=0)(rates.times_s, 2)
    force = -kilos * (moved + np.array([0.0, STANDARD_GRAVITY_M_PER_S2, 0.0]))
    return Wrench(one["bone"], force, places, np.zeros_like(force))


def support_wrenches(
    engine: Engine, joints: JointMotion, carried: Sequence[Wrench], supports: Sequence[str | Row]
) -> list[Wrench]:
    """Share the weight over the supports: upward forces that balance it, and what is left as moments.

    The forces are vertical, never pull, balance height, pitch and roll as well as they can, and are as even as that
    allows. A moment takes up what is left: a foot's push moves under it.

    Parameters
    ----------
    engine : Engine
        The body.
    joints : JointMotion
        The pose or movement.
    carried : sequence of Wrench
        What carried loads do.
    supports : sequence
        Bones, or rows of ``bone`` and ``at_m`` in its frame.

    Returns
    -------
    list of Wrench
        One for each support: force, place and moment of shape (frames, 3), x forwards, y up, z right. [N, m, Nm]
    """
    whole = root_wrench(engine, joints)
    force = whole.force_n - sum((one.force_n for one in carried), np.zeros(3))
    moment = whole.moment_nm - sum((np.cross(one.point_m, one.force_n) for one in carried), np.zeros(3))
    places = np.stack([_support_places(engine, joints.positions, one) for one in supports])
    shares = np.stack([_shares(*one) for one in zip(force, moment, np.swapaxes(places, 0, 1), strict=True)], axis=1)
    pushes = shares[..., None] * force
    left = moment - np.cross(places, pushes).sum(axis=0)
    bones = [one if isinstance(one, str) else one["bone"] for one in supports]
    rows = zip(bones, pushes, places, shares, strict=True)
    return [Wrench(bone, push, place, left * share[:, None]) for bone, push, place, share in rows]


def _support_places(engine: Engine, joints: Array, one: str | Row) -> Array:
    """Return where a support or a load is, shape (frames, 3). [m]"""
    bone, at = (one, (0.0, 0.0, 0.0)) if isinstance(one, str) else (one["bone"], one.get("at_m", (0.0, 0.0, 0.0)))
    size = engine.body.person.height_m / engine.body.skeleton.stature_m
    origins, axes = engine.places(joints, bone)
    return np.asarray(origins + axes @ (np.array(at) * size))


def _shares(force: Array, moment: Array, places: Array) -> Array:
    """Return each support's share of the upward force, shape (supports,). [1]"""
    centre = np.array([moment[2], -moment[0]]) / force[1]  # where along x and z the weight acts
    apart = places[:, [0, 2]] - centre
    rows = np.vstack([np.full(len(places), 100.0), apart.T, _EVENLY * np.eye(len(places))])
    shares, _ = nnls(rows, np.concatenate([[100.0], np.zeros(2 + len(places))]))
    return np.asarray(shares / shares.sum())
