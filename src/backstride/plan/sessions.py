"""Sessions and plans: what is suggested on which day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final


class SessionKind(StrEnum):
    """What a session is."""

    EASY = "easy"
    LONG = "long"
    RUN_WALK = "run_walk"
    STRIDES = "strides"
    HILLS = "hills"
    TEMPO = "tempo"
    RACE_PACE = "race_pace"
    RACE = "race"
    WALK = "walk"
    CYCLE = "cycle"
    SWIM = "swim"
    ELLIPTICAL = "elliptical"
    STRENGTH = "strength"
    MOBILITY = "mobility"
    REST = "rest"


RUNNING: Final = frozenset(
    {
        SessionKind.EASY,
        SessionKind.LONG,
        SessionKind.RUN_WALK,
        SessionKind.STRIDES,
        SessionKind.HILLS,
        SessionKind.TEMPO,
        SessionKind.RACE_PACE,
        SessionKind.RACE,
    }
)
"""Kinds that contain running."""
CROSS_TRAINING: Final = (SessionKind.CYCLE, SessionKind.SWIM, SessionKind.ELLIPTICAL, SessionKind.WALK)
"""Kinds that take the place of a run without its impact, in the order they are offered."""
HARD_WORK: Final = frozenset({SessionKind.STRIDES, SessionKind.HILLS, SessionKind.TEMPO, SessionKind.RACE_PACE})


class StepKind(StrEnum):
    """What is done in one step of a session."""

    WARM_UP = "warm_up"
    RUN = "run"
    WALK = "walk"
    FAST = "fast"
    RACE_PACE = "race_pace"
    UPHILL = "uphill"
    RECOVER = "recover"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Step:
    """One step, by time or by distance.

    Parameters
    ----------
    kind : StepKind
        What is done.
    duration_s : int or None
        How long. [s]
    distance_m : float or None
        How far. [m]
    """

    kind: StepKind
    duration_s: int | None = None
    distance_m: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Steps that are done once or several times in a row."""

    steps: tuple[Step, ...]
    repeats: int = 1


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of one exercise.

    Parameters
    ----------
    exercise : str
        Its identifier.
    sets : int
        How many sets.
    repetitions : int or None
        Repetitions in a set, each side where there are sides.
    hold_s : int or None
        Hold in a set. [s]
    left_in_reserve : int or None
        Stop while so many more would still go.
    load_kg_max : float or None
        Heaviest weight, where a professional said one. [kg]
    rest_s : int
        Rest between sets. [s]
    tempo : str
        ``steady``, ``slow`` or ``pause``.
    load : str
        What makes it heavier than body weight: ``band``, ``weight``, ``slower``, or nothing.
    steps : int
        How often it was made heavier; a step is the least that two more repetitions leave room for.
    """

    exercise: str
    sets: int
    repetitions: int | None = None
    hold_s: int | None = None
    left_in_reserve: int | None = None
    load_kg_max: float | None = None
    rest_s: int = 60
    tempo: str = "steady"
    load: str = ""
    steps: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that shaped a session.

    Parameters
    ----------
    rule : str
        Name of the rule.
    value, bound : float or None
        What the session has and what the rule allows or wants, in the rule's unit.
    """

    rule: str
    value: float | None = None
    bound: float | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One session on one day.

    Parameters
    ----------
    date : date
        The local day.
    kind : SessionKind
        What it is.
    minutes : int
        How long it takes. [min]
    running_distance_m : float
        Distance covered running. [m]
    running_minutes, fast_minutes, hill_minutes : float
        Time running; of it fast; of it uphill. [min]
    blocks : tuple of Block
        Its structure, for the watch.
    exercises : tuple of Dose
        Exercises of a strength or mobility session.
    reasons : tuple of Reason
        The rules that shaped it, the one that mattered most first.
    """

    date: date
    kind: SessionKind
    minutes: int = 0
    running_distance_m: float = 0.0
    running_minutes: float = 0.0
    fast_minutes: float = 0.0
    hill_minutes: float = 0.0
    blocks: tuple[Block, ...] = ()
    exercises: tuple[Dose, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def runs(self) -> bool:
        """Whether it contains running."""
        return self.kind in RUNNING or self.running_distance_m > 0

    @property
    def slot(self) -> str:
        """Return the part of the day's plan it fills: run, strength, mobility, other or rest.

        Examples
        --------
        >>> Session(date(2026, 3, 2), SessionKind.TEMPO).slot, Session(date(2026, 3, 2), SessionKind.SWIM).slot
        ('run', 'other')
        """
        if self.runs:
            return "run"
        own = {SessionKind.STRENGTH, SessionKind.MOBILITY, SessionKind.REST}
        return self.kind.value if self.kind in own else "other"

    @property
    def id(self) -> str:
        """Return an identifier that stays the same when a new plan changes what is done in this slot of the day.

        Examples
        --------
        >>> Session(date(2026, 3, 2), SessionKind.EASY).id
        '20260302-run'
        """
        return f"{self.date:%Y%m%d}-{self.slot}"


@dataclass(frozen=True, slots=True)
class Plan:
    """Sessions for some weeks, in the order of days.

    Parameters
    ----------
    start : date
        First day.
    weeks : int
        Length. [week]
    goal : str
        What it aims at; may be smaller than what was asked for.
    sessions : tuple of Session
        Every day has at least one, of kind rest where nothing is planned.
    """

    start: date
    weeks: int
    goal: str
    sessions: tuple[Session, ...]

    @property
    def end(self) -> date:
        """Return the last day: of the last whole week, or of the last session where the plan ends inside it."""
        whole = self.start + timedelta(days=7 * self.weeks - 1)
        return min(whole, self.sessions[-1].date) if self.sessions else whole

    def on(self, day: date) -> tuple[Session, ...]:
        """Return the sessions of a day."""
        return tuple(session for session in self.sessions if session.date == day)
