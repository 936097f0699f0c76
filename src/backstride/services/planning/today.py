"""Can I run today? The gate first, then the most cautious rule decides."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from backstride.diary.limits import current_limits
from backstride.diary.pain_rules import STEP_DOWN_WINDOW_DAYS, Ruling, usual
from backstride.diary.today import PLANNED_MINUTES, Leg, Situation, Taps, TodayAnswer, tap_triggers, today_answer
from backstride.diary.triggers import Trigger
from backstride.services.classified import advice, fact
from backstride.services.diary.entries import Diary
from backstride.services.gate import Gate
from backstride.services.ports import Records
from backstride.services.running_days import rans, rulings


@dataclass(frozen=True, slots=True)
class Planned:
    """What is planned for a day.

    Parameters
    ----------
    minutes : int
        Its length. [min]
    grows : bool
        Longer or harder than the last of its kind.

    Raises
    ------
    OutOfBounds
        If nothing lasts that long.
    """

    minutes: int
    grows: bool = False

    def __post_init__(self) -> None:
        PLANNED_MINUTES.hold("minutes", self.minutes)


@dataclass(frozen=True, slots=True)
class Today:
    """The use case of today's three taps.

    Parameters
    ----------
    gate : Gate
        The one gate.
    records : Records
        The runs.
    diary : Diary
        The scores.
    planned : callable
        Gives what is planned for a day, or None.
    """

    gate: Gate
    records: Records
    diary: Diary
    planned: Callable[[date], Planned | None] = lambda _: None

    @advice
    def answer(self, taps: Taps, *, now: datetime, planned: Planned | None = None) -> TodayAnswer:
        """Return what today can be, with the rule that decided.

        Parameters
        ----------
        taps : Taps
            The three taps.
        now : datetime
            This moment, local, with offset.
        planned : Planned or None
            What the runner means to do; what the plan says when None.

        Raises
        ------
        GateClosed
            If the gate is not open.
        NoPlanForYou
            If nothing is suggested to this runner whatever the gate says.
        """
        found = self.gate.require_plan(now)
        return today_answer(found, taps, self._situation(now.date(), planned or self.planned(now.date())))

    @fact
    def hear(self, back_pain: int | None, leg: Leg | None, now: datetime) -> tuple[Trigger, ...]:
        """Keep what the taps tell of a stop sign, also where the gate is closed, and return it.

        Parameters
        ----------
        back_pain : int or None
            The back now; None where it was not told. [0 to 10]
        leg : Leg or None
            The legs now.
        now : datetime
            This moment, local, with offset.
        """
        found = tap_triggers(back_pain, leg, self.diary.usual(now.date()), now)
        for one in found:
            self.gate.records.add_to_gate(one)
        return found

    @fact
    def last_ruling(self) -> tuple[date, Ruling] | None:
        """Return what the pain rules say about the last run, with its diary day."""
        ran = rans(self.records.runs())
        # step-downs count for seven days, so nothing older can change what is said about the last run
        lately = [one for one in ran if one.day > ran[-1].day - timedelta(days=STEP_DOWN_WINDOW_DAYS + 1)]
        return next(reversed(rulings(lately, self.diary.entries())), None)

    def _situation(self, today: date, planned: Planned | None) -> Situation:
        last = self.last_ruling()
        return Situation(
            today=today,
            usual=usual(self.diary.entries(), today),
            planned_minutes=planned.minutes if planned else None,
            planned_grows=bool(planned and planned.grows),
            last_run=last[0] if last else None,
            last_ruling=last[1] if last else None,
            limits=current_limits(self.gate.record().limits),
        )
