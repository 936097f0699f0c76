"""Flat shapes: limbs as rods with round ends, turned, moved and written as SVG paths."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import acos, atan2, cos, hypot, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

PX_PER_M: Final = 100.0
"""Scale of the drawings. [1/m]"""


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle.

    Parameters
    ----------
    x_m, y_m, radius_m : float
        Its middle and radius. [m]
    """

    x_m: float
    y_m: float
    radius_m: float


@dataclass(frozen=True, slots=True)
class Shape:
    """One part of a drawing.

    Parameters
    ----------
    look : str
        Class of the style sheet.
    discs : tuple of Disc
        Discs that a skin is drawn around, one after another; for a line, its points with half its width.
    is_line : bool
        Whether it is a line through the discs instead.
    """

    look: str
    discs: tuple[Disc, ...]
    is_line: bool = False


def turned(shapes: Sequence[Shape], angle: float) -> tuple[Shape, ...]:
    """Return shapes turned around the origin. [rad]"""
    c, s = cos(angle), sin(angle)

    def spun(one: Disc) -> Disc:
        return Disc(c * one.x_m - s * one.y_m, s * one.x_m + c * one.y_m, one.radius_m)

    return tuple(replace(shape, discs=tuple(map(spun, shape.discs))) for shape in shapes)


def moved(shapes: Sequence[Shape], x_m: float, y_m: float) -> tuple[Shape, ...]:
    """Return shapes moved. [m]"""
    return tuple(
        replace(shape, discs=tuple(Disc(one.x_m + x_m, one.y_m + y_m, one.radius_m) for one in shape.discs))
        for shape in shapes
    )


def level_turn(first: Disc, second: Disc) -> float:
    """Return the turn that sets two discs on one level floor, whatever their sizes. [rad]"""
    across, up = second.x_m - first.x_m, second.y_m - first.y_m
    wanted = second.radius_m - first.radius_m
    apart = hypot(across, up)
    heading = 0.0 if across > 0 else pi
    lift = np.arcsin(np.clip(wanted / apart, -1.0, 1.0)) if apart else 0.0
    return float(heading + (lift if across > 0 else -lift) - atan2(up, across))


def extent(shapes: Sequence[Shape]) -> tuple[float, float, float, float]:
    """Return left, right, bottom and top of shapes. [m]"""
    discs = [one for shape in shapes for one in shape.discs]
    return (
        min(one.x_m - one.radius_m for one in discs),
        max(one.x_m + one.radius_m for one in discs),
        min(one.y_m - one.radius_m for one in discs),
        max(one.y_m + one.radius_m for one in discs),
    )


def path(shape: Shape) -> str:
    """Return a shape as SVG, y downwards."""
    if shape.is_line:
        way = "L".join(f"{_px(one.x_m)} {_px(-one.y_m)}" for one in shape.discs)
        width = _px(2.0 * shape.discs[0].radius_m)
        return f'<path class="{shape.look}" stroke-width="{width}" d="M{way}"/>'
    if len(shape.discs) == 1:
        one = shape.discs[0]
        return f'<circle class="{shape.look}" cx="{_px(one.x_m)}" cy="{_px(-one.y_m)}" r="{_px(one.radius_m)}"/>'
    return f'<path class="{shape.look}" d="{_rod(*shape.discs) if len(shape.discs) == 2 else _hull(shape.discs)}"/>'


def _rod(first: Disc, second: Disc) -> str:
    """Return two discs with the straight lines that touch both."""
    across, up = second.x_m - first.x_m, second.y_m - first.y_m
    apart = hypot(across, up)
    if apart <= abs(first.radius_m - second.radius_m):
        return _hull((first, second))
    heading, half = atan2(up, across), acos((first.radius_m - second.radius_m) / apart)
    a, b = _rim(first, heading + half), _rim(second, heading + half)
    c, d = _rim(second, heading - half), _rim(first, heading - half)
    big = int(half > pi / 2)
    r1, r2 = _px(first.radius_m), _px(second.radius_m)
    return f"M{a}L{b}A{r2} {r2} 0 {big} 1 {c}L{d}A{r1} {r1} 0 {1 - big} 1 {a}z"


def _rim(one: Disc, angle: float) -> str:
    return f"{_px(one.x_m + one.radius_m * cos(angle))} {_px(-one.y_m - one.radius_m * sin(angle))}"


def _hull(discs: Sequence[Disc]) -> str:
    """Return the hull around discs as a polygon."""
    steps = [2.0 * pi * n / 22 for n in range(22)]
    points = sorted(
        {(one.x_m + one.radius_m * cos(a), one.y_m + one.radius_m * sin(a)) for one in discs for a in steps}
    )
    corners = [*_half(points), *_half(points[::-1])]
    return "M" + "L".join(f"{_px(x)} {_px(-y)}" for x, y in corners) + "z"


def _half(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    hull: list[tuple[float, float]] = []
    for point in points:
        while len(hull) > 1 and _turns_right(hull[-2], hull[-1], point):
            hull.pop()
        hull.append(point)
    return hull[:-1]


def _turns_right(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0


def _px(metres: float) -> str:
    return f"{PX_PER_M * metres:.1f}".removesuffix(".0").replace("-0.0", "0")
