"""FIT workouts: sessions for a watch, with steps by time, distance and repetitions, and repeats."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Final

import numpy as np

from backstride.formats.fit.clock import seconds_of
from backstride.formats.fit.encode import Block, Value, fit_bytes, one, raw_text, raw_values
from backstride.formats.fit.profile import base_named
from backstride.formats.fit.write import DEVELOPMENT
from backstride.plan.exercises import exercises
from backstride.plan.sessions import Session, SessionKind, StepKind
from backstride.plan.steps import Length, WorkoutBlock, WorkoutStep, workout
from backstride.texts.figures import long_day

Say = Callable[..., str]

_WORKOUT_FILE: Final = 5
_WORKOUT: Final = 26
_WORKOUT_STEP: Final = 27
_FIELDS: Final[Mapping[int, Mapping[str, tuple[int, str]]]] = {
    _WORKOUT: {
        "sport": (4, "enum"),
        "capabilities": (5, "uint32z"),
        "num_valid_steps": (6, "uint16"),
        "wkt_name": (8, "string"),
        "sub_sport": (11, "enum"),
    },
    _WORKOUT_STEP: {
        "message_index": (254, "uint16"),
        "wkt_step_name": (0, "string"),
        "duration_type": (1, "enum"),
        "duration_value": (2, "uint32"),
        "target_type": (3, "enum"),
        "target_value": (4, "uint32"),
        "intensity": (7, "enum"),
        "notes": (8, "string"),
        "exercise_category": (10, "uint16"),
        "exercise_name": (11, "uint16"),
    },
}
"""Fields by message: number and base type, as in the FIT profile (garmin_fit_profile)."""
_DURATION: Final = {
    Length.TIME_S: (0, 1000.0),
    Length.DISTANCE_M: (1, 100.0),
    Length.BUTTON: (5, 0.0),
    Length.REPETITIONS: (29, 1.0),
}
"""Number of each way to end a step, and how many units of the file are one of ours."""
_REPEAT: Final = 6
_OPEN: Final = 2
_ACTIVE: Final = 0
_REST: Final = 1
_WARM_UP: Final = 2
_SPORT: Final = {
    SessionKind.WALK: (11, 0),
    SessionKind.CYCLE: (2, 0),
    SessionKind.SWIM: (5, 0),
    SessionKind.ELLIPTICAL: (4, 15),
    SessionKind.STRENGTH: (10, 20),
    SessionKind.MOBILITY: (10, 19),
}
"""Sport and sub-sport; everything else is running."""
_RUNNING: Final = (1, 0)
_CUSTOM: Final = 0x00000020
"""Capability bit: a workout with steps of its own."""


def write_workout(session: Session, made_at: datetime, say: Say) -> bytes:
    """Return a session as a FIT workout file with an identity of its own, by which watches tell files apart.

    The note of its first step says when it was made and how long it is valid.

    Parameters
    ----------
    session : Session
        The session.
    made_at : datetime
        When the file is made; aware.
    say : callable
        Gives a sentence of the catalogue by its name; steps carry short neutral names.

    Raises
    ------
    NothingToWorkOut
        If the session is a rest day.
    """
    blocks = workout(session)
    if not blocks:
        raise NothingToWorkOut(session)
    first, *others = _steps(blocks, say)
    steps = [{**first, "notes": say("plan-validity", day=long_day(made_at))}, *others]
    sport, sub_sport = _SPORT.get(session.kind, _RUNNING)
    title = say(f"session-{session.kind.value}")
    head: dict[str, Value] = {
        "sport": float(sport),
        "capabilities": float(_CUSTOM),
        "num_valid_steps": float(len(steps)),
        "wkt_name": f"{title} {session.date:%d.%m.}",
        "sub_sport": float(sub_sport),
    }
    time = round(seconds_of(made_at))
    serial = int.from_bytes(sha256(f"{session.date} {session.kind} {blocks}".encode()).digest()[:4], "little") or 1
    return fit_bytes(
        [
            one(
                "file_id",
                type=_WORKOUT_FILE,
                manufacturer=DEVELOPMENT,
                product=0,
                serial_number=serial,
                time_created=time,
            ),
            _message(_WORKOUT, head),
            *(_message(_WORKOUT_STEP, {"message_index": float(n), **step}) for n, step in enumerate(steps)),
        ]
    )


def _steps(blocks: Sequence[WorkoutBlock], say: Say) -> Sequence[Mapping[str, Value]]:
    found: list[Mapping[str, Value]] = []
    for block in blocks:
        first = len(found)
        found.extend(_step(step, say) for step in block.steps)
        if block.repeats > 1:
            found.append(
                {
                    "duration_type": float(_REPEAT),
                    "duration_value": float(first),
                    "target_type": float(_OPEN),
                    "target_value": float(block.repeats),
                }
            )
    return found


def _step(step: WorkoutStep, say: Say) -> Mapping[str, Value]:
    kind, scale = _DURATION[step.length]
    warm_up = step.name == f"step-{StepKind.WARM_UP}"
    values: dict[str, Value] = {
        "wkt_step_name": say(step.name),
        "duration_type": float(kind),
        "duration_value": round(step.value * scale) if scale else None,
        "target_type": float(_OPEN),
        "target_value": 0.0,
        "intensity": float(_WARM_UP if warm_up else _REST if step.rest else _ACTIVE),
    }
    if step.exercise:
        known = exercises()[step.exercise]
        values |= {"exercise_category": float(known.fit_category), "exercise_name": float(known.fit_name)}
    return {name: value for name, value in values.items() if value is not None}


def _message(number: int, values: Mapping[str, Value]) -> Block:
    """Return one message by the fields of this module."""
    definition = bytearray(b"\0\0" + number.to_bytes(2, "little") + bytes([len(values)]))
    parts = []
    for name, value in values.items():
        field, base = _FIELDS[number][name][0], base_named(_FIELDS[number][name][1])
        raw = raw_text(value) if isinstance(value, str) else raw_values(np.array([value], dtype=np.float64), base)
        part = np.ascontiguousarray(raw).view(np.uint8).reshape(1, -1)
        definition += bytes([field, part.shape[1], base.code])
        parts.append(part)
    return Block(bytes(definition), has_developer=False, rows=np.hstack(parts))


class NothingToWorkOut(ValueError):
    """A rest day was to be written as a workout."""

    def __init__(self, session: Session) -> None:
        super().__init__(f"{session.date} is a rest day; choose a day with a session")
