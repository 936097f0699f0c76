"""Muscles as data: lines of action, strengths, and the curves that say what length and speed leave of a strength."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from backstride.body.skeleton import Vector, mirrored, sided, times
from backstride.package_data import load_toml

Array = NDArray[np.float64]

TRUNK_GROUPS: Final = (
    "multifidus", "longissimus_thoracis", "longissimus_lumborum", "iliocostalis", "quadratus_lumborum",
    "rectus_abdominis", "external_oblique", "internal_oblique", "psoas",
)  # fmt: skip
"""Groups that reach a lumbar vertebra or cross the lumbar spine."""

LEG_GROUPS: Final = (
    "iliacus", "gluteus_maximus", "gluteus_medius", "gluteus_minimus", "hamstrings", "quadriceps", "adductors",
    "calf", "shin", "hip_others",
)  # fmt: skip

FORCE_LENGTH_WIDTH: Final = 0.45
"""Spread of the Gaussian active force-length curve (Thelen 2003: gamma 0.45). [1]"""

PASSIVE_STRAIN: Final = 0.6
"""Strain at which a relaxed fibre bears its full strength (Thelen 2003, young adults). [1]"""

PASSIVE_SHAPE: Final = 4.0
"""Exponent of the passive curve (Thelen 2003: 4 to 5). [1]"""

FASTEST_LENGTHS_PER_S: Final = 10.0
"""Fastest shortening, in optimal fibre lengths (Zajac 1989). [1/s]"""

LENGTHENING_FACTOR: Final = 1.4
"""Most that a lengthening fibre bears over its isometric strength (Thelen 2003). [1]"""

_LEAST_CAPACITY: Final = 0.05


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a muscle's line, fixed to a bone. [m]"""

    bone: str
    at_m: Vector


@dataclass(frozen=True, slots=True)
class Round:
    """A surface that the line runs round; `beside_m` says on which side, in the frame of the surface's bone. [m]"""

    surface: str
    bone: str
    beside_m: Vector | None


@dataclass(frozen=True, slots=True)
class Surface:
    """A sphere or an endless cylinder, fixed to a bone."""

    name: str
    bone: str
    shape: Literal["sphere", "cylinder"]
    radius_m: float
    at_m: Vector
    axis: Vector


@dataclass(frozen=True, slots=True)
class Muscle:
    """One muscle, or one fascicle of it.

    Parameters
    ----------
    name, group : str
        Unique name ending in the side, and the group it belongs to.
    max_force_n : float
        Isometric strength at the best length. [N]
    optimal_fibre_m, slack_tendon_m : float or None
        Fibre length of full strength and length of the stiff tendon; None until the neutral path is known. [m]
    path : sequence of Point or Round
        The line of action from origin to insertion.
    """

    name: str
    group: str
    max_force_n: float
    optimal_fibre_m: float | None
    slack_tendon_m: float | None
    path: tuple[Point | Round, ...]

    @property
    def side(self) -> str:
        """Return ``r`` or ``l``."""
        return self.name[-1]


@cache
def load_muscles() -> tuple[Muscle, ...]:
    """Return the muscles of trunk and legs at the size of their source, right side then left.

    Returns
    -------
    tuple of Muscle
        Strength [N], paths [m]; geometry of christophy_2012 and rajagopal_2016 by way of myo-sim.
    """
    files = ("data/muscles_trunk_myo_sim.toml", "data/muscles_leg_myo_sim.toml")
    rows = [row for name in files for row in load_toml("backstride.body", name)["muscle"]]
    carriers = {surface.name: surface.bone for surface in load_surfaces()}
    return tuple(_muscle(row, side, carriers) for side in ("r", "l") for row in rows)


@cache
def load_surfaces() -> tuple[Surface, ...]:
    """Return the surfaces that muscles run round, both sides; those of the trunk's middle are there twice.

    Returns
    -------
    tuple of Surface
        Radius and place in the frame of their bone. [m]
    """
    rows = load_toml("backstride.body", "data/surfaces_myo_sim.toml")["surface"]
    return tuple(_surface(row, side) for side in ("r", "l") for row in rows)


def resized(muscles: Sequence[Muscle], factors: Mapping[str, float]) -> Iterator[Muscle]:
    """Return the muscles with their points moved by the factor of the bone that carries them; strengths stay.

    Parameters
    ----------
    muscles : sequence of Muscle
        At the size of their source.
    factors : Mapping
        Size of each bone; a missing bone keeps its size. [1]

    Returns
    -------
    iterator of Muscle
        Points, fibre and tendon lengths moved [m], strengths as they were [N].
    """
    for muscle in muscles:
        size = float(np.mean([factors.get(part.bone, 1.0) for part in muscle.path]))
        fibre, tendon = muscle.optimal_fibre_m, muscle.slack_tendon_m
        yield replace(
            muscle,
            path=tuple(_moved(part, factors) for part in muscle.path),
            optimal_fibre_m=None if fibre is None else fibre * size,
            slack_tendon_m=None if tendon is None else tendon * size,
        )


def resized_surfaces(surfaces: Sequence[Surface], factors: Mapping[str, float]) -> Iterator[Surface]:
    """Return the surfaces grown with their bones."""
    for one in surfaces:
        factor = factors.get(one.bone, 1.0)
        yield replace(one, at_m=times(one.at_m, factor), radius_m=one.radius_m * factor)


def with_trunk_fibres(muscles: Sequence[Muscle], neutral_m: Sequence[float], size: float) -> Iterator[Muscle]:
    """Return the muscles, those of the trunk with a fibre and a tendon that fit their path in the neutral pose.

    Parameters
    ----------
    muscles : sequence of Muscle
        All muscles; those that have a fibre keep it.
    neutral_m : sequence of float
        Length of each muscle's path with all joints at zero. [m]
    size : float
        Stature of the person over that of the source. [1]

    Returns
    -------
    iterator of Muscle
        Optimal fibre length of lambrecht_2009, at most three quarters of the path, at 0.9 of it in the neutral pose
        (backstride_judgement). [m]
    """
    table = load_toml("backstride.body", "data/trunk_fibres.toml")
    for muscle, path_m in zip(muscles, neutral_m, strict=True):
        if muscle.optimal_fibre_m is not None:
            yield muscle
            continue
        fibre = min(table["optimal_fibre_m"][muscle.group] * size, table["share_max"] * path_m)
        yield replace(muscle, optimal_fibre_m=fibre, slack_tendon_m=path_m - table["neutral_length"] * fibre)


def force_length(length: Array) -> Array:
    """Return the share of strength that a fibre keeps at a length: a bell about the optimum (thelen_2003).

    Parameters
    ----------
    length : Array
        Fibre length over the optimal one. [1]

    Returns
    -------
    Array, of the same shape
        0 to 1. [1]

    Examples
    --------
    >>> float(force_length(np.array(1.0)))
    1.0
    """
    return np.asarray(np.exp(-((length - 1.0) ** 2) / FORCE_LENGTH_WIDTH))


def force_velocity(speed: Array) -> Array:
    """Return the share of strength that a fibre keeps while it shortens or lengthens.

    Hill's hyperbola for shortening (a/F0 = 0.25), its mirror towards `LENGTHENING_FACTOR` for lengthening.

    Parameters
    ----------
    speed : Array
        Optimal lengths per second, shortening negative; clipped at `FASTEST_LENGTHS_PER_S` (zajac_1989). [1/s]

    Returns
    -------
    Array, of the same shape
        0 at the fastest shortening, 1 at rest, towards `LENGTHENING_FACTOR` (thelen_2003) in lengthening. [1]

    Examples
    --------
    >>> force_velocity(np.array([-10.0, 0.0, 10.0])).round(3).tolist()
    [0.0, 1.0, 1.37]
    """
    v = np.clip(speed / FASTEST_LENGTHS_PER_S, -1.0, 1.0)
    back, out = np.minimum(v, 0.0), np.maximum(v, 0.0)
    shortening = (1.0 + back) / (1.0 - back / 0.25)
    top = LENGTHENING_FACTOR - 1.0
    slope = 5.0  # of the hyperbola at rest, kept across it
    lengthening = 1.0 + top * slope * out / (top + slope * out)
    return np.asarray(np.where(v < 0.0, shortening, lengthening))


def passive_force(length: Array) -> Array:
    """Return the force of a relaxed fibre over its strength: nothing up to the optimal length, then a rising curve.

    Parameters
    ----------
    length : Array
        Fibre length over the optimal one. [1]

    Returns
    -------
    Array, of the same shape
        1 at a strain of `PASSIVE_STRAIN` (thelen_2003), held beyond one and a half times that. [1]

    Examples
    --------
    >>> passive_force(np.array([0.9, 1.0, 1.6])).round(3).tolist()
    [0.0, 0.0, 1.0]
    """
    stretch = np.maximum(length - 1.0, 0.0) / PASSIVE_STRAIN
    return np.asarray(np.expm1(PASSIVE_SHAPE * np.minimum(stretch, 1.5)) / np.expm1(PASSIVE_SHAPE))


def capacity(length: Array, speed: Array) -> Array:
    """Return the share of strength available at a length and speed, never below a twentieth.

    Parameters
    ----------
    length : Array
        Fibre length over the optimal one. [1]
    speed : Array, of the same shape
        Optimal lengths per second, shortening negative. [1/s]

    Returns
    -------
    Array, of the same shape
        Product of the curves of thelen_2003, at least 0.05. [1]

    Examples
    --------
    >>> capacity(np.array([1.0, 0.2]), np.array([0.0, -9.0])).round(3).tolist()
    [1.0, 0.05]
    """
    return np.asarray(np.maximum(force_length(length) * force_velocity(speed), _LEAST_CAPACITY))


def _muscle(row: Mapping[str, Any], side: str, carriers: Mapping[str, str]) -> Muscle:
    path = tuple(_part(part, side, carriers) for part in row["path"])
    fibre, tendon = row.get("optimal_fibre_m"), row.get("slack_tendon_m")
    return Muscle(f"{row['name']}_{side}", row["group"], float(row["max_force_n"]), fibre, tendon, path)


def _part(row: Sequence[Any], side: str, carriers: Mapping[str, str]) -> Point | Round:
    kind, name, place = row
    at = _place(place, side) if place else None
    if kind == "round":
        return Round(f"{name}_{side}", carriers[f"{name}_{side}"], at)
    assert at is not None
    return Point(sided(name, side), at)


def _surface(row: Mapping[str, Any], side: str) -> Surface:
    axis = _place(row["axis"], side)
    bone, at = sided(row["body"], side), _place(row["at_m"], side)
    return Surface(f"{row['name']}_{side}", bone, row["shape"], float(row["radius_m"]), at, axis)


def _place(values: Sequence[float], side: str) -> Vector:
    x, y, z = (float(value) for value in values)
    return (x, y, z) if side == "r" else mirrored((x, y, z))


def _moved(part: Point | Round, factors: Mapping[str, float]) -> Point | Round:
    factor = factors.get(part.bone, 1.0)
    if isinstance(part, Point):
        return replace(part, at_m=times(part.at_m, factor))
    return part if part.beside_m is None else replace(part, beside_m=times(part.beside_m, factor))
