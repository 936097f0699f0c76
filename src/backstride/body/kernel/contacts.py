"""When each foot comes down: from plates where they saw every step, else from the heel's way before the pelvis."""

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.signal import find_peaks

from backstride.body.kernel.engine import Engine
from backstride.body.kernel.ground import measured_wrenches
from backstride.body.kernel.loading import build_engine, joint_motion
from backstride.body.kernel.member import Task
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import Rates, rates
from backstride.units import body_weight_n

Array = NDArray[np.float64]

TOUCH_BW: Final = 0.05
"""Force under one foot above which it counts as down. [BW]"""

SHORTEST_STRIDE_S: Final = 0.35
"""Two contacts of one foot are never nearer. [s]"""

_AHEAD_M: Final = 0.05
_CUT_OFF_HZ: Final = 12.0


def contact_times(task: Task) -> Mapping[str, Array]:
    """Return the times at which the right and the left foot come down, by ``r`` and ``l``. [s]

    Plates are believed for a foot when they saw as many contacts as the heel tells: the heel is furthest before the
    pelvis when it comes down (zeni_2008), 15 to 40 ms before the plates feel it in the trials of the validation.

    Parameters
    ----------
    task : Task
        The motion and, where there were plates, their forces.

    Returns
    -------
    Mapping of str to Array, each of shape (contacts,)
        Increasing times, never nearer than `SHORTEST_STRIDE_S`. [s]
    """
    engine = build_engine(build_body(task.person, Assumptions(cut_off_hz=_CUT_OFF_HZ)))
    moving = rates(task.motion, engine.map.names, _CUT_OFF_HZ).trimmed(task.trim_s)
    positions = joint_motion(engine, moving).positions
    heels = {side: _from_heel(engine, moving, positions, side) for side in "rl"}
    plates = {side: _from_plates(engine, task, moving, positions, side) for side in "rl"}
    return {side: plates[side] if len(plates[side]) >= len(heels[side]) else heels[side] for side in "rl"}


def _from_heel(engine: Engine, moving: Rates, positions: Array, side: str) -> Array:
    """Return when the heel is furthest before the pelvis along the way the pelvis faces. [s]"""
    pelvis, axes = engine.places(positions, "pelvis")
    facing = axes[:, [0, 2], 0]
    away = (engine.places(positions, f"calcn_{side}")[0] - pelvis)[:, [0, 2]]
    ahead = np.sum(away * facing, axis=1) / np.maximum(np.linalg.norm(facing, axis=1), 1e-6)
    apart = max(int(SHORTEST_STRIDE_S / float(np.median(np.diff(moving.times_s)))), 1) if len(moving.times_s) > 1 else 1
    peaks, _ = find_peaks(ahead, distance=apart, height=_AHEAD_M, prominence=_AHEAD_M)
    return np.asarray(moving.times_s[peaks])


def _from_plates(engine: Engine, task: Task, moving: Rates, positions: Array, side: str) -> Array:
    """Return when the measured force under a foot rises through `TOUCH_BW`. [s]"""
    wrenches = measured_wrenches(engine, positions, moving.times_s, task.forces, None)
    mine = [one.force_n[:, 1] for one in wrenches if one.bone == f"calcn_{side}"]
    if not mine:
        return np.zeros(0)
    down = np.sum(mine, axis=0) > TOUCH_BW * body_weight_n(task.person.mass_kg)
    rises = np.asarray(moving.times_s[1:][~down[:-1] & down[1:]])
    return rises[np.concatenate([[True], np.diff(rises) > SHORTEST_STRIDE_S])] if len(rises) else rises
