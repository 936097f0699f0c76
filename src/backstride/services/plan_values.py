"""What is kept about plans: what the runner prefers, and the plans that were accepted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from backstride.bounds import Bounds
from backstride.plan.goals import Goal
from backstride.plan.inputs import WEEKS_MAX, Worse
from backstride.plan.sessions import Plan, SessionKind

EQUIPMENT: Final = frozenset({"band", "weight", "step", "bench"})
"""What exercises may need."""
WEEKS: Final = Bounds(1, WEEKS_MAX, "weeks")
DAY_MINUTES: Final = Bounds(0, 1440, "min")
MINUTES_UNTOLD: Final = (60, 60, 60, 60, 60, 120, 120)
"""Free minutes on Monday to Sunday while nobody said; chosen. [min]"""


@dataclass(frozen=True, slots=True)
class PlanPreferences:
    """What the runner wants from a plan.

    Parameters
    ----------
    goal : Goal
        What it should lead to.
    weeks : int
        Its length, 1 to 26. [week]
    minutes : tuple of seven int
        Minutes free on Monday to Sunday; 0 is none. [min]
    likes, dislikes : frozenset of SessionKind
        What the runner likes and does not.
    equipment : frozenset of str
        ``band``, ``weight``, ``step``, ``bench``.
    treadmill : bool
        Whether runs are done on one; hills are then left out.
    treadmill_calibrated : bool
        Whether the distances that the treadmill tells are right; only then do they count as a reference.
    not_on : frozenset of date
        Days without any session, such as a journey or an illness.
    race_on : date or None
        Day of a race.
    test_on : frozenset of date
        Days of strength tests.

    Raises
    ------
    PreferencesDoNotFit
        If one of them is outside what a plan can have.
    """

    goal: Goal
    weeks: int = 12
    minutes: tuple[int, ...] = MINUTES_UNTOLD
    likes: frozenset[SessionKind] = frozenset()
    dislikes: frozenset[SessionKind] = frozenset()
    equipment: frozenset[str] = frozenset()
    treadmill: bool = False
    treadmill_calibrated: bool = False
    not_on: frozenset[date] = frozenset()
    race_on: date | None = None
    test_on: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        WEEKS.hold("weeks", self.weeks)
        if len(self.minutes) != 7:
            raise PreferencesDoNotFit("minutes are seven numbers, Monday first")
        for day, minutes in enumerate(self.minutes):
            DAY_MINUTES.hold(f"minutes[{day}]", minutes)
        if unknown := self.equipment - EQUIPMENT:
            known = ", ".join(sorted(EQUIPMENT))
            raise PreferencesDoNotFit(f"no equipment is called {', '.join(sorted(unknown))}; known are {known}")


@dataclass(frozen=True, slots=True)
class AcceptedPlan:
    """A plan as the runner accepted it.

    Parameters
    ----------
    accepted_at : datetime
        When; local time with its offset.
    preferences : PlanPreferences
        What was wished for.
    plan : Plan
        The plan.
    causes : tuple of str
        Rules for which it took the place of the one before; empty for a new one.
    worse : frozenset of Worse
        What the runner's own days showed worse mornings after, when it was accepted.
    """

    accepted_at: datetime
    preferences: PlanPreferences
    plan: Plan
    causes: tuple[str, ...] = ()
    worse: frozenset[Worse] = frozenset()


class PreferencesDoNotFit(ValueError):
    """A wish that no plan can have."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
