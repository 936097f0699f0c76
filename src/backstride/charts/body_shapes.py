"""What bones and discs look like in pictures of the body: simple shapes, for browser and paper alike."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Final, Literal

from backstride.package_data import load_toml

Vector = tuple[float, float, float]

DATA: Final = "data/bone_shapes.toml"
_MIDDLE: Final = frozenset({"pelvis", "lumbar5", "lumbar4", "lumbar3", "lumbar2", "lumbar1", "thorax", "head"})


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape fixed to a bone.

    Parameters
    ----------
    kind : str
        ``rod`` from one place to another, ``ball`` about a place, ``ring`` lying level about a place, or ``disc``, a
        ball that stands for a lumbar level.
    bone : str
        The bone whose frame it is in: x forwards, y up, z right.
    at_m : tuple of Vector
        Both ends of a rod, else the middle. [m]
    radii_m : tuple of float
        Of a rod at both ends; of a ball along x, y, z; of a ring along x and z. [m]
    rise_m : float
        How much higher the back of a ring lies than its front. [m]
    level : str
        The lumbar level of a disc.
    """

    kind: Literal["rod", "ball", "ring", "disc"]
    bone: str
    at_m: tuple[Vector, ...]
    radii_m: tuple[float, ...]
    rise_m: float = 0.0
    level: str = ""


@dataclass(frozen=True, slots=True)
class Shapes:
    """All shapes for a person of a height, and how thick a ring's line is. [m]"""

    shapes: tuple[Shape, ...]
    ring_radius_m: float
    height_m: float


@cache
def body_shapes() -> Shapes:
    """Return the shapes of all bones, both sides, at the height of the file."""
    table = load_toml("backstride.charts", DATA)
    every = [*_rods(table), *_column(table), *_balls(table), *_rings(table), *_discs(table)]
    return Shapes(tuple(every), float(table["ring_radius_m"]), float(table["reference_height_m"]))


def _rods(table: Mapping[str, Any]) -> Iterator[Shape]:
    for row in table["rods"]:
        for bone, side in _sides(row):
            ends = (_placed(row["from_m"], side), _placed(row["to_m"], side))
            yield Shape("rod", bone, ends, tuple(row["radius_m"]))


def _column(table: Mapping[str, Any]) -> Iterator[Shape]:
    radius = float(table["column_radius_m"])
    for below, above in pairwise(table["column"]):
        # a gap between vertebrae lets the eye count them
        ends = (_along(below, above, 0.12), _along(below, above, 0.78))
        yield Shape("rod", table["column_bone"], ends, (radius, radius))


def _balls(table: Mapping[str, Any]) -> Iterator[Shape]:
    for row in table["balls"]:
        for bone, side in _sides(row):
            yield Shape("ball", bone, (_placed(row["at_m"], side),), tuple(row["radii_m"]))


def _rings(table: Mapping[str, Any]) -> Iterator[Shape]:
    for row in table["rings"]:
        yield Shape("ring", row["bone"], (_placed(row["at_m"], 1.0),), tuple(row["radii_m"]), float(row["rise_m"]))


def _discs(table: Mapping[str, Any]) -> Iterator[Shape]:
    for row in table["discs"]:
        yield Shape("disc", row["bone"], ((0.0, 0.0, 0.0),), tuple(row["radii_m"]), level=row["level"])


def _sides(row: Mapping[str, Any]) -> Sequence[tuple[str, float]]:
    if row["bone"] in _MIDDLE:
        return [(row["bone"], 1.0), (row["bone"], -1.0)] if row.get("both") else [(row["bone"], 1.0)]
    return [(f"{row['bone']}_r", 1.0), (f"{row['bone']}_l", -1.0)]


def _placed(place: Sequence[float], side: float) -> Vector:
    return (float(place[0]), float(place[1]), side * float(place[2]))


def _along(start: Sequence[float], end: Sequence[float], share: float) -> Vector:
    x, y, z = (float(a + share * (b - a)) for a, b in zip(start, end, strict=True))
    return (x, y, z)
