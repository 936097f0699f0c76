"""Fair experiments of one runner: sealed in the home, opened day by day, analysed as they were fixed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from backstride.diary.daily import DiaryDay
from backstride.diary.gate import GateClosed, GateState
from backstride.learn.experiments import KINDS, Arm, Protocol, analyse, reveal
from backstride.learn.experiments.report import report_items
from backstride.learn.experiments.result import fewest_pairs
from backstride.services.classified import advice, fact
from backstride.services.diary.entries import Diary
from backstride.services.diary.gear import Kit
from backstride.services.experiments.around import around_of, recorded_sessions
from backstride.services.experiments.days import days_of_arm, outcomes, stops
from backstride.services.experiments.draw import Drawing
from backstride.services.experiments.kept import (
    ExperimentRunning,
    ExperimentStopped,
    Found,
    NoExperimentYet,
    Preview,
    SessionTakenOut,
    TooFewPairs,
    Wanted,
    kept_of,
    protocol_of,
)
from backstride.services.experiments.seen import sessions_seen
from backstride.services.gate import Gate
from backstride.services.learning.learning import Learning
from backstride.services.learning.values import KeptExperiment
from backstride.services.learning.veto import taken_back, vetoes
from backstride.services.ports import Records

_OWN_CHOICE: Final = "own-choice"


@dataclass(frozen=True, slots=True)
class Experiments:
    """The use cases around experiments.

    Parameters
    ----------
    gate : Gate
        The one gate.
    records : Records
        Where experiments are kept.
    learning : Learning
        The days.
    diary : Diary
        How the back felt.
    kit : Kit
        Shoes and surfaces.
    planned : callable
        Gives the days with an easy run in the accepted plan as it stands, None where no plan was accepted.
    usual : callable
        Gives the days ahead that the runner's own usual week has a run on, drawn over without a plan.
    may_try : callable
        Whether the state of the back leaves a day for an experiment.
    """

    gate: Gate
    records: Records
    learning: Learning
    diary: Diary
    kit: Kit
    planned: Callable[[datetime], tuple[date, ...] | None]
    usual: Callable[[date], tuple[date, ...]] = lambda _: ()
    may_try: Callable[[date], bool] = lambda _: True
    busy: Callable[[datetime], frozenset[date]] = lambda _: frozenset()

    @advice
    def preview(self, wanted: Wanted, *, now: datetime) -> Preview:
        """Return what an experiment could find, before anything is sealed or drawn.

        Parameters
        ----------
        wanted : Wanted
            What it is to be.
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        GateClosed, NoPlanForYou, ExperimentRunning, SessionInThePast, NoPlanToDrawFrom, NotInThePlan
            As in `start`.
        """
        sealed = self._drawn(wanted, 0, now)
        power = self._drawing.power(sealed, now.date())
        pairs = len(sealed.pairs)
        return Preview(sealed.kind, sealed.act_on, pairs, sealed.sessions[0], sealed.last_day, power)

    @advice
    def start(self, wanted: Wanted, seed: int, *, now: datetime) -> KeptExperiment:
        """Seal an experiment over sessions that are planned anyway, and keep it.

        Parameters
        ----------
        wanted : Wanted
            What it is to be.
        seed : int
            Decides the order; kept.
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        GateClosed
            If the gate is not wholly open; gentle days have no experiments.
        NoPlanForYou
            If nothing is planned for this runner whatever the gate says.
        ExperimentRunning
            If another one is not over yet.
        SessionInThePast
            If a session lies before today.
        NoPlanToDrawFrom
            If no day is named, no plan was accepted, and nothing was run lately.
        NotInThePlan
            If the accepted plan has no easy run on a day that is named.
        NoSuchExperiment, NotReadyYet, TooFewSessions
            If there is no such kind, or something keeps it from starting.
        TooFewPairs
            If the sessions make fewer pairs than any verdict needs.
        """
        sealed, today = self._drawn(wanted, seed, now), now.date()
        if len(sealed.pairs) < fewest_pairs(sealed):
            raise TooFewPairs(len(sealed.pairs), fewest_pairs(sealed))
        kept = replace(kept_of(sealed, today, self._drawing.power(sealed, today)), expectation=wanted.expectation)
        self.records.tell(kept, kept.fingerprint, now)
        return kept

    @advice
    def next(self, *, now: datetime) -> Arm | None:
        """Return what today's session becomes, None on a day without one; all other days stay sealed.

        Raises
        ------
        GateClosed
            If the gate is not wholly open.
        NoPlanForYou
            If nothing is planned for this runner whatever the gate says.
        NoExperimentYet
            If none was sealed.
        ProtocolWasChanged
            If what is kept is not what was fixed.
        ExperimentStopped
            If a stop rule fires, or fired before.
        SessionTakenOut
            If the plan was changed since and has no easy run today, or the state of the back leaves none.
        """
        self._require_go(now)
        kept = self._with_stops(self.latest(), now)
        if kept.stopped_on is not None:
            raise ExperimentStopped(kept)
        sealed, today = protocol_of(kept), now.date()
        arm = reveal(sealed, today)
        if self._runs(sealed, arm):
            planned = None if KINDS[sealed.kind].with_next_day else self.planned(now)
            if (planned is not None and today not in planned) or not self.may_try(today):
                raise SessionTakenOut(today)
        return arm

    @staticmethod
    def _runs(sealed: Protocol, arm: Arm | None) -> bool:
        """Whether today holds a run of the experiment; a run that waited a day need not stand in the plan."""
        rests = KINDS[sealed.kind].with_next_day and arm is Arm.B
        return arm is not None and not sealed.phase_days and not rests

    @fact
    def all(self) -> Sequence[KeptExperiment]:
        """Return every experiment that was sealed, oldest first."""
        return tuple(self.records.told(KeptExperiment))

    @fact
    def latest(self) -> KeptExperiment:
        """Return the experiment that was sealed last.

        Raises
        ------
        NoExperimentYet
            If none was sealed.
        ProtocolWasChanged
            If what is kept is not what was fixed.
        """
        told = self.all()
        if not told:
            raise NoExperimentYet
        protocol_of(told[-1])
        return told[-1]

    @fact
    def running(self, today: date) -> KeptExperiment | None:
        """Return the experiment whose sessions are not over, None where there is none."""
        going = (one for one in self.all() if one.stopped_on is None and one.last_day >= today)
        return next(going, None)

    @fact
    def stop(self, now: datetime) -> KeptExperiment:
        """End the last experiment by the runner's own choice; what was done stays kept and is analysed.

        Raises
        ------
        NoExperimentYet
            If none was sealed.
        """
        kept = self.latest()
        return kept if kept.stopped_on else self._stopped(kept, (_OWN_CHOICE,), now)

    @fact
    def result(self, now: datetime) -> Found:
        """Analyse the last experiment as it was fixed: every complete pair as drawn; missed and swapped ones counted.

        Raises
        ------
        NoExperimentYet
            If none was sealed.
        ProtocolWasChanged
            If what is kept is not what was fixed.
        """
        kept, today = self._with_stops(self.latest(), now), now.date()
        sealed, told = protocol_of(kept), self._told()
        until = min(today, kept.stopped_on) if kept.stopped_on else today
        rows = self.learning.rows(today)
        seen = sessions_seen(sealed, rows, self.learning.records.runs(), self.kit.worn())
        pairs = outcomes(sealed, told, rows, until, seen)
        found = analyse(sealed, pairs, stopped_on=kept.stopped_on, recorded=recorded_sessions(sealed, rows, until))
        a, b = (days_of_arm(pairs, arm, sealed.phase_days) for arm in (Arm.A, Arm.B))
        later = timedelta(days=1)
        forbids = vetoes(told, (day + later for day in a), (day + later for day in b))
        missed = len(pairs) - found.complete  # a pair whose days are still to come is not missed
        found = replace(found, missed=missed, verdict=taken_back(found.verdict, forbids))
        around = around_of(kept, pairs, told, rows, today, self.all())
        return Found(kept, pairs, found, report_items(found, around), over=around.over)

    def _require_go(self, now: datetime) -> None:
        found = self.gate.require_plan(now)
        if found.state is not GateState.GO:
            raise GateClosed(found)

    @property
    def _drawing(self) -> Drawing:
        return Drawing(self.learning, self.kit, self.planned, self.usual, self.busy)

    def _drawn(self, wanted: Wanted, seed: int, now: datetime) -> Protocol:
        self._require_go(now)
        if (running := self.running(now.date())) is not None:
            raise ExperimentRunning(running)
        return self._drawing.sealed(wanted, seed, now)

    def _with_stops(self, kept: KeptExperiment, now: datetime) -> KeptExperiment:
        """Return the experiment, stopped from today where a stop rule fires."""
        if kept.stopped_on is not None or kept.last_day + timedelta(days=1) < now.date():
            return kept
        state = self.gate.reading(now).state
        found = stops(protocol_of(kept), self.diary.entries(), now.date(), state)
        return self._stopped(kept, tuple(found), now) if found else kept

    def _stopped(self, kept: KeptExperiment, reasons: tuple[str, ...], now: datetime) -> KeptExperiment:
        over = replace(kept, stopped_on=now.date(), stopped_by=reasons)
        self.records.tell(over, over.fingerprint, now)
        return over

    def _told(self) -> Mapping[date, DiaryDay]:
        return {one.day: one for one in self.diary.days()}
