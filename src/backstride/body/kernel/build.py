"""From the body as data to a MuJoCo model: the only place that writes one."""

from collections.abc import Mapping

import mujoco

from backstride.body.model import Body
from backstride.body.skeleton import VERTEBRAE, Bone
from backstride.units import STANDARD_GRAVITY_M_PER_S2

_UNSEEN_KG = 1e-9


def compile_body(body: Body) -> mujoco.MjModel:
    """Return the MuJoCo model of a body: x forwards, y up, z right; no contacts, no damping, no armature, no muscles.

    Parameters
    ----------
    body : Body
        The body.

    Returns
    -------
    mujoco.MjModel
        Lengths in m, masses in kg, gravity 9.80665 m/s² along minus y.
    """
    return bones_of(body)[0].compile()


def bones_of(body: Body) -> tuple[mujoco.MjSpec, Mapping[str, object]]:
    """Return a model that is not compiled yet, and its parts by the names of bones."""
    spec = mujoco.MjSpec()
    spec.option.gravity = [0.0, -STANDARD_GRAVITY_M_PER_S2, 0.0]
    spec.option.disableflags = int(mujoco.mjtDisableBit.mjDSBL_CONTACT) | int(mujoco.mjtDisableBit.mjDSBL_CONSTRAINT)
    spec.compiler.degree = False
    spec.compiler.boundmass = 0.0
    spec.compiler.inertiafromgeom = mujoco.mjtInertiaFromGeom.mjINERTIAFROMGEOM_FALSE
    parents: dict[str, object] = {"ground": spec.worldbody}
    for bone in body.skeleton.bones:
        parents[bone.name] = _add_bone(parents[bone.parent], bone, body)
    return spec, parents


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
