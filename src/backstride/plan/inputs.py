"""What a plan is made from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backstride.diary.gate import GateState
from backstride.diary.ladder import FREE_STANDING, Standing
from backstride.diary.limits import ClinicianLimits
from backstride.diary.permission import NoPlan
from backstride.plan.goals import Goal
from backstride.plan.sessions import SessionKind

WEEKS_MAX = 26
"""Nobody knows more than half a year ahead. [week]"""

RACE_MINUTES = 420
"""Who tells of a race has the time for it; long enough for a slow marathon, chosen. [min]"""


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run that was done.

    Parameters
    ----------
    day : date
        Local day.
    running_m : float
        Distance covered running; 0 for a treadmill that was not calibrated. [m]
    fast_minutes, hill_minutes : float
        Time fast, and uphill on purpose. [min]
    """

    day: date
    running_m: float
    fast_minutes: float = 0.0
    hill_minutes: float = 0.0


class Thing(StrEnum):
    """What can change beside distance, speed and hills."""

    SURFACE = "surface"
    SHOES = "shoes"
    CADENCE = "cadence"


class Worse(StrEnum):
    """What somebody's own days can show worse mornings after."""

    DISTANCE = "distance"
    SPEED = "speed"
    HILLS = "hills"


@dataclass(frozen=True, slots=True)
class Changed:
    """Something changed on a day, or is going to."""

    day: date
    thing: Thing


@dataclass(frozen=True, slots=True)
class PlanInputs:
    """Everything a plan depends on; the same inputs give the same plan.

    Parameters
    ----------
    start : date
        First day of the plan; all runs lie before it.
    weeks : int
        Length, 1 to 26. [week]
    goal : Goal
        What the runner wants.
    minutes : tuple of seven int
        Minutes free on Monday to Sunday; 0 is none. [min]
    runs : tuple of PastRun
        Runs of at least the last 26 weeks.
    gate : GateState
        Where the gate stands.
    go_since : date or None
        Since when it has stood at go without a break.
    gentle_until : date or None
        Last day of gentle mode; with a gentle gate and None it lasts all through.
    refusals : tuple of NoPlan
        Why no plan is made at all.
    limits : ClinicianLimits or None
        What a professional allows.
    conditions : frozenset of str
        Conditions told in the safety check.
    standing : Standing
        Where on the ladder of pain.
    in_pain : bool
        Back pain in the last two weeks; the side plank is then offered second.
    tolerated_m : float or None
        The most the back has handled. [m]
    bmi : float or None
        Body mass over height squared. [kg/m2]
    speed_m_per_s : float or None
        Easy running speed. [m/s]
    unknown_weeks : frozenset of date
        Mondays of weeks of which it is not known what was run.
    blocked : frozenset of date
        Days without any session.
    tests : tuple of date
        Days of strength tests.
    race : date or None
        Day of a race.
    worse : frozenset of Worse
        What the runner's own days show worse mornings after.
    loaded : bool
        Whether the last week asked clearly more of the back than usual.
    strength_steps : int
        Steps up (or down) the ladder of exercises that strength tests speak for.
    left_in_reserve : tuple of (str, int)
        By exercise: how many more would have been possible in the last session that was logged.
    changes : tuple of Changed
        New shoes, surface or cadence.
    likes, dislikes : frozenset of SessionKind
        What the runner likes and does not.
    equipment : frozenset of str
        ``band``, ``weight``, ``step``, ``bench``.
    sports_on, strength_on : frozenset of int
        Weekdays on which another sport is usual, and own strength work; Monday is 0.
    treadmill : bool
        Whether runs are done on one; hills are then left out.
    end : date or None
        Last day, for a plan that ends inside its last week.
    usual_weeks : tuple of date or None
        Mondays of the weeks that say what is usual; found in the runs when None.
    began : date or None
        First day of the plan that this one goes on with, whose weeks are counted from there; the start when None.

    Raises
    ------
    InputsDoNotFit
        If weeks or minutes are outside what a plan can have, or a run lies in the plan's time.
    """

    start: date
    weeks: int
    goal: Goal
    minutes: tuple[int, ...]
    runs: tuple[PastRun, ...] = ()
    gate: GateState = GateState.NEVER_ASKED
    go_since: date | None = None
    gentle_until: date | None = None
    refusals: tuple[NoPlan, ...] = ()
    limits: ClinicianLimits | None = None
    conditions: frozenset[str] = frozenset()
    standing: Standing = FREE_STANDING
    in_pain: bool = False
    tolerated_m: float | None = None
    bmi: float | None = None
    speed_m_per_s: float | None = None
    unknown_weeks: frozenset[date] = frozenset()
    blocked: frozenset[date] = frozenset()
    tests: tuple[date, ...] = ()
    race: date | None = None
    worse: frozenset[Worse] = frozenset()
    loaded: bool = False
    strength_steps: int = 0
    left_in_reserve: tuple[tuple[str, int], ...] = ()
    changes: tuple[Changed, ...] = ()
    likes: frozenset[SessionKind] = frozenset()
    dislikes: frozenset[SessionKind] = frozenset()
    equipment: frozenset[str] = frozenset()
    sports_on: frozenset[int] = frozenset()
    strength_on: frozenset[int] = frozenset()
    treadmill: bool = False
    end: date | None = None
    began: date | None = None
    usual_weeks: tuple[date, ...] | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.weeks <= WEEKS_MAX:
            raise InputsDoNotFit(f"weeks is {self.weeks}; a plan has 1 to {WEEKS_MAX}")
        if len(self.minutes) != 7 or not all(0 <= one <= 1440 for one in self.minutes):
            raise InputsDoNotFit("minutes needs seven numbers from 0 to 1440, Monday first")
        late = [run.day for run in self.runs if run.day >= self.start]
        if late:
            raise InputsDoNotFit(f"a run on {min(late)} lies on or after the start {self.start}; start the plan later")

    @property
    def weeks_from(self) -> date:
        """Return the day from which the weeks of the plan are counted."""
        return self.began or self.start

    @property
    def hard_days(self) -> frozenset[date]:
        """Return the days before which nothing hard is planned: those of tests, and the race."""
        return frozenset(self.tests) | (frozenset() if self.race is None else frozenset({self.race}))

    def minutes_on(self, day: date) -> int:
        """Return the free minutes of a day; a race is told with the time for it.

        Returns
        -------
        int
            0 on a blocked day; at least `RACE_MINUTES` on the day of a race. [min]
        """
        if day == self.race:
            return max(RACE_MINUTES, self.minutes[day.weekday()])
        return 0 if day in self.blocked else self.minutes[day.weekday()]

    def gentle_on(self, day: date) -> bool:
        """Whether a day lies in gentle mode."""
        return self.gate is GateState.GENTLE and (self.gentle_until is None or day <= self.gentle_until)


class InputsDoNotFit(ValueError):
    """Inputs that no plan can be made from."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
