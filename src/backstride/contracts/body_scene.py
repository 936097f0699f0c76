"""The answer of `/body/scene.json`: one or two bodies in motion, as a viewer draws them."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, Part


class ShapeOut(Part):
    """One bone or disc as a simple shape, in its bone's frame: x forwards, y up, z right."""

    kind: Literal["rod", "ball", "ring", "disc"]
    bone: int = Field(description="Index of the bone.")
    at_m: list[tuple[float, float, float]] = Field(description="Both ends of a rod, else the middle.")
    radii_m: list[float] = Field(description="Rod: at both ends; ball and disc: x, y, z; ring: x and z.")
    rise_m: float = Field(description="How much higher the back of a ring lies than its front.")
    level: int = Field(description="Index of a disc's lumbar level; -1 for others.")


class MuscleOut(Part):
    """One muscle as a line."""

    group: str
    thickness: float = Field(description="Root of its strength over that of the strongest, 0 to 1.")
    plain: bool = Field(description="Whether its work is for researchers only, and not shown by colour.")
    points: list[tuple[int, float, float, float]] = Field(description="Index of a bone, and a place in its frame, m.")


class MovingBodyOut(Part):
    """One body over a stride, or in a pose."""

    title: str
    frames: int = Field(description="Moments at even distances over the stride; 1 for a pose.")
    stride_s: float = Field(description="Time of two steps; 0 for a pose.")
    speed_m_per_s: float = Field(description="Of the ground under it; 0 for a pose.")
    place_mm: list[int] = Field(description="x, y, z of every bone, frame after frame.")
    turn: list[int] = Field(description="Quaternion w, x, y, z of every bone, frame after frame, in ten thousandths.")
    work_percent: list[int] = Field(description="Of every muscle, frame after frame; empty where nothing can be told.")
    load_percent: list[int] = Field(
        description="Load of every level over that of the deepest tone, frame after frame; empty where not told."
    )
    load_bw: list[tuple[float, float, float]] = Field(
        description="Low, middle and high at L5/S1 per frame, body weights, 90 % band; empty where it cannot be told."
    )


class BodySceneAnswer(Answer):
    """One or two bodies in motion, for drawing."""

    schema_name: Literal["backstride/body-scene/1"] = Field(default="backstride/body-scene/1", alias="schema")
    height_m: float
    bones: int
    levels: int
    ring_radius_m: float
    full_work_percent: float = Field(description="Work from which the deepest tone is taken.")
    shapes: list[ShapeOut]
    muscles: list[MuscleOut]
    bodies: list[MovingBodyOut]
