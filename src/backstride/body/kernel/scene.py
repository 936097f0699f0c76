"""A scene for a viewer: where the bones are, how the muscles run, how hard they work, frame by frame."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import mujoco
import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.engine import Engine
from backstride.body.kernel.loading import build_engine, joint_motion
from backstride.body.kernel.member import Task, member_loads
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import rates
from backstride.body.muscles import Point

Array = NDArray[np.float64]

SCENE_HZ: Final = 50.0
"""Rate of a scene's frames. [Hz]"""


def scene(task: Task, assumptions: Assumptions | None = None) -> Mapping[str, Any]:
    """Return the scene of a motion under one member, ready to be written as JSON.

    Returns
    -------
    Mapping
        ``times_s``; ``bones``: name, parent and, per frame, place [m] and quaternion (w, x, y, z);
        ``muscles``: name, group, the points of the line as bone index and place in its frame [m];
        ``activations``: per frame, one number from 0 to 100 for each muscle.
    """
    chosen = assumptions or Assumptions()
    engine = build_engine(build_body(task.person, chosen))
    moving = rates(task.motion, engine.map.names, chosen.cut_off_hz)
    step = max(round((1.0 / SCENE_HZ) / float(moving.times_s[1] - moving.times_s[0])), 1)
    joints = joint_motion(engine, moving).positions[::step]
    names = [bone.name for bone in engine.body.skeleton.bones]
    places, turns = _poses(engine, joints, names)
    return {
        "schema": "backstride/scene/1",
        "times_s": np.round(moving.times_s[::step], 4).tolist(),
        "bones": [
            {"name": b.name, "parent": b.parent, "place_m": places[:, i].tolist(), "turn": turns[:, i].tolist()}
            for i, b in enumerate(engine.body.skeleton.bones)
        ],
        "muscles": [_line(engine, index, names) for index in range(len(engine.body.muscles))],
        "activations": _percent(task, chosen, step),
    }


def _poses(engine: Engine, joints: Array, names: Sequence[str]) -> tuple[Array, Array]:
    places, turns = np.empty((len(joints), len(names), 3)), np.empty((len(joints), len(names), 4))
    for index, name in enumerate(names):
        origin, axes = engine.places(joints, name)
        places[:, index] = origin
        for frame, matrix in enumerate(axes):
            mujoco.mju_mat2Quat(turns[frame, index], np.ascontiguousarray(matrix).ravel())
    return np.round(places, 4), np.round(turns, 4)


def _line(engine: Engine, index: int, names: Sequence[str]) -> Mapping[str, Any]:
    muscle = engine.body.muscles[index]
    points = [[names.index(p.bone), *np.round(p.at_m, 4).tolist()] for p in muscle.path if isinstance(p, Point)]
    return {"name": muscle.name, "group": muscle.group, "points": points}


def _percent(task: Task, assumptions: Assumptions, step: int) -> list[list[int]]:
    activations = member_loads(task, assumptions).solution.activations[::step]
    return np.rint(100.0 * np.nan_to_num(activations)).astype(int).tolist()  # type: ignore[no-any-return]
