"""What a runner asks: one main question, at most two beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from backstride.bounds import Bounds
from backstride.learn.columns import COLUMNS, Role
from backstride.learn.rules import RULES, VerdictRules
from backstride.learn.table import DailyTable, NoSuchColumn
from backstride.learn.terms import Asked

MOST_SIDE_QUESTIONS: Final = 2
USUAL_MORNINGS: Final = 14
"""Usual pain is the median of so many last scored mornings."""


ACT_ON_POINTS: Final = Bounds(0.1, 10.0, "points")
"""Differences on a scale of 0 to 10 that somebody can act on."""


class Horizon(StrEnum):
    """How long after the exposure the outcome is looked at."""

    NEXT_MORNING = "next_morning"
    """The next morning; of an outcome scored on the day itself, that day."""
    SECOND_MORNING = "second_morning"
    """24 to 48 hours after."""
    WEEKS = "weeks"
    """Three more standard amounts a week, held for weeks."""

    @classmethod
    def _missing_(cls, value: object) -> "Horizon":
        raise NoSuchHorizon(value)


@dataclass(frozen=True, slots=True)
class Question:
    """One question to a person's own days.

    Parameters
    ----------
    exposure : str
        Exposure column, e.g. ``run_min``.
    contrast : float or None
        The amount compared with none, in the column's unit; the column's own contrast when None.
    outcome : str
        Outcome column.
    act_on : float or None
        The difference the runner would act on, chosen beforehand; a default from usual pain when None. [points]
    randomised : bool
        Whether a coin decided the exposure; only then may the answer say *because of*.
    phases : bool
        Whether the runner lived through planned phases with and without it; only then may the weeks be judged.

    Raises
    ------
    NotAnExposure
        If the exposure is not an exposure column.
    NotAnOutcome
        If the outcome is not an outcome column.
    ContrastNotPositive
        If the contrast is not a finite amount above zero.
    OutOfBounds
        If nobody could act on the difference.

    Examples
    --------
    >>> Question("run_min").amount
    45.0
    """

    exposure: str
    contrast: float | None = None
    outcome: str = "back_morning"
    act_on: float | None = None
    randomised: bool = False
    phases: bool = False

    def __post_init__(self) -> None:
        if _role(self.exposure) is not Role.EXPOSURE:
            raise NotAnExposure(self.exposure)
        if _role(self.outcome) is not Role.OUTCOME:
            raise NotAnOutcome(self.outcome)
        if not 0.0 < self.amount < np.inf:
            raise ContrastNotPositive(self.amount)
        ACT_ON_POINTS.hold("act_on_points", self.act_on)

    @property
    def amount(self) -> float:
        """The amount that is compared with none, in the column's unit."""
        return COLUMNS[self.exposure].contrast if self.contrast is None else self.contrast

    @property
    def asked(self) -> Asked:
        """The exposure as the model takes it."""
        return Asked(self.exposure, self.amount)


def _role(name: str) -> Role:
    if name not in COLUMNS:
        raise NoSuchColumn(name)
    return COLUMNS[name].role


def usual_score(table: DailyTable, outcome: str) -> float:
    """Return the median of the last fourteen scored mornings, NaN without any.

    Parameters
    ----------
    table : DailyTable
        The days.
    outcome : str
        The outcome's column.

    Returns
    -------
    float
        0 to 10. [points]

    Examples
    --------
    >>> from datetime import date
    >>> usual_score(DailyTable(date(2026, 1, 5), {"back_morning": [2.0, np.nan, 4.0, 3.0]}), "back_morning")
    3.0
    """
    scores = table.column(outcome)
    scored = scores[~np.isnan(scores)][-USUAL_MORNINGS:]
    return float(np.median(scored)) if scored.size else float("nan")


def difference_to_act_on(question: Question, table: DailyTable, rules: VerdictRules = RULES) -> float:
    """Return the difference the runner would act on: chosen, else one point below a usual of 4.5 and two above.

    Of outcomes where more is better the way to the top of the scale counts as the usual.

    Returns
    -------
    float
        Chosen by the runner, else our own default (backstride_judgement). [points]
    """
    if question.act_on is not None:
        return question.act_on
    column, usual = COLUMNS[question.outcome], usual_score(table, question.outcome)
    low = not (column.high - usual if column.more_is_better else usual) >= rules.low_usual
    return rules.act_on_low if low else rules.act_on_high


class NoSuchHorizon(ValueError):
    """A horizon was named that there is not."""

    def __init__(self, value: object) -> None:
        super().__init__(f"{value!r} is not a horizon; there are {', '.join(each.value for each in Horizon)}")


class NotAnExposure(ValueError):
    """A question was asked about a column that is not an exposure."""

    def __init__(self, name: str) -> None:
        exposures = ", ".join(c.name for c in COLUMNS.values() if c.role is Role.EXPOSURE)
        super().__init__(f"{name!r} is not something one does; ask about one of {exposures}")


class NotAnOutcome(ValueError):
    """A question was asked for a column that is not an outcome."""

    def __init__(self, name: str) -> None:
        outcomes = ", ".join(c.name for c in COLUMNS.values() if c.role is Role.OUTCOME)
        super().__init__(f"{name!r} is not an outcome; choose one of {outcomes}")


class ContrastNotPositive(ValueError):
    """A question compares with none an amount that is not above zero."""

    def __init__(self, amount: float) -> None:
        super().__init__(f"a contrast is a finite amount above 0, got {amount}")


class TooManyQuestions(ValueError):
    """There is no main question, or more than two beside it."""

    def __init__(self, count: int) -> None:
        super().__init__(f"ask one main question and at most {MOST_SIDE_QUESTIONS} beside it, not {count} in all")


class DifferentOutcomes(ValueError):
    """Questions answered together are about different outcomes."""

    def __init__(self, outcomes: Sequence[str]) -> None:
        super().__init__(f"questions answered together are about one outcome, not {', '.join(outcomes)}")
