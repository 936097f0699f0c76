"""From the body as data to a MuJoCo model: the only place that writes one."""

from collections.abc import Mapping

import mujoco
import numpy as np

from backstride.body.model import Body
from backstride.body.muscles import Muscle, Point, Round, Surface
from backstride.body.skeleton import VERTEBRAE, Bone
from backstride.units import STANDARD_GRAVITY_M_PER_S2

_UNSEEN_KG = 1e-9
_DEPTH = 5.0


def compile_body(body: Body) -> mujoco.MjModel:
    """Return the MuJoCo model of a body: x forwards, y up, z right; no contacts, no damping, no armature.

    Muscles become spatial tendons without force: tests hold our own lengths and moment arms against theirs.

    Parameters
    ----------
    body : Body
        The body.

    Returns
    -------
    mujoco.MjModel
        Lengths in m, masses in kg, gravity 9.80665 m/s² along minus y.
    """
    spec = mujoco.MjSpec()
    spec.option.gravity = [0.0, -STANDARD_GRAVITY_M_PER_S2, 0.0]
    spec.option.disableflags = int(mujoco.mjtDisableBit.mjDSBL_CONTACT) | int(mujoco.mjtDisableBit.mjDSBL_CONSTRAINT)
    spec.compiler.degree = False
    spec.compiler.boundmass = 0.0
    spec.compiler.inertiafromgeom = mujoco.mjtInertiaFromGeom.mjINERTIAFROMGEOM_FALSE
    parents: dict[str, object] = {"ground": spec.worldbody}
    for bone in body.skeleton.bones:
        parents[bone.name] = _add_bone(parents[bone.parent], bone, body)
    for surface in body.surfaces:
        _add_surface(parents[surface.bone], surface)
    for muscle in body.muscles:
        _add_muscle(spec, parents, muscle)
    return spec.compile()


def _add_bone(parent: object, bone: Bone, body: Body) -> object:
    place = list(bone.at_m)
    if bone.name == VERTEBRAE[0]:
        place[1] -= body.assumptions.joint_drop_m * body.person.height_m / body.skeleton.stature_m
    part = parent.add_body(name=bone.name, pos=place)  # type: ignore[attr-defined]
    kinds = {"hinge": mujoco.mjtJoint.mjJNT_HINGE, "slide": mujoco.mjtJoint.mjJNT_SLIDE}
    for joint in bone.joints:
        part.add_joint(name=joint.name, type=kinds[joint.kind], axis=list(joint.axis))
    inertia = body.inertias.get(bone.name)
    part.explicitinertial = True
    if inertia is None:
        part.mass, part.inertia = _UNSEEN_KG, [_UNSEEN_KG] * 3
        return part
    part.mass, part.ipos = inertia.mass_kg, list(inertia.centre_m)
    t = inertia.tensor_kg_m2
    part.fullinertia = [t[0, 0], t[1, 1], t[2, 2], t[0, 1], t[0, 2], t[1, 2]]
    return part


def _add_surface(part: object, surface: Surface) -> None:
    shape = mujoco.mjtGeom.mjGEOM_SPHERE if surface.shape == "sphere" else mujoco.mjtGeom.mjGEOM_CYLINDER
    quaternion = np.zeros(4)
    mujoco.mju_quatZ2Vec(quaternion, np.array(surface.axis) / np.linalg.norm(surface.axis))
    size = [surface.radius_m, _DEPTH if surface.shape == "cylinder" else 0.0, 0.0]
    part.add_geom(  # type: ignore[attr-defined]
        name=surface.name, type=shape, size=size, pos=list(surface.at_m), quat=quaternion, contype=0, conaffinity=0
    )


def _add_muscle(spec: mujoco.MjSpec, parts: Mapping[str, object], muscle: Muscle) -> None:
    tendon = spec.add_tendon(name=muscle.name)
    for index, point in enumerate(muscle.path):
        name = f"{muscle.name}:{index}"
        if isinstance(point, Point):
            parts[point.bone].add_site(name=name, pos=list(point.at_m))  # type: ignore[attr-defined]
            tendon.wrap_site(name)
        else:
            tendon.wrap_geom(point.surface, _side_site(parts, point, name))


def _side_site(parts: Mapping[str, object], point: Round, name: str) -> str:
    if point.beside_m is None:
        return ""
    parts[point.bone].add_site(name=name, pos=list(point.beside_m))  # type: ignore[attr-defined]
    return name
