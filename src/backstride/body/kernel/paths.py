"""Muscles' paths along a motion, all frames in one compiled pass: lengths, and how they change with chosen turns.

A path runs from point to point, and round a sphere or an endless cylinder where the straight way is barred. Where it
touches, the path is as if it were fixed to the surface's bone: only the straight pieces between bones change it. A
piece along the unit vector u through x, between bones that move by twists (w, v) about the ground's origin, grows by
u.(v2 - v1) + (x x u).(w2 - w1).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numba
import numpy as np

from backstride.body.kernel.chain import SUMS, Array, Flags, Index, Tree, Walk, cross, times, twist
from backstride.body.muscles import Muscle, Point, Round, Surface
from backstride.body.skeleton import Vector

# ruff: noqa: FBT001, PLR0913, PLR0917 -- compiled functions take arrays, not objects


@dataclass(frozen=True, slots=True)
class Lines:
    """Paths of all muscles as arrays.

    Parameters
    ----------
    bones, at_m : Array
        Stops, that is points fixed to a bone, shape (stops,), and their places in its frame, shape (stops, 3) [m]. The
        last two for each surface are where the path touches it, found anew in every pose.
    begins, ends, muscles : Array
        Straight pieces from stop to stop, and whose they are, shape (pieces,).
    rounds : Array
        For each surface on a path: its muscle, and the stops before it, after it, beside it, at its centre and the
        first of the two where it is touched, shape (rounds, 6).
    radius_m, sphere, frames : Array
        Radius [m], whether it is a sphere and no cylinder, and two axes across a cylinder and one along it, as rows
        [1]; shape (rounds,), (rounds,) and (rounds, 3, 3).
    """

    bones: Index
    at_m: Array
    begins: Index
    ends: Index
    muscles: Index
    rounds: Index
    radius_m: Array
    sphere: Flags
    frames: Array


def lines_of(muscles: Sequence[Muscle], surfaces: Sequence[Surface], bones: Mapping[str, int]) -> Lines:
    """Return the paths of muscles.

    Parameters
    ----------
    muscles : sequence of Muscle
        All muscles; each path begins and ends with a point, and between two surfaces there is one.
    surfaces : sequence of Surface
        What they run round.
    bones : Mapping
        Number of each bone.

    Returns
    -------
    Lines
        In the order of the muscles. [m]
    """
    known = {one.name: one for one in surfaces}
    stops: list[tuple[str, Vector]] = []
    pieces: list[tuple[int, int, int]] = []
    rounds: list[tuple[int, ...]] = []
    met: list[Surface] = []
    for number, muscle in enumerate(muscles):
        for index, part in enumerate(muscle.path):
            if isinstance(part, Point):
                stops.append((part.bone, part.at_m))
                if index and isinstance(muscle.path[index - 1], Point):
                    pieces.append((len(stops) - 2, len(stops) - 1, number))
            else:
                rounds.append((number, len(stops) - 1, len(stops)))
                met.append(known[part.surface])
    beside = [(part.bone, part.beside_m) for muscle in muscles for part in muscle.path if isinstance(part, Round)]
    centres = [(one.bone, one.at_m) for one in met]
    first = len(stops)
    for index, (muscle_number, before, after) in enumerate(rounds):
        touch = first + 2 * len(met) + 2 * index
        pieces.extend([(before, touch, muscle_number), (touch + 1, after, muscle_number)])
        rounds[index] += (first + index, first + len(met) + index, touch)
    every = [*stops, *beside, *centres, *(one for centre in centres for one in (centre, centre))]
    begins, ends, owners = np.array(pieces).T
    return Lines(
        np.array([bones[bone] for bone, _ in every]),
        np.array([at for _, at in every], dtype=np.float64),
        begins.copy(),
        ends.copy(),
        owners.copy(),
        np.array(rounds),
        np.array([one.radius_m for one in met]),
        np.array([one.shape == "sphere" for one in met]),
        np.array([_frame(np.array(one.axis)) for one in met]),
    )


def _frame(axis: Array) -> Array:
    """Return two axes across a direction and the direction, as rows."""
    along = axis / np.linalg.norm(axis)
    across = np.cross(along, np.eye(3)[int(np.argmin(np.abs(along)))])
    across /= np.linalg.norm(across)
    return np.stack([across, np.cross(along, across), along])


def followed(lines: Lines, bones: Tree, walk: Walk, columns: Array) -> tuple[Array, Array]:
    """Return lengths, and how they change with chosen turns.

    Parameters
    ----------
    lines : Lines
        The paths.
    bones : Tree
        The body.
    walk : Walk
        Where everything is.
    columns : Array, shape (frames, joints, turns)
        How much of each joint a turn is. [1]

    Returns
    -------
    tuple of Array
        Lengths, shape (frames, muscles) [m], and changes, shape (frames, turns, muscles): minus the moment arm of a
        turn [m], 1 at most for a slide.
    """
    counts, turns = _turns_between(bones.moved_by(), np.asarray((columns != 0.0).any(axis=0)))
    return _follow(  # type: ignore[no-any-return]
        lines.bones, lines.at_m, lines.begins, lines.ends, lines.muscles, lines.rounds, lines.radius_m, lines.sphere,
        lines.frames, bones.parents, bones.first, bones.slides, walk.places_m, walk.turns, walk.lines, walk.pivots_m,
        np.ascontiguousarray(columns), counts, turns, np.empty((len(columns), lines.muscles.max() + 1)),
    )  # fmt: skip


def _turns_between(moved: Flags, used: Flags) -> tuple[Index, Index]:
    """Return how many turns move two bones against each other, shape (bones, bones), and which come first in a list."""
    apart = (moved[:, None] ^ moved[None]).astype(np.float64)
    matter = apart @ used.astype(np.float64) > 0.0
    return matter.sum(axis=2), np.argsort(~matter, axis=2, kind="stable")


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _cross_on_the_way(a: Array, b: Array, c: Array, d: Array) -> bool:
    """Whether the piece from a to b and that from c to d cross, in the plane."""
    ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    area = ux * vy - uy * vx
    if area == 0.0:
        return False
    wx, wy = c[0] - a[0], c[1] - a[1]
    s, t = (wx * vy - wy * vx) / area, (wx * uy - wy * ux) / area
    return bool(0.0 <= s <= 1.0 and 0.0 <= t <= 1.0)


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _tangents(ends: Array, radius: float, way: float, out: Array) -> None:
    """Write where the two tangents touch a circle that is run round against the clock (1) or with it (-1)."""
    for which in range(2):
        sign = way if which == 0 else -way
        x, y = ends[which]
        square = x * x + y * y
        far = radius * np.sqrt(square - radius * radius)
        out[which, 0] = (x * radius * radius - sign * y * far) / square
        out[which, 1] = (y * radius * radius + sign * x * far) / square


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _round_circle(ends: Array, side_x: float, side_y: float, radius: float, touch: Array) -> float:
    """Return the length of the arc on the wanted side and where it begins and ends; -1 where the way is straight."""
    if ends[0, 0] ** 2 + ends[0, 1] ** 2 < radius**2 or ends[1, 0] ** 2 + ends[1, 1] ** 2 < radius**2:
        return -1.0
    dx, dy = ends[1, 0] - ends[0, 0], ends[1, 1] - ends[0, 1]
    along = dx * dx + dy * dy
    if along == 0.0:
        return -1.0
    share = min(max(-(dx * ends[0, 0] + dy * ends[0, 1]) / along, 0.0), 1.0)
    x, y = ends[0, 0] + share * dx, ends[0, 1] + share * dy
    if x * x + y * y > radius**2 and x * side_x + y * side_y >= 0.0:
        return -1.0
    best, chosen = -1e9, 0.0
    for way in (-1.0, 1.0):
        _tangents(ends, radius, way, touch)
        mx, my = touch[0, 0] + touch[1, 0], touch[0, 1] + touch[1, 1]
        good = (mx * side_x + my * side_y) / max(np.sqrt(mx * mx + my * my), 1e-15)
        if not _cross_on_the_way(ends[0], touch[0], ends[1], touch[1]) and good > best:
            best, chosen = good, way
    if chosen == 0.0:
        return -1.0
    _tangents(ends, radius, chosen, touch)
    angle = np.arctan2(
        chosen * (touch[0, 0] * touch[1, 1] - touch[0, 1] * touch[1, 0]),
        touch[0, 0] * touch[1, 0] + touch[0, 1] * touch[1, 1],
    )
    return radius * (angle if angle >= 0.0 else angle + 2.0 * np.pi)  # type: ignore[no-any-return]


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _dot(a: Array, b: Array) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]  # type: ignore[no-any-return]


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _plane(begin: Array, end: Array, axes: Array) -> bool:
    """Write two axes of the plane of both ends and a sphere's centre, and the one across; whether there is one."""
    x, y, z = cross(begin, end)
    size, far = np.sqrt(x * x + y * y + z * z), np.sqrt(_dot(begin, begin))
    if size == 0.0:
        return False
    for axis in range(3):
        axes[0, axis] = begin[axis] / far
    axes[2, 0], axes[2, 1], axes[2, 2] = x / size, y / size, z / size
    axes[1, 0], axes[1, 1], axes[1, 2] = cross(axes[2], axes[0])
    return True


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _round(
    begin: Array, end: Array, beside: Array, centre: Array, turn: Array, frame: Array, radius: float, sphere: bool,
    touch: Array, work: Array,
) -> float:  # fmt: skip
    """Return the length of the path on a surface and where it touches, in the ground's axes; -1 where it does not."""
    apart, axes, ends, flat = work[0:3], work[3:6], work[6:8, :2], work[8:10, :2]
    for axis in range(3):
        apart[0, axis], apart[1, axis] = begin[axis] - centre[axis], end[axis] - centre[axis]
        apart[2, axis] = beside[axis] - centre[axis]
        times(turn, frame[axis], axes[axis])
    if sphere and not _plane(apart[0], apart[1], axes):
        return -1.0
    for axis in range(2):
        ends[0, axis], ends[1, axis] = _dot(axes[axis], apart[0]), _dot(axes[axis], apart[1])
    arc = _round_circle(ends, _dot(axes[0], apart[2]), _dot(axes[1], apart[2]), radius, flat)
    if arc < 0.0:
        return -1.0
    low, high = (0.0, 0.0) if sphere else (_dot(axes[2], apart[0]), _dot(axes[2], apart[1]))
    before = np.sqrt((ends[0, 0] - flat[0, 0]) ** 2 + (ends[0, 1] - flat[0, 1]) ** 2)
    after = np.sqrt((ends[1, 0] - flat[1, 0]) ** 2 + (ends[1, 1] - flat[1, 1]) ** 2)
    slope = (high - low) / (before + arc + after)
    for which, rise in ((0, low + slope * before), (1, low + slope * (before + arc))):
        for axis in range(3):
            across = axes[0, axis] * flat[which, 0] + axes[1, axis] * flat[which, 1]
            touch[which, axis] = centre[axis] + across + axes[2, axis] * rise
    return arc * np.sqrt(1.0 + slope**2)  # type: ignore[no-any-return]


@numba.njit(cache=True, fastmath=SUMS)  # type: ignore[untyped-decorator]
def _stops(bones: Index, at: Array, places: Array, turns: Array, out: Array) -> None:
    """Write where points that are fixed to bones are in the ground's axes."""
    for stop in range(len(bones)):
        bone = bones[stop]
        for axis in range(3):
            out[stop, axis] = (
                places[bone, axis]
                + turns[bone, axis, 0] * at[stop, 0]
                + turns[bone, axis, 1] * at[stop, 1]
                + turns[bone, axis, 2] * at[stop, 2]
            )


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _touch(
    rounds: Index, radius: Array, sphere: Flags, frames: Array, bones: Index, turns: Array, where: Array, own: Index,
    lengths: Array, work: Array,
) -> None:  # fmt: skip
    """Write where paths touch surfaces and add what they run on them; the stop behind it where the way is straight."""
    for index in range(len(rounds)):
        muscle, before, after, beside, centre, touch = rounds[index]
        carrier = bones[centre]
        arc = _round(
            where[before], where[after], where[beside], where[centre], turns[carrier], frames[index],
            radius[index], sphere[index], where[touch : touch + 2], work,
        )  # fmt: skip
        if arc < 0.0:
            where[touch], where[touch + 1], carrier = where[after], where[after], bones[after]
        else:
            lengths[muscle] += arc
        own[touch], own[touch + 1] = carrier, carrier


@numba.njit(cache=True, fastmath=SUMS)  # type: ignore[untyped-decorator]
def _pieces(
    begins: Index, ends: Index, muscles: Index, where: Array, own: Index, twists: Array, counts: Index, rows: Index,
    lengths: Array, changes: Array,
) -> None:  # fmt: skip
    """Add the lengths of straight pieces, and what turns change of them."""
    for piece in range(len(begins)):
        begin, end, muscle = begins[piece], ends[piece], muscles[piece]
        x, y, z = where[end, 0] - where[begin, 0], where[end, 1] - where[begin, 1], where[end, 2] - where[begin, 2]
        length = np.sqrt(x * x + y * y + z * z)
        lengths[muscle] += length
        one, other = own[begin], own[end]
        if length == 0.0 or one == other:
            continue
        x, y, z = x / length, y / length, z / length
        a = where[begin, 1] * z - where[begin, 2] * y
        b = where[begin, 2] * x - where[begin, 0] * z
        c = where[begin, 0] * y - where[begin, 1] * x
        for index in range(counts[one, other]):
            row = rows[one, other, index]
            changes[row, muscle] += (
                a * (twists[other, row, 0] - twists[one, row, 0])
                + b * (twists[other, row, 1] - twists[one, row, 1])
                + c * (twists[other, row, 2] - twists[one, row, 2])
                + x * (twists[other, row, 3] - twists[one, row, 3])
                + y * (twists[other, row, 4] - twists[one, row, 4])
                + z * (twists[other, row, 5] - twists[one, row, 5])
            )


@numba.njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _follow(
    bones: Index, at: Array, begins: Index, ends: Index, muscles: Index, rounds: Index, radius: Array, sphere: Flags,
    frames: Array, parents: Index, first: Index, slides: Flags, places: Array, turns: Array, lines: Array,
    pivots: Array, columns: Array, counts: Index, rows: Index, lengths: Array,
) -> tuple[Array, Array]:  # fmt: skip
    lengths[:] = 0.0
    changes = np.zeros((len(places), columns.shape[2], lengths.shape[1]))
    twists = np.zeros((len(parents), columns.shape[2], 6))
    where, work, own = np.empty((len(bones), 3)), np.empty((10, 3)), bones.copy()
    for frame in range(len(places)):
        twist(parents, first, slides, lines[frame], pivots[frame], columns[frame], twists)
        _stops(bones, at, places[frame], turns[frame], where)
        _touch(rounds, radius, sphere, frames, bones, turns[frame], where, own, lengths[frame], work)
        _pieces(begins, ends, muscles, where, own, twists, counts, rows, lengths[frame], changes[frame])
    return lengths, changes
