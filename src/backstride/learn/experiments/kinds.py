"""Which experiments there are, what A and B mean, and what must hold before one starts."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

SHOE_KM: Final = 30.0
"""Distance in each pair of shoes over the last 60 days before they may be compared. [km]"""
SHOE_DROP_MM: Final = 4.0
"""Largest difference in drop between compared shoes. [mm]"""
FAMILIAR_TREADMILL_RUNS: Final = 2
CADENCE_STEPS_PERCENT: Final = (3.0, 5.0)
"""Raised cadence of the first two weeks and after them. [%]"""
CADENCE_FIRST_DAYS: Final = 14
PHASE_DAYS: Final = 21
"""Length of one phase of a slow question. Chosen. [d]"""
SETTLING_DAYS: Final = 7
"""First days of a phase that do not count: the phase before may still be at work. Chosen. [d]"""


@dataclass(frozen=True, slots=True)
class Before:
    """What is known about the runner before an experiment starts.

    Parameters
    ----------
    shoe_km : tuple of float
        Distance in shoe A and shoe B over the last 60 days. [km]
    shoe_drop_mm : tuple of float
        Drop of shoe A and shoe B. [mm]
    treadmill_runs : int
        Runs on the treadmill so far.
    prescribed : bool
        Whether a clinician set what one arm would leave out.
    """

    shoe_km: tuple[float, float] = (0.0, 0.0)
    shoe_drop_mm: tuple[float, float] = (0.0, 0.0)
    treadmill_runs: int = 0
    prescribed: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of experiment.

    Parameters
    ----------
    name : str
        Its identifier.
    a, b : str
        Codes of what each arm does.
    blinded : bool
        Always false: nobody can be blind to these; expectation is asked and shown.
    notes : tuple of str
        Codes of what to tell before the start.
    phase_days : int
        Length of a phase where arms are lived in phases; 0 where they are single sessions. [d]
    with_next_day : bool
        Whether a pair is a session and the free day after it: the coin says on which of the two it is run.
    """

    name: str
    a: str
    b: str
    blinded: bool = False
    notes: tuple[str, ...] = ("expectation-is-part",)
    phase_days: int = 0
    with_next_day: bool = False


_ALL: Final = (
    Kind("run-walk", "run", "walk-same-minutes"),
    Kind("cadence", "usual-cadence", "raised-cadence", notes=("expectation-is-part", "calf-soreness-is-asked")),
    Kind("shoes", "shoe-a", "shoe-b", notes=("expectation-is-part", "cannot-be-blinded")),
    Kind("treadmill", "road", "treadmill", notes=("expectation-is-part", "grade-0-to-1-percent")),
    Kind("time-of-day", "morning", "evening"),
    Kind(
        "run-day",
        "run",
        "rest",
        notes=("expectation-is-part", "today-or-tomorrow", "second-morning"),
        with_next_day=True,
    ),
    Kind(
        "strength",
        "strength-on",
        "strength-off",
        notes=("expectation-is-part", "slow-question", "phases", "runs-stay-as-planned"),
        phase_days=PHASE_DAYS,
    ),
)

KINDS: Final[Mapping[str, Kind]] = MappingProxyType({kind.name: kind for kind in _ALL})
"""Every kind of experiment, by name."""


def hindrances(kind: Kind, known: Before) -> tuple[str, ...]:
    """Return the codes of what keeps an experiment from starting.

    Parameters
    ----------
    kind : Kind
        Which experiment.
    known : Before
        What is known about the runner.

    Returns
    -------
    tuple of str
        Codes such as ``shoes-not-worn-in``; empty where it may start. Limits are our own (backstride_judgement).

    Examples
    --------
    >>> hindrances(KINDS["shoes"], Before(shoe_km=(120.0, 12.0), shoe_drop_mm=(8.0, 6.0)))
    ('shoes-not-worn-in',)
    """
    drop_gap = abs(known.shoe_drop_mm[0] - known.shoe_drop_mm[1])
    checks = (
        ("shoes-not-worn-in", kind.name == "shoes" and min(known.shoe_km) < SHOE_KM),
        ("shoes-too-different", kind.name == "shoes" and drop_gap > SHOE_DROP_MM),
        ("treadmill-unfamiliar", kind.name == "treadmill" and known.treadmill_runs < FAMILIAR_TREADMILL_RUNS),
        ("set-by-a-clinician", kind.name in {"strength", "run-walk"} and known.prescribed),
    )
    return tuple(code for code, holds in checks if holds)


def cadence_raise_percent(days_since_start: int) -> float:
    """Return by how much cadence is raised on a day of the experiment.

    Returns
    -------
    float
        3 in the first two weeks, then 5, our own steps (backstride_judgement). [%]

    Examples
    --------
    >>> cadence_raise_percent(3), cadence_raise_percent(20)
    (3.0, 5.0)
    """
    first, later = CADENCE_STEPS_PERCENT
    return first if days_since_start < CADENCE_FIRST_DAYS else later
