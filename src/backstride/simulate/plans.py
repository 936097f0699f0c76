"""What a made-up runner sets out to do, piece by piece."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Final

from backstride.simulate.person import Person
from backstride.simulate.routes import Route

WALK_SPEED_M_PER_S: Final = 1.45
"""Everyday walking speed of made-up runners, chosen [m/s]."""


class Mode(IntEnum):
    """How a second is spent."""

    STANDING = 0
    WALKING = 1
    RUNNING = 2


class Kind(StrEnum):
    """What sort of session it is."""

    EASY = "easy"
    LONG = "long"
    HILLS = "hills"
    INTERVALS = "intervals"
    RUN_WALK = "run_walk"
    TREADMILL = "treadmill"
    WALK = "walk"


@dataclass(frozen=True, slots=True)
class Piece:
    """So long at one level speed.

    Parameters
    ----------
    seconds : int
        How long. [s]
    mode : Mode
        Running, walking or standing.
    speed_m_per_s : float
        Speed on the level; hills change it. [m/s]
    """

    seconds: int
    mode: Mode
    speed_m_per_s: float


@dataclass(frozen=True, eq=False, slots=True)
class RunPlan:
    """What the runner means to do, before lights, hills and noise.

    Parameters
    ----------
    start : datetime
        Instant of the start, aware.
    kind : Kind
        What sort of session.
    pieces : tuple of Piece
        In order.
    route : Route or None
        Where; None is a treadmill.
    zone : str
        IANA zone of the place.
    lights_per_km : float
        Traffic lights and other short stops, on average. [1/km]
    """

    start: datetime
    kind: Kind
    pieces: tuple[Piece, ...]
    route: Route | None
    zone: str
    lights_per_km: float = 0.3


def easy_pieces(person: Person, minutes: float) -> tuple[Piece, ...]:
    """Return steady running at the easy speed, after three minutes a little slower."""
    speed = person.easy_speed_m_per_s
    rest = max(round(minutes * 60.0) - 180, 60)
    return (Piece(180, Mode.RUNNING, 0.92 * speed), Piece(rest, Mode.RUNNING, speed))


def long_pieces(person: Person, minutes: float) -> tuple[Piece, ...]:
    """Return a long run with a minute of walking to drink after every 25 minutes of running."""
    seconds, whole = round(minutes * 60.0), 1500
    drink = Piece(60, Mode.WALKING, WALK_SPEED_M_PER_S)
    legs = [Piece(whole, Mode.RUNNING, person.easy_speed_m_per_s)] * (seconds // whole)
    rest = Piece(max(seconds % whole, 60), Mode.RUNNING, person.easy_speed_m_per_s)
    return (*(piece for leg in legs for piece in (leg, drink)), rest)


def interval_pieces(person: Person, repeats: int, seconds: int = 120) -> tuple[Piece, ...]:
    """Return fast repeats with walking and slow running between, warm-up and ending included."""
    speed = person.easy_speed_m_per_s
    repeat = (
        Piece(seconds, Mode.RUNNING, 1.3 * speed),
        Piece(30, Mode.WALKING, WALK_SPEED_M_PER_S),
        Piece(60, Mode.RUNNING, 0.85 * speed),
    )
    return (Piece(600, Mode.RUNNING, 0.95 * speed), *(repeat * repeats), Piece(480, Mode.RUNNING, 0.9 * speed))


def run_walk_pieces(person: Person, repeats: int, run_s: int = 60, walk_s: int = 120) -> tuple[Piece, ...]:
    """Return running and walking in turn, with five minutes of walking before and after."""
    walk = Piece(300, Mode.WALKING, WALK_SPEED_M_PER_S)
    pair = (
        Piece(run_s, Mode.RUNNING, 0.9 * person.easy_speed_m_per_s),
        Piece(walk_s, Mode.WALKING, WALK_SPEED_M_PER_S),
    )
    return (walk, *(pair * repeats), walk)


def walk_pieces(minutes: float) -> tuple[Piece, ...]:
    """Return steady walking."""
    return (Piece(round(minutes * 60.0), Mode.WALKING, WALK_SPEED_M_PER_S),)


def planned_seconds(pieces: Sequence[Piece]) -> int:
    """Return the time that the pieces take without stops [s]."""
    return sum(piece.seconds for piece in pieces)
