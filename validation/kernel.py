"""Our kernel on the peer's own body: its masses, centres, inertias and kinematics fed to our builder and solver."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import mujoco
import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline
from scipy.spatial.transform import Rotation

from backstride.body.inertia import Inertia
from backstride.body.kernel.build import compile_body
from backstride.body.model import Assumptions, Body
from backstride.body.person import Person
from backstride.body.skeleton import Bone, Joint, Skeleton

Array = NDArray[np.float64]
_NOTHING = 1e-6
PARENTS = {
    "pelvis": "ground", "lumbar5": "pelvis", "lumbar4": "lumbar5", "lumbar3": "lumbar4", "lumbar2": "lumbar3",
    "lumbar1": "lumbar2", "torso": "lumbar1", "humerus_r": "torso", "ulna_r": "humerus_r", "radius_r": "ulna_r",
    "hand_r": "radius_r", "humerus_l": "torso", "ulna_l": "humerus_l", "radius_l": "ulna_l", "hand_l": "radius_l",
}  # fmt: skip


def peer_body(exported: Mapping[str, Any], mass_kg: float) -> Body:
    """Return the peer's upper body as ours: every part free against its parent, so that its kinematics fit exactly."""
    scale = mass_kg / float(exported["total"])
    inertias, bones = {}, []
    for index, name in enumerate(exported["names"]):
        xx, yy, zz, xy, xz, yz = exported["inertia"][index] * scale
        tensor = np.array([[xx, xy, xz], [xy, yy, yz], [xz, yz, zz]])
        inertias[str(name)] = Inertia(
            float(exported["mass"][index]) * scale, np.array(exported["centre"][index]), tensor
        )
        joints = tuple(Joint(f"{name}_t{a}", "slide", v) for a, v in _axes()) + tuple(
            Joint(f"{name}_r{a}", "hinge", v) for a, v in (_axes()[2], _axes()[0], _axes()[1])
        )
        bones.append(Bone(str(name), PARENTS[str(name)], (0.0, 0.0, 0.0), joints))
    person = Person(mass_kg, 1.70, "m")
    return Body(person, Assumptions(), Skeleton(tuple(bones), (), 1.70), inertias, (), ())


def peer_moments(exported: Mapping[str, Any], mass_kg: float) -> Array:
    """Return the net moment at L5/S1 [Nm], shape (frames, 3): extension, bending right, rotation left."""
    model = compile_body(peer_body(exported, mass_kg))
    data = mujoco.MjData(model)
    spline = CubicSpline(exported["times"], _coordinates(exported), axis=0)
    needed = np.empty((len(exported["times"]), model.nv))
    for frame, time in enumerate(exported["times"]):
        data.qpos[:], data.qvel[:], data.qacc[:] = spline(time), spline(time, 1), spline(time, 2)
        mujoco.mj_kinematics(model, data)
        mujoco.mj_comPos(model, data)
        mujoco.mj_comVel(model, data)
        mujoco.mj_rne(model, data, 1, needed[frame])
    return needed[:, [model.joint(f"lumbar5_r{axis}").id for axis in "zxy"]]


def with_peer_trunk(body: Body, exported: Mapping[str, Any]) -> Body:
    """Return our body with the peer's masses, centres and inertias from the fifth vertebra to the thorax, head included."""
    names, inertias = [str(name) for name in exported["names"]], dict(body.inertias)
    for ours, theirs in {"thorax": "torso", **{f"lumbar{n}": f"lumbar{n}" for n in range(1, 6)}}.items():
        index = names.index(theirs)
        xx, yy, zz, xy, xz, yz = exported["inertia"][index]
        tensor = np.array([[xx, xy, xz], [xy, yy, yz], [xz, yz, zz]])
        inertias[ours] = Inertia(float(exported["mass"][index]), np.array(exported["centre"][index]), tensor)
    inertias["head"] = Inertia(_NOTHING, np.zeros(3), np.eye(3) * _NOTHING)
    return replace(body, inertias=inertias)


def load_exported(path: Path) -> Mapping[str, Any]:
    """Return what `opensim_kinematics.py` wrote."""
    with np.load(path) as file:
        return {name: file[name] for name in file.files}


def _coordinates(exported: Mapping[str, Any]) -> Array:
    names, places, axes = list(exported["names"]), exported["places"], exported["axes"]
    columns = []
    for index, name in enumerate(names):
        if name == "pelvis":
            shift, turn = places[:, index], axes[:, index]
        else:
            parent = names.index(PARENTS[str(name)])
            shift = np.einsum("fij,fi->fj", axes[:, parent], places[:, index] - places[:, parent])
            turn = np.einsum("fij,fik->fjk", axes[:, parent], axes[:, index])
        columns += [shift, np.unwrap(Rotation.from_matrix(turn).as_euler("ZXY"), axis=0)]
    return np.hstack(columns)


def _axes() -> tuple[tuple[str, tuple[float, float, float]], ...]:
    return (("x", (1.0, 0.0, 0.0)), ("y", (0.0, 1.0, 0.0)), ("z", (0.0, 0.0, 1.0)))
