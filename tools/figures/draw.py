"""A drawing of an exercise: its poses beside each other on one floor, with what is held and stood on."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from backstride.plan.exercises import Exercise
from tools.figures.outline import PX_PER_M, Disc, Shape, extent, level_turn, moved, path, turned
from tools.figures.pose import Flat, Look, flat

GAP_M: Final = 0.22
"""Between two poses. [m]"""
EDGE_M: Final = 0.04
"""Around the drawing. [m]"""


def poses() -> Mapping[str, Any]:
    """Return how each exercise looks: rows of `exercise_poses.toml` by the exercise's name. [deg]"""
    return tomllib.loads((Path(__file__).parent / "exercise_poses.toml").read_text(encoding="utf-8"))


def drawing(exercise: Exercise, row: Mapping[str, Any]) -> str:
    """Return the drawing of an exercise as SVG without words; colours come from the page that shows it.

    Parameters
    ----------
    exercise : Exercise
        The exercise, for the muscles it is for.
    row : Mapping
        ``view``; ``poses``: each with ``angles_deg``, and what it stands on and holds.
    """
    look = Look(exercise.muscles, row.get("view", "side"), row.get("sides", ("r",)))
    shapes: list[Shape] = []
    right = 0.0
    for pose in row["poses"]:
        standing = _on_floor(flat(look, pose["angles_deg"], pose.get("flat_hands", ())), pose)
        left_edge, right_edge, _, _ = extent(standing)
        shift = right - left_edge + (GAP_M if shapes else 0.0)
        shapes += moved(standing, shift, 0.0)
        right = shift + right_edge
    return _svg(shapes, floor=row.get("floor", True))


def _on_floor(body: Flat, pose: Mapping[str, Any]) -> tuple[Shape, ...]:
    """Return the shapes of a pose set on the floor, with its things."""
    marks = tuple(Shape(name, (disc,)) for name, disc in body.places.items())
    ground = pose.get("ground", ())
    angle = level_turn(*(body.places[name] for name in ground)) if len(ground) == 2 else 0.0
    shapes, marks = turned(body.shapes, angle), turned(marks, angle)
    bottom = extent([shape for shape in shapes if not shape.is_line])[2] - pose.get("lift_m", 0.0)
    shapes, marks = moved(shapes, 0.0, -bottom), moved(marks, 0.0, -bottom)
    at = {mark.look: mark.discs[0] for mark in marks}
    behind, before = _things(pose.get("things", ()), at)
    return (*behind, *shapes, *before)


def _things(things: Sequence[Mapping[str, Any]], at: Mapping[str, Disc]) -> tuple[tuple[Shape, ...], tuple[Shape, ...]]:
    """Return what stands behind the body and what lies before it."""
    behind: list[Shape] = []
    before: list[Shape] = []
    for thing in things:
        places = [at[name] for name in thing["at"]]
        if thing["kind"] == "box":
            behind.append(_box(places[0], thing.get("wide_m", 0.4), thing.get("right_m", 0.0)))
        elif thing["kind"] == "weight":
            before.append(Shape("fig-thing", (replace(places[0], radius_m=0.075),)))
        else:
            before.append(Shape("fig-band", tuple(replace(one, radius_m=0.011) for one in places), is_line=True))
    return tuple(behind), tuple(before)


def _box(on: Disc, wide_m: float, right_m: float) -> Shape:
    """Return a box from the floor up to the underside of a part."""
    top, half, middle = on.y_m - on.radius_m, wide_m / 2.0, on.x_m + right_m
    corners = ((middle - half, 0.008), (middle + half, 0.008), (middle + half, top), (middle - half, top))
    return Shape("fig-thing", tuple(Disc(x, max(y - 0.008, 0.008), 0.008) for x, y in corners))


def _svg(shapes: Sequence[Shape], *, floor: bool) -> str:
    left, right, bottom, top = extent(shapes)
    ground = Shape("fig-floor", (Disc(left, -0.006, 0.006), Disc(right, -0.006, 0.006)), is_line=True)
    low = min(bottom, -0.012)
    box = (left - EDGE_M, -(top + EDGE_M), right - left + 2 * EDGE_M, top - low + 2 * EDGE_M)
    numbers = " ".join(f"{PX_PER_M * one:.0f}" for one in box)
    parts = "\n".join(path(one) for one in ((ground, *shapes) if floor else shapes))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{numbers}">\n{parts}\n</svg>\n'
