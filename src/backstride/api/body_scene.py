"""The answer of `/body/scene.json`: one or two bodies in motion, as a viewer draws them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeOut:
    """One bone or disc as a simple shape, in its bone's frame: x forwards, y up, z right.

    Parameters
    ----------
    kind : Literal[rod, ball, ring, disc]
        Which shape it is.
    bone : int
        Index of the bone.
    at_m : sequence of tuple[float, float, float]
        Both ends of a rod, else the middle.
    radii_m : sequence of float
        Rod: at both ends; ball and disc: x, y, z; ring: x and z.
    rise_m : float
        How much higher the back of a ring lies than its front.
    level : int
        Index of a disc's lumbar level; -1 for others.
    """

    kind: Literal["rod", "ball", "ring", "disc"]
    bone: int
    at_m: Sequence[tuple[float, float, float]]
    radii_m: Sequence[float]
    rise_m: float
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MuscleOut:
    """One muscle as a line.

    Parameters
    ----------
    group : str
        Muscle group.
    thickness : float
        Root of its strength over that of the strongest, 0 to 1.
    plain : bool
        Whether its work is for researchers only, and not shown by colour.
    points : sequence of tuple[int, float, float, float]
        Index of a bone, and a place in its frame, m.
    """

    group: str
    thickness: float
    plain: bool
    points: Sequence[tuple[int, float, float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovingBodyOut:
    """One body over a stride, or in a pose.

    Parameters
    ----------
    title : str
        Its title for people.
    frames : int
        Moments at even distances over the stride; 1 for a pose.
    stride_s : float
        Time of two steps; 0 for a pose.
    speed_m_per_s : float
        Of the ground under it; 0 for a pose.
    place_mm : sequence of int
        x, y, z of every bone, frame after frame.
    turn : sequence of int
        Quaternion w, x, y, z of every bone, frame after frame, in ten thousandths.
    work_percent : sequence of int
        Of every muscle, frame after frame; empty where nothing can be told.
    load_percent : sequence of int
        Load of every level over that of the deepest tone, frame after frame; empty where not told.
    load_bw : sequence of tuple[float, float, float]
        Low, middle and high at L5/S1 per frame, body weights, 90 % band; empty where it cannot be told.
    """

    title: str
    frames: int
    stride_s: float
    speed_m_per_s: float
    place_mm: Sequence[int]
    turn: Sequence[int]
    work_percent: Sequence[int]
    load_percent: Sequence[int]
    load_bw: Sequence[tuple[float, float, float]]


@dataclass(frozen=True, kw_only=True)
class BodySceneAnswer(Answer):
    """One or two bodies in motion, for drawing.

    Parameters
    ----------
    height_m : float
        Standing height. [m]
    bones : int
        How many bones there are.
    levels : int
        Per lumbar level.
    ring_radius_m : float
        Radius of the ring of a level. [m]
    full_work_percent : float
        Work from which the deepest tone is taken.
    shapes : sequence of ShapeOut
        What bones look like.
    muscles : sequence of MuscleOut
        Lines of the muscles.
    bodies : sequence of MovingBodyOut
        One body, or two side by side.
    """

    schema: Literal["backstride/body-scene/1"] = "backstride/body-scene/1"
    height_m: float
    bones: int
    levels: int
    ring_radius_m: float
    full_work_percent: float
    shapes: Sequence[ShapeOut]
    muscles: Sequence[MuscleOut]
    bodies: Sequence[MovingBodyOut]
