"""The state of the back on a day: one value from diary, runs, safety check and limits, read by whatever suggests."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Final

from backstride.diary import triggers
from backstride.diary.gate import GENTLE_DAYS, GateReading, GateRecord, GateState, Why, opens, reading
from backstride.diary.ladder import Binding, Cause, Rung, Standing, Told, standing
from backstride.diary.limits import ClinicianLimits, current_limits
from backstride.diary.unlock import Allowed


class Beside(StrEnum):
    """What else than scores decides what the back may do."""

    GATE = "gate"
    """The safety questions have to be answered, or somebody asked."""
    ILL = "ill"
    LIMIT_NO_RUNNING = "limit_no_running"
    LIMIT_RUN_WALK = "limit_run_walk"
    GENTLE = "gentle"
    """A professional allowed gentle running only."""


class WayOut(StrEnum):
    """What lifts what binds; never nothing."""

    NOTHING_NEEDED = "nothing_needed"
    USUAL_MORNINGS = "usual_mornings"
    NEXT_DAY = "next_day"
    """It holds for this day alone."""
    WAIT = "wait"
    """Nothing grows before a day."""
    ANSWER_QUESTIONS = "answer_questions"
    NEW_LIMITS = "new_limits"
    PROFESSIONAL = "professional"
    WELL_AGAIN = "well_again"


@dataclass(frozen=True)
class BackState:
    """What the back may do on a day, why, since when and until what.

    Parameters
    ----------
    today : date
        The local day.
    standing : Standing
        Where on the ladder of pain, by which entry.
    gate : GateReading
        Where the safety check stands.
    limits : ClinicianLimits or None
        What a professional allows.
    ill : bool
        Whether the runner is ill today.
    gentle_until : date or None
        Last day on which a professional's word allows gentle running only; None where none does.
    """

    today: date
    standing: Standing
    gate: GateReading
    limits: ClinicianLimits | None = None
    ill: bool = False
    gentle_until: date | None = None

    @cached_property
    def _beside(self) -> tuple[Rung, Beside | None]:
        limits = self.limits
        voices: list[tuple[Rung, Beside | None]] = [(Rung.FREE, None)]
        if not opens(self.gate.state):
            voices.append((Rung.ASK, Beside.GATE))
        if self.ill:
            voices.append((Rung.CROSS_TRAINING, Beside.ILL))
        if limits is not None and limits.forbids_running(self.today):
            voices.append((Rung.CROSS_TRAINING, Beside.LIMIT_NO_RUNNING))
        if limits is not None and limits.run_walk_only:
            voices.append((Rung.RUN_WALK, Beside.LIMIT_RUN_WALK))
        if self.gentle_until is not None:
            voices.append((Rung.RUN_WALK, Beside.GENTLE))
        return max(voices, key=lambda voice: voice[0])

    @property
    def rung(self) -> Rung:
        """What holds on the day: the ladder, or what stands beside it where that allows less."""
        return max(self.standing.rung, self._beside[0])

    @property
    def why(self) -> Cause | Beside:
        """What binds."""
        rung, beside = self._beside
        return beside if beside is not None and rung >= self.standing.rung else self.standing.cause

    @property
    def entry(self) -> Binding | None:
        """The very entry that binds; None where something beside the diary does."""
        return self.standing.entry if isinstance(self.why, Cause) else None

    @property
    def since(self) -> date | None:
        """Since when."""
        if isinstance(self.why, Cause):
            return self.standing.since
        if self.why in {Beside.LIMIT_NO_RUNNING, Beside.LIMIT_RUN_WALK} and self.limits is not None:
            return self.limits.given_on
        return self.today if self.why is Beside.ILL else self.gate.since

    @property
    def until(self) -> date | None:
        """The day on which it is looked at again at the latest; None where somebody has to be asked first."""
        if isinstance(self.why, Cause):
            alone = self.standing.after < self.standing.rung
            return self.today + timedelta(days=1) if alone else self.standing.until or self.standing.grows_from
        limits, why = self.limits, self.why
        if limits is not None and why in {Beside.LIMIT_NO_RUNNING, Beside.LIMIT_RUN_WALK}:
            return (limits.no_impact_until if why is Beside.LIMIT_NO_RUNNING else None) or limits.review_on
        return self.today + timedelta(days=1) if why is Beside.ILL else self.gentle_until

    @property
    def way_out(self) -> WayOut:
        """What lifts it."""
        if isinstance(self.why, Beside):
            asks = self.gate.state in {GateState.NEVER_ASKED, GateState.STALE}
            return WayOut.ANSWER_QUESTIONS if self.why is Beside.GATE and asks else _BESIDE[self.why]
        now = self.standing
        if now.rung is Rung.ASK:
            return WayOut.ANSWER_QUESTIONS
        if now.rung is Rung.FREE:
            return WayOut.NOTHING_NEEDED
        if now.after < now.rung:
            return WayOut.NEXT_DAY
        return WayOut.WAIT if now.cause is Cause.AFTER_JUMP else WayOut.USUAL_MORNINGS

    @property
    def next_rung(self) -> Rung | None:
        """What comes next; None where nothing binds or somebody has to be asked."""
        if self.rung is Rung.FREE or isinstance(self.why, Beside) or self.rung is Rung.ASK:
            return None
        now = self.standing
        return now.after if now.after < now.rung else Rung(now.rung - 1)

    @property
    def next_on(self) -> date | None:
        """The first day of what comes next, if every morning is as usual."""
        return self.standing.goes_up if isinstance(self.why, Cause) else self.until

    @property
    def may_run(self) -> bool:
        """Whether the day may hold running at all."""
        return self.rung < Rung.CROSS_TRAINING

    @property
    def may_try(self) -> bool:
        """Whether the day is one for experiments and tests: nothing but a repeat is asked."""
        return self.rung <= Rung.HOLD and self.gate.state is GateState.GO


_BESIDE: Final = {
    Beside.GATE: WayOut.PROFESSIONAL,
    Beside.ILL: WayOut.WELL_AGAIN,
    Beside.LIMIT_NO_RUNNING: WayOut.NEW_LIMITS,
    Beside.LIMIT_RUN_WALK: WayOut.NEW_LIMITS,
    Beside.GENTLE: WayOut.PROFESSIONAL,
}


def back_state(told: Told, record: GateRecord, today: date) -> BackState:
    """Return the state of the back on a day.

    Parameters
    ----------
    told : Told
        Diary, runs and tests; when somebody was asked is taken from the record.
    record : GateRecord
        Safety checks, professionals' words and limits.
    today : date
        The local day.
    """
    gate = reading(record, today)
    whole = replace(told, asked=(*told.asked, *_asked(record)), leg_worse=(*told.leg_worse, *_leg_worse(record)))
    return BackState(
        today=today,
        standing=_held(standing(whole, today), gate),
        gate=gate,
        limits=current_limits(record.limits),
        ill=any(one.ill for one in told.entries if one.day == today),
        gentle_until=gate.until if gate.state is GateState.GENTLE and gate.why is Why.PROFESSIONAL_SAID else None,
    )


def _held(here: Standing, gate: GateReading) -> Standing:
    """Return the standing in which nothing grows while the gate is gentle after a jump, whatever told of it."""
    if gate.state is not GateState.GENTLE or gate.why is not Why.AFTER_A_JUMP or gate.since is None:
        return here
    return here.held_until(gate.since + timedelta(days=GENTLE_DAYS), gate.since, here.entry)


def _asked(record: GateRecord) -> Iterator[datetime]:
    """Return when somebody was asked: a professional allowed running, or the safety questions were answered."""
    yield from (one.recorded_at for one in record.unlocks if one.allowed is not Allowed.NOTHING_YET)
    yield from (one.recorded_at for one in record.limits if one.may_run is True)
    yield from (one.answered_at for one in record.checks)


def _leg_worse(record: GateRecord) -> Iterator[datetime]:
    yield from (one.at for one in record.triggers if one.cause is triggers.Cause.LEG_WORSE)
