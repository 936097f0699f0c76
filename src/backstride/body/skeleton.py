"""The skeleton as data: bones, the joints between them, and what follows a joint without a will of its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from backstride.package_data import load_toml

Vector = tuple[float, float, float]
Kind = Literal["hinge", "slide"]

LEVELS: Final = ("L5S1", "L4L5", "L3L4", "L2L3", "L1L2")
"""Lumbar levels from below; a level is named after the vertebra above it first, as in L5/S1."""

VERTEBRAE: Final = ("lumbar5", "lumbar4", "lumbar3", "lumbar2", "lumbar1")
"""The vertebra above each level of `LEVELS`."""

_TRUNK: Final = frozenset({"pelvis", *VERTEBRAE, "thorax", "abdomen"})
_MIDDLE: Final = frozenset({*_TRUNK, "head"})
_AXES: Final[Mapping[str, Vector]] = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": (0.0, 0.0, 1.0)}


@dataclass(frozen=True, slots=True)
class Joint:
    """One way in which a bone moves against its parent.

    Parameters
    ----------
    name : str
        Unique name; sides end in ``_r`` and ``_l``.
    kind : str
        ``hinge`` turns (positive by the right hand about `axis`), ``slide`` shifts.
    axis : tuple of float
        Direction in the bone's own frame before the joint moves it. [1]
    """

    name: str
    kind: Kind
    axis: Vector


@dataclass(frozen=True, slots=True)
class Bone:
    """A rigid part of the body.

    Parameters
    ----------
    name, parent : str
        Names; the pelvis has the parent ``ground``.
    at_m : tuple of float
        Its origin in the parent's frame: x forwards, y up, z right. [m]
    joints : sequence of Joint
        In the order in which they move it, from the parent outwards.
    """

    name: str
    parent: str
    at_m: Vector
    joints: tuple[Joint, ...]


@dataclass(frozen=True, slots=True)
class Coupling:
    """A joint that follows another as a polynomial in that joint's value, lowest power first."""

    joint: str
    follows: str
    polynomial: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Bones from the pelvis outwards, couplings, and the stature of the person they were measured for."""

    bones: tuple[Bone, ...]
    couplings: tuple[Coupling, ...]
    stature_m: float


def load_skeleton() -> Skeleton:
    """Return the skeleton at its own stature, both sides.

    Returns
    -------
    Skeleton
        Places in the parent's frame, x forwards, y up, z right [m]; spine and legs by way of myo-sim, head and arms of
        rajagopal_2016.
    """
    derived = load_toml("backstride.body", "data/skeleton_myo_sim.toml")
    added = load_toml("backstride.body", "data/skeleton_arms_head.toml")
    bones = [_pelvis(), *(bone for row in [*derived["body"], *added["body"]] for bone in _both_sides(row))]
    couplings = tuple(coupling for row in derived["coupling"] for coupling in _coupled(row))
    return Skeleton(tuple(bones), couplings, float(derived["reference_stature_m"]))


def scaled(skeleton: Skeleton, factors: Mapping[str, float]) -> Skeleton:
    """Return the skeleton with every bone's joints moved by the factor of the bone that carries them.

    Parameters
    ----------
    skeleton : Skeleton
        The skeleton to scale.
    factors : Mapping
        Factor per bone; a missing bone keeps its size. Couplings that shift are scaled with their parent bone. [1]

    Returns
    -------
    Skeleton
        At the new size; its stature is still that of the source. [m]
    """
    bones = tuple(replace(bone, at_m=times(bone.at_m, factors.get(bone.parent, 1.0))) for bone in skeleton.bones)
    shifts = {joint.name: bone.parent for bone in bones for joint in bone.joints if joint.kind == "slide"}
    couplings = tuple(
        replace(one, polynomial=tuple(value * factors.get(shifts[one.joint], 1.0) for value in one.polynomial))
        if one.joint in shifts
        else one
        for one in skeleton.couplings
    )
    return replace(skeleton, bones=bones, couplings=couplings)


def neutral_places(bones: Sequence[Bone]) -> Mapping[str, Vector]:
    """Return the origin of every bone in the pelvis frame with all joints at zero.

    Returns
    -------
    Mapping of str to tuple
        x forwards, y up, z right. [m]
    """
    places: dict[str, Vector] = {"ground": (0.0, 0.0, 0.0)}
    for bone in bones:
        places[bone.name] = plus(places[bone.parent], bone.at_m) if bone.name != "pelvis" else (0.0, 0.0, 0.0)
    return places


def mirrored(place: Vector) -> Vector:
    """Return the place on the other side of the body: z turned round.

    Examples
    --------
    >>> mirrored((0.1, 0.2, 0.3))
    (0.1, 0.2, -0.3)
    """
    return (place[0], place[1], -place[2])


def plus(one: Vector, other: Vector) -> Vector:
    """Add two places."""
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2])


def times(place: Vector, factor: float) -> Vector:
    """Stretch a place from the origin of its frame."""
    return (place[0] * factor, place[1] * factor, place[2] * factor)


def sided(name: str, side: str) -> str:
    """Return the name of a bone on a side; bones of the middle have no side.

    Examples
    --------
    >>> sided("femur", "r"), sided("lumbar5", "r")
    ('femur_r', 'lumbar5')
    """
    return name if name in _MIDDLE or name == "ground" else f"{name}_{side}"


def _pelvis() -> Bone:
    turns = (("pelvis_tilt", "z"), ("pelvis_list", "x"), ("pelvis_rotation", "y"))
    shifts = (("pelvis_tx", "x"), ("pelvis_ty", "y"), ("pelvis_tz", "z"))
    joints = tuple(Joint(name, "slide", _AXES[axis]) for name, axis in shifts)
    return Bone("pelvis", "ground", (0.0, 0.0, 0.0), joints + tuple(Joint(n, "hinge", _AXES[a]) for n, a in turns))


def _both_sides(row: Mapping[str, Any]) -> Iterator[Bone]:
    name, place = row["name"], _vector(row["at_m"])
    if name in _MIDDLE:
        yield Bone(name, row["parent"], place, _middle_joints(name))
        return
    for side in ("r", "l"):
        joints = tuple(_joint(joint, side) for joint in row.get("joints", ()))
        at = place if side == "r" else mirrored(place)
        yield Bone(f"{name}_{side}", sided(row["parent"], side), at, joints)


def _middle_joints(name: str) -> tuple[Joint, ...]:
    if name in VERTEBRAE:
        level = LEVELS[VERTEBRAE.index(name)]
        shifts = tuple(Joint(f"{level}_{axis}", "slide", _AXES[axis]) for axis in "xyz")
        turns = (("flexion", "z"), ("bending", "x"), ("rotation", "y"))
        return shifts + tuple(Joint(f"{level}_{turn}", "hinge", _AXES[axis]) for turn, axis in turns)
    extra = {"thorax": ("T12L1_rotation", "y"), "abdomen": ("abdomen_flexion", "z"), "head": ("neck_flexion", "z")}
    return tuple(Joint(extra[key][0], "hinge", _AXES[extra[key][1]]) for key in extra if key == name)


def _joint(row: Mapping[str, Any], side: str) -> Joint:
    x, y, z = _vector(row["axis"])
    if side == "l":  # a turn about a mirrored axis runs the other way round
        x, y, z = (-x, -y, z) if row["kind"] == "hinge" else (x, y, -z)
    return Joint(f"{row['name']}_{side}", row["kind"], (x, y, z))


def _coupled(row: Mapping[str, Any]) -> Iterator[Coupling]:
    for side in ("r", "l"):
        yield Coupling(f"{row['joint']}_{side}", f"{row['follows']}_{side}", tuple(map(float, row["polynomial"])))


def _vector(values: Sequence[float]) -> Vector:
    x, y, z = (float(value) for value in values)
    return (x, y, z)
