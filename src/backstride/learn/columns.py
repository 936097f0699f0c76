"""The columns of a daily table: a contract with units, ranges and the time of day each belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Role(StrEnum):
    """What a column does in a question."""

    OUTCOME = "outcome"
    """How it felt; asked about."""
    DECISION = "decision"
    """Pain seen just before a run, or when one was skipped."""
    EXPOSURE = "exposure"
    """What was done on the day; 0 is a day without it, empty is unknown."""
    COVARIATE = "covariate"
    """What else may move the outcome."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the contract.

    Parameters
    ----------
    name : str
        Its name in tables and in questions; units last.
    role : Role
        What it does.
    unit : str
        Unit of its numbers.
    low, high : float
        Numbers outside are findings, never used. In `unit`.
    contrast : float
        The amount a question compares with none unless it says otherwise. In `unit`.
    more_is_better : bool
        For outcomes: whether a higher score is a better day.
    same_morning : bool
        For covariates: whether it touches the score of its own morning beside the next. Only of what pain itself does
        not bring about: a painkiller, a sick day or a short night may follow from the score it would explain.
    after_running : bool
        For outcomes: whether it is scored later on the day itself, so that the first horizon is the same day.
    """

    name: str
    role: Role
    unit: str
    low: float
    high: float
    contrast: float = 1.0
    more_is_better: bool = False
    same_morning: bool = False
    after_running: bool = False


def _score(name: str, role: Role = Role.OUTCOME, *, better: bool = False, after: bool = False) -> Column:
    return Column(name, role, "points of 10", 0.0, 10.0, more_is_better=better, after_running=after)


def _minutes(name: str, contrast: float = 45.0) -> Column:
    return Column(name, Role.EXPOSURE, "min", 0.0, 1440.0, contrast)


def _mark(name: str, role: Role, *, same_morning: bool = False) -> Column:
    return Column(name, role, "1", 0.0, 1.0, same_morning=same_morning)


_ALL: Final = (
    _score("back_morning"),
    _score("leg_morning"),
    _score("back_evening", after=True),
    _score("back_after_run", after=True),
    _score("function", better=True),
    _score("stiffness"),
    _score("morning_score"),
    _score("mood_after_run", better=True, after=True),
    _score("back_before_run", Role.DECISION),
    _score("mood_morning", Role.DECISION, better=True),
    _minutes("run_min"),
    _minutes("walk_min"),
    _minutes("treadmill_min"),
    _minutes("trail_min"),
    _minutes("other_shoe_min"),
    _minutes("early_run_min"),
    _minutes("cadence_up_min"),
    _minutes("fast_min", 30.0),
    _minutes("strength_min", 15.0),
    Column("climb_m", Role.EXPOSURE, "m", 0.0, 10_000.0, 100.0),
    Column("run_load", Role.EXPOSURE, "usual runs", 0.0, 50.0),
    _mark("long_run", Role.EXPOSURE),
    _mark("painkiller", Role.COVARIATE),
    _mark("treatment", Role.COVARIATE),
    _mark("illness", Role.COVARIATE),
    _mark("period", Role.COVARIATE, same_morning=True),
    Column("sleep_h", Role.COVARIATE, "h", 0.0, 24.0),
)

COLUMNS: Final[Mapping[str, Column]] = MappingProxyType({column.name: column for column in _ALL})
"""Every column a daily table may hold, by name."""


def named(role: Role) -> tuple[str, ...]:
    """Return the names of all columns with a role, in the order of the contract.

    Examples
    --------
    >>> named(Role.DECISION)
    ('back_before_run', 'mood_morning')
    """
    return tuple(column.name for column in _ALL if column.role is role)
