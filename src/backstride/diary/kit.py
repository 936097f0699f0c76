"""Shoes, surface, and the exercise log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from backstride.bounds import SCORE, Bounds
from backstride.plain_text import hold_lines

DISTANCE_BEFORE_M: Final = Bounds(0.0, 5e6, "m")
"""What a pair may have run before."""
DROP_MM: Final = Bounds(-10.0, 30.0, "mm")
SET_BOUNDS: Final = MappingProxyType(
    {
        "repetitions": Bounds(0, 1000),
        "hold_s": Bounds(0.0, 3600.0, "s"),
        "load_kg": Bounds(0.0, 500.0, "kg"),
        "left_in_reserve": Bounds(0, 100),
        "effort": SCORE,
    }
)
"""What each figure of a set may be."""


class Surface(StrEnum):
    """What was run on."""

    ROAD = "road"
    TRACK = "track"
    TRAIL = "trail"
    TREADMILL = "treadmill"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Shoe:
    """One pair of shoes.

    Parameters
    ----------
    shoe_id : str
        Its identifier.
    model : str
        What it is called.
    bought_on : date or None
        When it was bought.
    distance_before_m : float
        What it had run before the first run known here. [m]
    drop_mm : float or None
        Heel-to-toe drop. [mm]
    retired_on : date or None
        When it was put away.
    gear_id : str
        Its identifier in an archive it was read from; empty otherwise.

    Raises
    ------
    OutOfBounds
        If no pair has such a distance or drop.
    """

    shoe_id: str
    model: str
    bought_on: date | None = None
    distance_before_m: float = 0.0
    drop_mm: float | None = None
    retired_on: date | None = None
    gear_id: str = ""

    def __post_init__(self) -> None:
        hold_lines(self, "shoe_id", "model", "gear_id")
        DISTANCE_BEFORE_M.hold("distance_before_m", self.distance_before_m)
        DROP_MM.hold("drop_mm", self.drop_mm)


@dataclass(frozen=True, slots=True)
class Worn:
    """What was worn and run on.

    Parameters
    ----------
    run_id : str
        The run.
    on : date
        Its diary day.
    distance_m : float
        Its distance. [m]
    shoe_id : str or None
        The shoes; None when not told and no default was set.
    surface : Surface or None
        The surface; None when not told.
    """

    run_id: str
    on: date
    distance_m: float
    shoe_id: str | None = None
    surface: Surface | None = None

    def __post_init__(self) -> None:
        hold_lines(self, "run_id", "shoe_id")


def shoe_distance_m(shoe: Shoe, worn: Sequence[Worn], since: date | None = None) -> float:
    """Return the distance of a pair of shoes. [m]

    Parameters
    ----------
    shoe : Shoe
        The shoes.
    worn : sequence of Worn
        What was worn in every run.
    since : date or None
        Only from this day on; everything with what it had before when None.
    """
    counted = (one.distance_m for one in worn if one.shoe_id == shoe.shoe_id and (since is None or one.on >= since))
    return sum(counted) + (shoe.distance_before_m if since is None else 0.0)


def with_default(worn: Worn, default_shoe: str | None) -> Worn:
    """Return what was worn with the default shoes where nothing was told."""
    if worn.shoe_id is not None or default_shoe is None:
        return worn
    return Worn(worn.run_id, worn.on, worn.distance_m, default_shoe, worn.surface)


@dataclass(frozen=True, slots=True)
class ExerciseSet:
    """One set of one exercise.

    Parameters
    ----------
    exercise : str
        The exercise.
    on : date
        The local day.
    repetitions : int or None
        How often.
    hold_s : float or None
        How long held. [s]
    load_kg : float or None
        Extra weight. [kg]
    left_in_reserve : int or None
        How many more would have been possible.
    effort : int or None
        How hard it was. [0 to 10]

    Raises
    ------
    OutOfBounds
        If one of its figures cannot be.
    """

    exercise: str
    on: date
    repetitions: int | None = None
    hold_s: float | None = None
    load_kg: float | None = None
    left_in_reserve: int | None = None
    effort: int | None = None

    def __post_init__(self) -> None:
        hold_lines(self, "exercise")
        for name, bounds in SET_BOUNDS.items():
            bounds.hold(name, getattr(self, name))


def sets_by_exercise(log: Sequence[ExerciseSet], since: date, until: date) -> Mapping[str, int]:
    """Return how many sets of each exercise were done between two days, both included."""
    names = sorted({one.exercise for one in log})
    counts = {name: sum(one.exercise == name and since <= one.on <= until for one in log) for name in names}
    return {name: count for name, count in counts.items() if count}
