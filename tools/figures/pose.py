"""A pose of the body model seen from one side: flat limbs, trunk, head and the muscles that an exercise is for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.engine import Engine
from backstride.body.kernel.loading import build_engine
from backstride.body.model import Assumptions, build_body
from backstride.body.muscles import Muscle, Point
from backstride.body.person import Person
from tools.figures.outline import Disc, Shape

Array = NDArray[np.float64]
View = Literal["side", "front"]

MODEL: Final = Person(70.0, 1.72, "f")
"""Whose body is drawn: a person of middle size, the same in every drawing."""
RADII_M: Final[Mapping[str, float]] = {
    "head": 0.102, "neck": 0.05, "chest": 0.115, "belly": 0.1, "hip": 0.105, "shoulder": 0.052, "elbow": 0.037,
    "wrist": 0.026, "fingers": 0.02, "thigh": 0.082, "knee": 0.053, "ankle": 0.035, "heel": 0.033, "ball": 0.026,
    "toes": 0.02,
}  # fmt: skip
"""Thickness of the parts as they are drawn; chosen for the eye. [m]"""
LIMBS: Final = (("thigh", "knee"), ("knee", "ankle"), ("heel", "ankle", "ball"), ("ball", "toes"))
ARMS: Final = (("shoulder", "elbow"), ("elbow", "wrist"), ("wrist", "fingers"))
MUSCLE_HALF_M: Final = (0.005, 0.014)
"""Half the width of the thinnest and the thickest muscle line as drawn. [m]"""


LINE_POINTS: Final = 6
"""Places on the line of a muscle group as drawn."""
FLAT_HAND_M: Final = 0.11
"""Length of a hand that lies on the floor. [m]"""


@dataclass(frozen=True, slots=True)
class Look:
    """How a body is seen.

    Parameters
    ----------
    muscles : sequence of str
        Groups that are shown at work.
    view : {"side", "front"}
        From the right side, or from the front.
    sides : sequence of {"r", "l"}
        Whose muscles are shown.
    """

    muscles: Sequence[str]
    view: View = "side"
    sides: Sequence[str] = ("r",)


@dataclass(frozen=True, slots=True)
class Flat:
    """A pose as flat shapes, and its named places.

    Parameters
    ----------
    far, trunk, near, worked, arm : tuple of Shape
        Limbs behind the body, the trunk and head, limbs before it, muscles, the near arm: drawn in this order.
    places : Mapping
        Discs by name, with the side at the end, e.g. ``knee_r``.
    """

    far: tuple[Shape, ...]
    trunk: tuple[Shape, ...]
    near: tuple[Shape, ...]
    worked: tuple[Shape, ...]
    arm: tuple[Shape, ...]
    places: Mapping[str, Disc]

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """Everything in the order in which it is drawn."""
        return (*self.far, *self.trunk, *self.near, *self.worked, *self.arm)


@cache
def engine() -> Engine:
    """Return the body that is drawn."""
    return build_engine(build_body(MODEL, Assumptions()))


def flat(look: Look, angles_deg: Mapping[str, float], flat_hands: Sequence[str] = ()) -> Flat:
    """Return a pose as it is seen.

    Parameters
    ----------
    look : Look
        From where, and which muscles.
    angles_deg : Mapping
        Angles of the model's coordinates; all others are zero. [deg]
    flat_hands : sequence of {"r", "l"}
        Hands that lie flat on the floor; the model's hands are stiff.
    """
    body, position, view = engine(), _position(angles_deg), look.view
    chosen = [one for one in body.body.muscles if one.group in look.muscles and one.side in look.sides]
    at = {name: _seen(place, view) for name, place in _landmarks(body, position).items()}
    discs = {name: Disc(x, y, RADII_M[name.removesuffix("_r").removesuffix("_l")]) for name, (x, y) in at.items()}
    for side in flat_hands:
        wrist = discs[f"wrist_{side}"]
        discs[f"fingers_{side}"] = replace(discs[f"fingers_{side}"], x_m=wrist.x_m + FLAT_HAND_M, y_m=wrist.y_m)
    far, near = ("fig-far", "fig-near") if view == "side" else ("fig-near", "fig-near")
    left = _limbs(discs, "l", LIMBS, far)
    arms = _limbs(discs, "l", ARMS, far)
    return Flat(
        far=(*left, *arms),
        trunk=(*_trunk(discs, view), Shape("fig-body", (discs["head"],))),
        near=_limbs(discs, "r", LIMBS, near),
        worked=_worked(body, position, chosen, view),
        arm=_limbs(discs, "r", ARMS, near),
        places=discs,
    )


def _position(angles_deg: Mapping[str, float]) -> Array:
    body = engine()
    values = np.zeros((1, len(body.map.names)))
    for name, angle in angles_deg.items():
        values[0, body.map.names.index(name)] = np.radians(angle)
    return body.map.expand(values)


def _landmarks(body: Engine, position: Array) -> Mapping[str, Array]:
    def local(bone: str, *at_m: float) -> Array:
        origin, axes = body.places(position, bone)
        return np.asarray(origin[0] + axes[0] @ np.array(at_m))

    found = {
        "hip": local("pelvis", -0.055, -0.01, 0.0),
        "belly": local("lumbar3", 0.045, 0.0, 0.0),
        "chest": local("thorax", 0.02, 0.27, 0.0),
        "neck": local("head", 0.0, 0.0, 0.0),
        "head": local("head", 0.03, 0.13, 0.0),
    }
    for side in ("r", "l"):
        bones = {"thigh": "femur", "knee": "tibia", "ankle": "talus", "heel": "calcn", "ball": "toes"}
        bones |= {"shoulder": "humerus", "elbow": "forearm", "wrist": "hand"}
        found |= {f"{name}_{side}": local(f"{bone}_{side}", 0.0, 0.0, 0.0) for name, bone in bones.items()}
        found[f"toes_{side}"] = local(f"toes_{side}", 0.055, 0.0, 0.0)
        found[f"fingers_{side}"] = local(f"hand_{side}", 0.0, -0.13, 0.0)
    return found


def _seen(place: Array, view: View) -> tuple[float, float]:
    """Return where a place is on paper: from the right side forwards is right, from the front the right is left."""
    return (float(place[0]), float(place[1])) if view == "side" else (-float(place[2]), float(place[1]))


def _limbs(discs: Mapping[str, Disc], side: str, parts: Sequence[Sequence[str]], look: str) -> tuple[Shape, ...]:
    return tuple(Shape(look, tuple(discs[f"{name}_{side}"] for name in part)) for part in parts)


def _trunk(discs: Mapping[str, Disc], view: View) -> tuple[Shape, ...]:
    neck = Shape("fig-body", (discs["neck"], discs["head"]))
    upper: tuple[Disc, ...] = (discs["chest"], discs["belly"])
    lower: tuple[Disc, ...] = (discs["belly"], discs["hip"])
    if view == "front":
        upper = (discs["shoulder_r"], discs["shoulder_l"], discs["belly"])
        lower = (discs["belly"], discs["thigh_r"], discs["thigh_l"])
    return (neck, Shape("fig-body", (discs["neck"], *upper)), Shape("fig-body", lower))


def _worked(body: Engine, position: Array, chosen: Sequence[Muscle], view: View) -> tuple[Shape, ...]:
    """Return one line for each group and side: the middle of its fascicles, as thick as they are strong together."""
    groups: dict[tuple[str, str], list[Muscle]] = {}
    for one in chosen:
        groups.setdefault((one.group, one.side), []).append(one)
    forces = {key: sum(one.max_force_n for one in found) for key, found in groups.items()}
    strongest = max(forces.values(), default=1.0)
    low, high = MUSCLE_HALF_M
    shapes = []
    for key, found in groups.items():
        half = low + (high - low) * (forces[key] / strongest) ** 0.5
        middle = np.mean([_evenly(body, position, one, view) for one in found], axis=0)
        shapes.append(Shape("fig-muscle", tuple(Disc(float(x), float(y), half) for x, y in middle), is_line=True))
    return tuple(shapes)


def _evenly(body: Engine, position: Array, muscle: Muscle, view: View) -> Array:
    """Return places on a muscle's path as they are seen, evenly spaced along it."""
    points = [part for part in muscle.path if isinstance(part, Point)]
    seen = np.array([_seen(_at(body, position, point), view) for point in points])
    steps = np.concatenate(([0.0], np.cumsum(np.linalg.norm(np.diff(seen, axis=0), axis=1))))
    share = np.linspace(0.0, steps[-1], LINE_POINTS)
    return np.column_stack([np.interp(share, steps, seen[:, axis]) for axis in (0, 1)])


def _at(body: Engine, position: Array, point: Point) -> Array:
    origin, axes = body.places(position, point.bone)
    return np.asarray(origin[0] + axes[0] @ np.array(point.at_m))
