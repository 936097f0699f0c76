"""Which foot the ground pushes, with what: from plates where they were, else from the motion alone."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.engine import Engine, JointMotion, Wrench
from backstride.body.motion import GroundForce, force_at, low_pass
from backstride.units import body_weight_n

Array = NDArray[np.float64]

FEET: Final = ("calcn_r", "calcn_l")
COVERED_SHARE_MIN: Final = 0.2
"""Share of a motion's contacts that plates must have borne for them to be believed at all. [1]"""

_LOADED_BW: Final = 0.5
_SHARING_M: Final = 0.03
_FLIGHT_BW: Final = 0.1
_LACKING_BW: Final = 0.5
_SLOW_HZ: Final = 6.0
_AROUND_S: Final = 0.03
_MISSED_S: Final = 0.06


def measured_wrenches(
    engine: Engine, joints: Array, times_s: Array, forces: Sequence[GroundForce], cut_off_hz: float | None
) -> tuple[Wrench, ...]:
    """Return what plates measured as pushes on the feet, each plate to the foot that stands nearest to its force.

    Parameters
    ----------
    engine : Engine
        The body.
    joints : Array
        Joint positions, shape (frames, joints).
    times_s : Array
        Time stamps of the frames. [s]
    forces : sequence of GroundForce
        The plates.
    cut_off_hz : float or None
        Filter of motion and force alike. [Hz]

    Returns
    -------
    tuple of Wrench
        On ``calcn_r`` and ``calcn_l``, arrays of shape (frames, 3) in x forwards, y up, z right; zero while the plate
        was the other foot's. [N, m, Nm]
    """
    feet = {foot: engine.places(joints, foot)[0] for foot in FEET}
    wrenches = []
    for force in forces:
        owner = _owners(force, times_s, feet)
        smooth = force_at(force, times_s, cut_off_hz)
        for index, foot in enumerate(FEET):
            mine = (owner == index)[:, None]
            if mine.any():
                wrenches.append(Wrench(foot, smooth.force_n * mine, smooth.point_m, smooth.moment_nm * mine))
    return tuple(wrenches)


def uncovered(motion_up_n: Array, measured_up_n: Array, times_s: Array, body_weight: float) -> NDArray[np.bool_]:
    """When plates did not bear the runner: the motion asks for half a body weight more than they measured.

    Half a body weight, and for how long, are our own limits (backstride_judgement).

    Parameters
    ----------
    motion_up_n, measured_up_n : Array
        Vertical force that the motion asks for, and the sum of what plates measured, shape (frames,). [N]
    times_s : Array
        Time stamps. [s]
    body_weight : float
        Body weight. [N]

    Returns
    -------
    Array of bool, shape (frames,)
        True where the difference, low-passed at 6 Hz, stays above half a body weight for 0.06 s, and 0.03 s around it.
    """
    if len(times_s) < 2:
        return np.zeros(len(times_s), dtype=bool)
    rate = (len(times_s) - 1) / float(times_s[-1] - times_s[0])
    lacking = low_pass((motion_up_n - measured_up_n)[:, None], _SLOW_HZ, rate)[:, 0] > _LACKING_BW * body_weight
    edges = np.flatnonzero(np.diff(np.concatenate([[0], lacking.astype(int), [0]])))
    told = np.zeros(len(times_s), dtype=bool)
    around = int(_AROUND_S * rate)
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if end - start >= _MISSED_S * rate:
            told[max(start - around, 0) : end + around] = True
    return told


def bears(motion_up_n: Array, gaps: NDArray[np.bool_], body_weight: float) -> bool:
    """Whether plates bore a fair share of what the motion asks for; else they belong to something else.

    Parameters
    ----------
    motion_up_n : Array
        Vertical force that the motion asks for, shape (frames,). [N]
    gaps : Array
        When plates did not bear the runner, from `uncovered`, shape (frames,).
    body_weight : float
        Body weight. [N]

    Returns
    -------
    bool
        From a fifth of the loaded frames on (backstride_judgement).
    """
    loaded = motion_up_n > _LOADED_BW * body_weight
    return bool(not loaded.any() or np.mean(~gaps[loaded]) >= COVERED_SHARE_MIN)


def ground_wrenches(
    engine: Engine, motion: JointMotion, times_s: Array, forces: Sequence[GroundForce], cut_off_hz: float | None
) -> tuple[Wrench, ...]:
    """Return what the ground does to the feet: as plates measured it, and from the motion where they saw nothing.

    Parameters
    ----------
    engine : Engine
        The body.
    motion : JointMotion
        Joints over time. [rad or m, per s, per s²]
    times_s : Array, shape (frames,)
        Time stamps. [s]
    forces : sequence of GroundForce
        The plates; none where nothing was measured.
    cut_off_hz : float or None
        Filter of motion and force alike. [Hz]

    Returns
    -------
    tuple of Wrench
        On the feet, arrays of shape (frames, 3) in x forwards, y up, z right. [N, m, Nm]
    """
    whole = root_wrench(engine, motion)
    guessed = motion_wrenches(engine, motion, whole)
    if not forces:
        return guessed
    measured = measured_wrenches(engine, motion.positions, times_s, forces, cut_off_hz)
    up = np.sum([one.force_n[:, 1] for one in measured], axis=0) if measured else np.zeros(len(times_s))
    asked = whole.force_n[:, 1]
    weight = body_weight_n(engine.body.person.mass_kg)
    gaps = uncovered(asked, up, times_s, weight)[:, None]
    if not gaps.any():
        return measured
    if not bears(asked, gaps[:, 0], weight):
        return guessed
    return tuple(
        Wrench(one.bone, one.force_n * mask, one.point_m, one.moment_nm * mask)
        for mask, several in ((~gaps, measured), (gaps, guessed))
        for one in several
    )


def _owners(force: GroundForce, times_s: Array, feet: dict[str, Array]) -> NDArray[np.int64]:
    """Return the index of the foot that owns a plate at each frame: one for each unbroken contact."""
    vertical = np.interp(times_s, force.times_s, force.force_n[:, 1])
    point = np.stack([np.interp(times_s, force.times_s, column) for column in force.point_m.T], axis=1)
    distance = np.stack([np.linalg.norm((feet[foot] - point)[:, [0, 2]], axis=1) for foot in FEET])
    down = vertical > max(0.1 * float(np.abs(vertical).max()), 20.0)
    owner = np.zeros(len(times_s), dtype=np.int64)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], down.astype(int), [0]])))
    spans = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    for number, (start, end) in enumerate(spans):
        before = 0 if number == 0 else (spans[number - 1][1] + start) // 2
        after = len(times_s) if number + 1 == len(spans) else (end + spans[number + 1][0]) // 2
        owner[before:after] = int(np.argmin(distance[:, start:end].mean(axis=1)))
    return owner


def root_wrench(engine: Engine, motion: JointMotion) -> Wrench:
    """Return what the ground must do to the whole body for it to move as it does, at the ground's origin.

    The six joints of the pelvis carry it: three slides along the ground's axes and three turns, whose moments are
    taken back to the ground's axes by the power they do.

    Returns
    -------
    Wrench
        Force and moment about the ground's origin, each of shape (frames, 3) in x forwards, y up, z right. [N, Nm]
    """
    required, joints = engine.requirement(motion), motion.positions
    force = required[:, :3]
    turns = np.swapaxes(_turn_axes(joints[:, 3:6]), 1, 2)
    about_pelvis = np.linalg.solve(turns, required[:, 3:6, None])[..., 0]
    moment = about_pelvis + np.cross(joints[:, :3], force)
    return Wrench("pelvis", force, np.zeros_like(force), moment)


def motion_wrenches(engine: Engine, motion: JointMotion, whole: Wrench | None = None) -> tuple[Wrench, ...]:
    """Return the ground's push on the feet from the motion alone.

    The whole wrench goes to the foot that is lower; while both heels or toes are within 3 cm of the same height it is
    shared smoothly, which is a guess in double support (the sum is not). In flight, below a tenth of a body weight,
    what noise leaves is not put on a foot.

    These limits are our own (backstride_judgement).

    Parameters
    ----------
    engine : Engine
        The body.
    motion : JointMotion
        Joints over time. [rad or m, per s, per s²]
    whole : Wrench, optional
        What `root_wrench` asks for, where it is known already. [N, Nm]

    Returns
    -------
    tuple of Wrench
        Right foot, left foot: arrays of shape (frames, 3) about the ground's origin; their sum is what `root_wrench`
        asks for, but for flight. [N, Nm]
    """
    whole, joints = whole or root_wrench(engine, motion), motion.positions
    heights = engine.origins(joints, ("calcn_r", "toes_r", "calcn_l", "toes_l"))[..., 1].reshape(2, 2, -1).min(axis=1)
    right = 1.0 / (1.0 + np.exp(np.clip((heights[0] - heights[1]) / (_SHARING_M / 3.0), -50.0, 50.0)))
    up = whole.force_n[:, 1] / body_weight_n(engine.body.person.mass_kg)
    down = np.clip((up - _FLIGHT_BW) / _FLIGHT_BW, 0.0, 1.0)
    return tuple(
        Wrench(foot, whole.force_n * (down * share)[:, None], whole.point_m, whole.moment_nm * (down * share)[:, None])
        for foot, share in zip(FEET, (right, 1.0 - right), strict=True)
    )


def _turn_axes(turns: Array) -> Array:
    """Return the axes of the pelvis's three turns in the ground's frame, as columns, shape (frames, 3, 3)."""
    tilt, list_ = turns[:, 0], turns[:, 1]
    zero, one = np.zeros_like(tilt), np.ones_like(tilt)
    z = np.stack([zero, zero, one], axis=1)
    x = np.stack([np.cos(tilt), np.sin(tilt), zero], axis=1)
    y = np.stack([-np.sin(tilt) * np.cos(list_), np.cos(tilt) * np.cos(list_), np.sin(list_)], axis=1)
    return np.stack([z, x, y], axis=2)
