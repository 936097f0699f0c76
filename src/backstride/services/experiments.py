"""Fair experiments of one runner: sealed in the home, opened day by day, analysed as they were fixed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Final

import numpy as np

from backstride.diary.daily import DiaryDay
from backstride.diary.gate import GateClosed, GateState
from backstride.learn.experiments import Arm, ExperimentResult, Protocol, SealedPair, analyse, reveal, seal
from backstride.learn.experiments.kinds import Before
from backstride.learn.experiments.power import pair_spread, power_of_pairs
from backstride.learn.experiments.protocol import DEFAULT_PAIRS
from backstride.learn.experiments.report import ReportItem, report_items
from backstride.services.classified import advice, fact
from backstride.services.diary import Diary
from backstride.services.diary_ports import DiaryRecords
from backstride.services.experiment_days import days_of_arm, outcomes, stops
from backstride.services.gate import Gate
from backstride.services.kit import Kit, NoSuchShoe
from backstride.services.learning import Learning
from backstride.services.learning_values import KeptExperiment, KeptPair
from backstride.services.veto import taken_back, vetoes

SIZES_SHOWN: Final = (0.5, 1.0, 2.0)
"""Differences for which the chance to find them is shown. [points]"""
SHOE_DAYS: Final = 60
"""Shoes count as worn in by what they ran in so many days. [d]"""
_OWN_CHOICE: Final = "own-choice"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an experiment is to be.

    Parameters
    ----------
    kind : str
        Its kind.
    days : tuple of date
        Sessions that are planned anyway.
    act_on : float
        The difference the runner would act on. [points]
    pairs : int
        How many pairs at most.
    expectation : float or None
        What the runner expects, B minus A. [points]
    shoes : tuple of str
        Identifiers of shoe A and shoe B; empty where shoes are not compared.
    prescribed : bool
        Whether a professional set what one arm leaves out.
    """

    kind: str
    days: tuple[date, ...]
    act_on: float = 1.0
    pairs: int = DEFAULT_PAIRS
    expectation: float | None = None
    shoes: tuple[str, ...] = ()
    prescribed: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What an experiment showed.

    Parameters
    ----------
    kept : KeptExperiment
        As it was fixed, with what stopped it.
    result : ExperimentResult
        By the analysis that was fixed.
    report : tuple of ReportItem
        What a report on one person's experiment must say.
    """

    kept: KeptExperiment
    result: ExperimentResult
    report: tuple[ReportItem, ...]


@dataclass(frozen=True, slots=True)
class Experiments:
    """The use cases around experiments.

    Parameters
    ----------
    gate : Gate
        The one gate.
    records : DiaryRecords
        Where experiments are kept.
    learning : Learning
        The days.
    diary : Diary
        How the back felt.
    kit : Kit
        Shoes and surfaces.
    """

    gate: Gate
    records: DiaryRecords
    learning: Learning
    diary: Diary
    kit: Kit

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
        NoSuchExperiment, NotReadyYet, TooFewSessions
            If there is no such kind, or something keeps it from starting.
        """
        self._require_go(now)
        today = now.date()
        if (running := self.running(today)) is not None:
            raise ExperimentRunning(running)
        if past := [day for day in wanted.days if day < today]:
            raise SessionInThePast(past[0], today)
        known = Before(*self._shoes(wanted.shoes, today), self._treadmill_runs(), wanted.prescribed)
        sealed = seal(
            wanted.kind, wanted.days, seed, known=known, advice_open=True, act_on=wanted.act_on, pairs=wanted.pairs
        )  # fmt: skip
        kept = replace(kept_of(sealed, today, self._power(sealed, today)), expectation=wanted.expectation)
        self.records.tell(kept, kept.fingerprint, now)
        return kept

    @advice
    def next(self, now: datetime) -> Arm | None:
        """Give what today's session becomes, None on a day without one; all other days stay sealed.

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
        """
        self._require_go(now)
        kept = self._with_stops(self.latest(), now)
        if kept.stopped_on is not None:
            raise ExperimentStopped(kept)
        return reveal(protocol_of(kept), now.date())

    @fact
    def all(self) -> Sequence[KeptExperiment]:
        """Give every experiment that was sealed, oldest first."""
        return tuple(self.records.told(KeptExperiment))

    @fact
    def latest(self) -> KeptExperiment:
        """Give the experiment that was sealed last.

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
        """Give the experiment whose sessions are not over, None where there is none."""
        going = (one for one in self.all() if one.stopped_on is None and _last_day(one) >= today)
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
        pairs = outcomes(sealed, told, self.learning.rows(today), until)
        found = analyse(sealed, pairs, stopped_on=kept.stopped_on)
        a, b = (days_of_arm(pairs, arm) for arm in (Arm.A, Arm.B))
        later = timedelta(days=1)
        forbids = vetoes(told, (day + later for day in a), (day + later for day in b))
        missed = len(pairs) - found.complete  # a pair whose days are still to come is not missed
        found = replace(found, missed=missed, verdict=taken_back(found.verdict, forbids))
        power = kept.power.get(f"{kept.act_on:g}")
        return Found(kept, found, report_items(found, power=power, expectation=kept.expectation))

    def _require_go(self, now: datetime) -> None:
        found = self.gate.require_plan(now)
        if found.state is not GateState.GO:
            raise GateClosed(found)

    def _with_stops(self, kept: KeptExperiment, now: datetime) -> KeptExperiment:
        """Give the experiment, stopped from today where a stop rule fires."""
        if kept.stopped_on is not None or _last_day(kept) + timedelta(days=1) < now.date():
            return kept
        state = self.gate.reading(now).state
        found = stops(protocol_of(kept), self.diary.entries(), now.date(), state)
        return self._stopped(kept, tuple(found), now) if found else kept

    def _stopped(self, kept: KeptExperiment, reasons: tuple[str, ...], now: datetime) -> KeptExperiment:
        over = replace(kept, stopped_on=now.date(), stopped_by=reasons)
        self.records.tell(over, over.fingerprint, now)
        return over

    def _power(self, sealed: Protocol, today: date) -> Mapping[str, float]:
        read = self.learning.table(today).table
        spread = pair_spread(read.column(sealed.outcome) if read else np.empty(0))
        sizes = sorted({*SIZES_SHOWN, sealed.act_on})
        rng = np.random.default_rng([sealed.seed, 3])
        return MappingProxyType({f"{size:g}": power_of_pairs(len(sealed.pairs), size, spread, rng) for size in sizes})

    def _shoes(
        self, wanted: Sequence[str], today: date
    ) -> tuple[tuple[float, float], tuple[float, float]]:  # fmt: skip
        """Give the distance of the last weeks and the drop of both pairs. [km, mm]"""
        if len(wanted) != 2:
            return (0.0, 0.0), (0.0, 0.0)
        known = {use.shoe.shoe_id: use.shoe for use in self.kit.shoes()}
        if missing := [name for name in wanted if name not in known]:
            raise NoSuchShoe(missing[0], list(known))
        since = today - timedelta(days=SHOE_DAYS)
        worn = [one for one in self.kit.worn() if one.on >= since]
        a, b = (sum(one.distance_m for one in worn if one.shoe_id == name) / 1000.0 for name in wanted)
        return (a, b), (known[wanted[0]].drop_mm or 0.0, known[wanted[1]].drop_mm or 0.0)

    def _treadmill_runs(self) -> int:
        return sum(run.treadmill for run in self.learning.runs.runs())

    def _told(self) -> Mapping[date, DiaryDay]:
        return {one.day: one for one in self.diary.days()}


def kept_of(sealed: Protocol, today: date, power: Mapping[str, float]) -> KeptExperiment:
    """Give a sealed protocol as the home keeps it.

    Parameters
    ----------
    sealed : Protocol
        The protocol.
    today : date
        Local day of sealing.
    power : Mapping
        Chance to find a difference of each size.
    """
    pairs = tuple(KeptPair(one.first_day, one.second_day, one.first_arm.value) for one in sealed.pairs)
    return KeptExperiment(
        sealed.kind,
        sealed.outcome,
        sealed.analysis,
        sealed.act_on,
        sealed.seed,
        pairs,
        sealed.fingerprint,
        today,
        power,
    )


def protocol_of(kept: KeptExperiment) -> Protocol:
    """Give the protocol of a kept experiment.

    Raises
    ------
    ProtocolWasChanged
        If it is not what was fixed at the start.
    """
    pairs = tuple(SealedPair(one.first_day, one.second_day, Arm(one.first_arm)) for one in kept.pairs)
    sealed = Protocol(kept.kind, kept.outcome, kept.act_on, kept.seed, pairs, kept.analysis)
    if sealed.fingerprint != kept.fingerprint:
        raise ProtocolWasChanged(kept)
    return sealed


def _last_day(kept: KeptExperiment) -> date:
    return max(max(one.first_day, one.second_day) for one in kept.pairs)


class ProtocolWasChanged(ValueError):
    """A sealed experiment in the home is not what was fixed at the start."""

    def __init__(self, kept: KeptExperiment) -> None:
        super().__init__(
            f"the experiment sealed on {kept.sealed_on} was changed afterwards: its fingerprint does not fit, so "
            "nothing is shown from it; seal a new one with 'backstride experiment new'"
        )


class NoExperimentYet(LookupError):
    """Something was asked of an experiment where none was sealed."""

    def __init__(self) -> None:
        super().__init__("no experiment was sealed yet; 'backstride experiment new' seals one")


class ExperimentRunning(ValueError):
    """A second experiment was to start while one is not over."""

    def __init__(self, running: KeptExperiment) -> None:
        super().__init__(
            f"the experiment {running.kind!r} runs until {_last_day(running)}; one at a time. "
            "'backstride experiment stop' ends it early"
        )


class SessionInThePast(ValueError):
    """A session was named that lies before today."""

    def __init__(self, day: date, today: date) -> None:
        super().__init__(f"sessions are sealed before they happen: {day} is before today, {today}")


class ExperimentStopped(Exception):
    """Today's session was asked for after a stop rule ended the experiment."""

    def __init__(self, kept: KeptExperiment) -> None:
        self.kept = kept
        super().__init__(f"the experiment was stopped on {kept.stopped_on}: {', '.join(kept.stopped_by)}")
