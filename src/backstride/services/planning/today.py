"""Can I run today? The gate first, then what was told is kept; the state of the back and the plan give one order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from backstride.diary.back_state import BackState
from backstride.diary.fields import EntryKind
from backstride.diary.gate import opens
from backstride.diary.today import Planned, Situation, Taps, TapsSoFar, TodayAnswer, tap_triggers, today_answer
from backstride.plan.sessions import Session
from backstride.services.classified import advice, fact
from backstride.services.diary.entries import Diary
from backstride.services.gate import Gate
from backstride.services.running_days import Ran, rans
from backstride.services.safety.back import Back, runs_near, state_on

LONGEST_OF_DAYS = 30
"""Half of the longest run of so many days is a shorter one. [days]"""


@dataclass(frozen=True, slots=True)
class OfPlan:
    """What the accepted plan, as it stands, has on a day.

    Parameters
    ----------
    run : Planned or None
        Its running; None on a day without.
    beside : tuple of Session
        What else stands on the day.
    """

    run: Planned | None
    beside: tuple[Session, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """Today in one value: the order, and the state of the back that it follows.

    Parameters
    ----------
    answer : TodayAnswer
        The order.
    state : BackState
        The state of the back, with what the taps told.
    beside : tuple of Session
        What the plan has today beside running.
    """

    answer: TodayAnswer
    state: BackState
    beside: tuple[Session, ...] = ()


@dataclass(frozen=True, slots=True)
class Today:
    """The use case of today's three taps.

    Parameters
    ----------
    gate : Gate
        The one gate.
    diary : Diary
        The scores.
    back : Back
        The state of the back.
    planned : callable
        Gives what the accepted plan has on a day, or None where there is no plan.
    """

    gate: Gate
    diary: Diary
    back: Back
    planned: Callable[[date], OfPlan | None] = lambda _: None

    @advice
    def answer(self, taps: Taps, *, now: datetime, planned: Planned | None = None) -> Day:
        """Keep what the taps tell, and return what today can be with what decided.

        Parameters
        ----------
        taps : Taps
            The three taps.
        now : datetime
            This moment, local, with offset.
        planned : Planned or None
            What the runner means to do; looked at where there is no plan.

        Raises
        ------
        GateClosed, NoPlanForYou
            As their classes say.
        """
        self.gate.require_plan(now)
        self.hear(TapsSoFar.of(taps), now)
        return self._day(now.date(), planned)

    @advice
    def as_it_is(self, *, now: datetime) -> Day:
        """Return what today can be by what was told until now.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        GateClosed, NoPlanForYou
            As their classes say.
        """
        self.gate.require_plan(now)
        return self._day(now.date(), None)

    @fact
    def hear(self, taps: TapsSoFar, now: datetime) -> None:
        """Keep what the taps tell of the back, also where the gate is closed; the same twice is kept once.

        Parameters
        ----------
        taps : TapsSoFar
            The taps as far as they were given.
        now : datetime
            This moment, local, with offset.
        """
        kept = self.gate.record().triggers
        for one in tap_triggers(taps.leg, now):
            if not any((other.at, other.cause) == (one.at, one.cause) for other in kept):
                self.gate.records.add_to_gate(one)
        if taps.entry:
            self.diary.save(EntryKind.BEFORE_RUN, taps.entry, now)

    def _day(self, today: date, meant: Planned | None) -> Day:
        state = state_on(self.back, today)
        # a plan is made only behind an open gate, which the taps may have closed
        plan = self.planned(today) if opens(state.gate.state) else None
        ran = self._ran(today)
        situation = Situation(
            planned=plan.run if plan else meant,
            has_plan=plan is not None,
            last_run=ran[-1].day if ran else None,
            longest_minutes=_longest_minutes(ran, today),
        )
        return Day(today_answer(state, situation), state, plan.beside if plan else ())

    def _ran(self, today: date) -> tuple[Ran, ...]:
        return rans(runs_near(self.back, today))


def _longest_minutes(ran: tuple[Ran, ...], today: date) -> int | None:
    lately = [one.minutes for one in ran if one.day > today - timedelta(days=LONGEST_OF_DAYS)]
    return round(max(lately)) if lately else None
