"""MuJoCo's own muscles in our body, as spatial tendons: the answer that our paths and moment arms are held against."""

import mujoco
import numpy as np

from backstride.body.kernel.build import bones_of
from backstride.body.kernel.engine import JointMotion
from backstride.body.model import Body
from backstride.body.muscles import Point, Surface

DEPTH_M = 5.0


def with_muscles(body: Body) -> mujoco.MjModel:
    """Return the body with its surfaces and muscles, which pull at nothing."""
    spec, parts = bones_of(body)
    for surface in body.surfaces:
        add_surface(parts[surface.bone], surface)
    for muscle in body.muscles:
        tendon = spec.add_tendon(name=muscle.name)
        for index, part in enumerate(muscle.path):
            at = part.at_m if isinstance(part, Point) else part.beside_m
            site = parts[part.bone].add_site(name=f"{muscle.name}:{index}", pos=list(at))
            if isinstance(part, Point):
                tendon.wrap_site(site.name)
            else:
                tendon.wrap_geom(part.surface, site.name)
    return spec.compile()


def add_surface(part: object, surface: Surface) -> None:
    """Add what muscles run round to its bone."""
    shape = mujoco.mjtGeom.mjGEOM_SPHERE if surface.shape == "sphere" else mujoco.mjtGeom.mjGEOM_CYLINDER
    turn = np.zeros(4)
    mujoco.mju_quatZ2Vec(turn, np.array(surface.axis) / np.linalg.norm(surface.axis))
    size = [surface.radius_m, DEPTH_M if surface.shape == "cylinder" else 0.0, 0.0]
    place = list(surface.at_m)
    part.add_geom(name=surface.name, type=shape, size=size, pos=place, quat=turn, contype=0, conaffinity=0)


def moved(model: mujoco.MjModel, motion: JointMotion, frame: int) -> mujoco.MjData:
    """Return the model in one frame of a motion."""
    data = mujoco.MjData(model)
    data.qpos[:], data.qvel[:] = motion.positions[frame], motion.velocities[frame]
    data.qacc[:] = motion.accelerations[frame]
    for step in (mujoco.mj_kinematics, mujoco.mj_comPos, mujoco.mj_tendon, mujoco.mj_comVel):
        step(model, data)
    return data


def arms(model: mujoco.MjModel, data: mujoco.MjData) -> np.ndarray:
    """Return the length Jacobian, which MuJoCo stores without its zeros."""
    found = np.zeros((model.ntendon, model.nv))
    rows = zip(model.ten_J_rowadr, model.ten_J_rownnz, strict=True)
    for muscle, (start, count) in enumerate(rows):
        found[muscle, model.ten_J_colind[start : start + count]] = data.ten_J[start : start + count]
    return found
