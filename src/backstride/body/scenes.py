"""Scenes of the body in motion, looked up: bones, muscle lines, muscle work and load, moment by moment. No physics.

`tools/scene_table.py` makes the table. Between its speeds and cadences everything goes by straight lines, as the
coefficients of the gait do.
"""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.gait.law import Kind, usual_cadence_spm
from backstride.package_data import load_bytes

Array = NDArray[np.float64]
Change = tuple[str, float]

NAME: Final = "data/scenes.npz"
SPEEDS: Final[Mapping[Kind, tuple[float, ...]]] = {
    "running": (1.75, 2.625, 3.5, 4.375, 5.25),
    "walking": (0.8, 1.2, 1.6, 2.0),
}
"""Speeds of the table. [m/s]"""
CADENCES: Final[Mapping[Kind, tuple[float, ...]]] = {"running": (0.9, 1.0, 1.1), "walking": (1.0,)}
"""Cadences of the table, over the usual one at that speed. [1]"""
CHANGE_SPEEDS: Final = (2.5, 4.0)
"""Speeds at which changes of form are in the table. [m/s]"""
PLACE_STEP_M: Final = 2e-4
"""What one step of a stored place is. [m]"""
TURN_STEPS: Final = 8192.0
"""Steps of a stored quaternion's parts up to 1. [1]"""


@dataclass(frozen=True, slots=True)
class Line:
    """One muscle as it is drawn.

    Parameters
    ----------
    name, group : str
        Name ending in the side, and group.
    thickness : float
        Root of its strength over that of the strongest. [1]
    points : tuple
        Index of a bone and a place in its frame, from origin to insertion. [m]
    """

    name: str
    group: str
    thickness: float
    points: tuple[tuple[int, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Anatomy:
    """What all scenes share: bones with their parents, muscle lines, lumbar levels, and the height drawn. [m]"""

    bones: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    levels: tuple[str, ...]
    height_m: float


@dataclass(frozen=True, eq=False, slots=True)
class Scene:
    """One movement or pose.

    Parameters
    ----------
    step_s : float
        Time of a step; 0 for a pose. [s]
    places_m, turns : Array
        Per frame and bone: place, shape (frames, bones, 3) [m], and quaternion w, x, y, z, shape (frames, bones, 4).
    work : Array
        Activation of every muscle, shape (frames, muscles). [1]
    pressed_bw : Array
        Compression per level, low, middle and high of the ensemble, shape (frames, levels, 3). [BW]
    """

    step_s: float
    places_m: Array
    turns: Array
    work: Array
    pressed_bw: Array


def gait_key(kind: Kind, speed_m_per_s: float, share: float, change: Change | None = None) -> str:
    """Return the name of a node of the table: kind, speed [m/s], share of the usual cadence [1], change of form [deg].

    Examples
    --------
    >>> gait_key("running", 3.5, 1.0, ("trunk_lean", 5.0))
    'running_3.5_1_trunk_lean=5'
    """
    end = "" if change is None else f"_{change[0]}={change[1]:g}"
    return f"{kind}_{speed_m_per_s:g}_{share:g}{end}"


def packed(steps: Array) -> NDArray[np.int16]:
    """Return whole numbers over frames as differences from frame to frame, which take half the room.

    Parameters
    ----------
    steps : Array, shape (frames, ...)
        Whole numbers, as floats or not. [steps]

    Returns
    -------
    Array of int16, shape (..., frames)
        The first frame, then differences. [steps]

    Examples
    --------
    >>> packed(np.array([[5.0], [7.0], [6.0]])).tolist()
    [[5, 2, -1]]
    """
    whole = np.rint(steps).astype(np.int16)
    return np.ascontiguousarray(np.moveaxis(np.diff(whole, axis=0, prepend=np.zeros_like(whole[:1])), 0, -1))


def unpacked(differences: NDArray[np.int16]) -> Array:
    """Return what `packed` took, frames first.

    Returns
    -------
    Array, shape (frames, ...)
        Whole numbers as floats. [steps]

    Examples
    --------
    >>> unpacked(packed(np.array([[5.0], [7.0], [6.0]]))).tolist()
    [[5.0], [7.0], [6.0]]
    """
    return np.moveaxis(np.cumsum(differences, axis=-1, dtype=np.float64), -1, 0)


@cache
def anatomy() -> Anatomy:
    """Return what all scenes share."""
    meta = _meta()
    lines = tuple(
        Line(row["name"], row["group"], row["thickness"], tuple((int(p[0]), *p[1:]) for p in row["points"]))
        for row in meta["muscles"]
    )
    return Anatomy(tuple((b[0], b[1]) for b in meta["bones"]), lines, tuple(meta["levels"]), meta["height_m"])


def gait_scene(
    kind: Kind, speed_m_per_s: float, cadence_spm: float | None = None, change: Change | None = None
) -> Scene:
    """Return a whole stride of walking or running, begun with the right foot; the second step mirrors the first.

    Parameters
    ----------
    kind : str
        ``running`` or ``walking``.
    speed_m_per_s : float
        Beyond the table's ends its end holds. [m/s]
    cadence_spm : float or None
        Steps of both feet; None for the usual one. A change of form is known at the usual cadence only. [1/min]
    change : tuple or None
        Name and amount of a change of form. [deg]

    Returns
    -------
    Scene
        Places, shape (frames, bones, 3) [m]; quaternions, shape (frames, bones, 4); work, shape (frames, muscles) [1];
        compression, shape (frames, levels, 3) [BW]. Joint angles of one man: hamner_2013, rajagopal_2016.

    Raises
    ------
    NoSuchScene
        If the table does not have that change.
    """
    speed = float(np.clip(speed_m_per_s, SPEEDS[kind][0], SPEEDS[kind][-1]))
    speeds = SPEEDS[kind] if change is None else CHANGE_SPEEDS
    shares = CADENCES[kind] if change is None else (1.0,)
    share = (cadence_spm or usual_cadence_spm(kind, speed)) / usual_cadence_spm(kind, speed)
    nodes = [
        (along * across, _node(gait_key(kind, at, each, change)))
        for at, along in _between(speeds, speed)
        for each, across in _between(shares, share)
    ]
    seconds = 60.0 / cadence_spm if cadence_spm and change is None else 60.0 / usual_cadence_spm(kind, speed)
    return _both_steps(replace(_mixed(nodes), step_s=seconds))


def pose_scene(name: str) -> Scene:
    """Return an everyday pose: one frame; poses are our own (backstride_judgement).

    Returns
    -------
    Scene
        Arrays with one frame: places [m], work [1], compression [BW]; its step takes no time.

    Raises
    ------
    NoSuchScene
        If the table has no such pose.
    """
    if name not in pose_names():
        raise NoSuchScene(name, pose_names())
    return _node(name)


def pose_names() -> Sequence[str]:
    """Return the poses of the table."""
    return tuple(_meta()["poses"])


def change_names() -> Sequence[Change]:
    """Return the changes of form of the table, as names and degrees.

    Returns
    -------
    sequence of tuple
        Name and amount. [deg]
    """
    keys = [key.partition("_1_")[2] for key in _meta()["step_s"] if "=" in key]
    parts = [key.rpartition("=") for key in dict.fromkeys(keys)]
    return tuple((name, float(amount)) for name, _, amount in parts)


@cache
def _table() -> Mapping[str, NDArray[Any]]:
    with np.load(io.BytesIO(load_bytes("backstride.body", NAME)), allow_pickle=False) as archive:
        return {name: archive[name] for name in archive.files}


@cache
def _meta() -> dict[str, Any]:
    return dict(json.loads(str(_table()["meta"])))


def _node(key: str) -> Scene:
    table = _table()
    if f"{key}.places" not in table:
        raise NoSuchScene(key, tuple(name.removesuffix(".places") for name in table if name.endswith(".places")))
    return Scene(
        float(_meta()["step_s"].get(key, 0.0)),
        unpacked(table[f"{key}.places"]) * PLACE_STEP_M,
        unpacked(table[f"{key}.turns"]) / TURN_STEPS,
        table[f"{key}.work"] / 100.0,
        table[f"{key}.pressed"].astype(np.float64),
    )


def _between(nodes: Sequence[float], at: float) -> Sequence[tuple[float, float]]:
    """Return the neighbours of a place with their weights."""
    if len(nodes) == 1 or at <= nodes[0]:
        return [(nodes[0], 1.0)]
    if at >= nodes[-1]:
        return [(nodes[-1], 1.0)]
    after = next(i for i, node in enumerate(nodes) if node >= at)
    share = (at - nodes[after - 1]) / (nodes[after] - nodes[after - 1])
    both = [(nodes[after - 1], 1.0 - share), (nodes[after], share)]
    return [(node, weight) for node, weight in both if weight > 0.0]


def _mixed(nodes: Sequence[tuple[float, Scene]]) -> Scene:
    first = nodes[0][1]
    turns = np.zeros_like(first.turns)
    for weight, one in nodes:
        # a quaternion and its opposite are one turn
        same = np.sign(np.sum(one.turns * first.turns, axis=-1, keepdims=True))
        turns += weight * same * one.turns
    turns /= np.linalg.norm(turns, axis=-1, keepdims=True)
    places, work, pressed = (
        np.asarray(sum(weight * getattr(one, part) for weight, one in nodes))
        for part in ("places_m", "work", "pressed_bw")
    )
    return Scene(first.step_s, places, turns, work, pressed)


def _both_steps(one: Scene) -> Scene:
    shared = anatomy()
    bones = _other_side([name for name, _ in shared.bones])
    lines = _other_side([line.name for line in shared.lines])
    places = one.places_m[:, bones] * [1.0, 1.0, -1.0]
    turns = one.turns[:, bones] * [1.0, -1.0, -1.0, 1.0]
    return Scene(
        one.step_s,
        np.concatenate([one.places_m, places]),
        np.concatenate([one.turns, turns]),
        np.concatenate([one.work, one.work[:, lines]]),
        np.concatenate([one.pressed_bw, one.pressed_bw]),
    )


def _other_side(names: Sequence[str]) -> list[int]:
    other = {"_r": "_l", "_l": "_r"}
    return [names.index(name[:-2] + other[name[-2:]]) if name[-2:] in other else i for i, name in enumerate(names)]


class NoSuchScene(LookupError):
    """A scene was asked for that the table does not have."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"there is no scene {name!r}; there are {', '.join(known)}")
