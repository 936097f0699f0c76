"""The safety check: asked, answered, unlocked; and what a clinician allows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from backstride.diary.check import Answer, SafetyCheck, missing, read_answers
from backstride.diary.emergency import EmergencyCard, emergency_card, emergency_numbers
from backstride.diary.gate import GateReading, GateState, latest_check, reading
from backstride.diary.limits import ClinicianLimits, current_limits, limits_findings
from backstride.diary.moments import with_offset
from backstride.diary.questions import Question, questions_for
from backstride.diary.triggers import Trigger
from backstride.diary.unlock import Allowed, Unlock, UnlockRefused, flagged, unlock_findings
from backstride.findings import Finding
from backstride.runner import Runner
from backstride.services.classified import fact
from backstride.services.gate import Gate
from backstride.services.home.me import country_to_call_in
from backstride.services.ports import CountryFinder, Records

_LOCKING: Final = frozenset({GateState.EMERGENCY, GateState.SEE_SOMEONE, GateState.ASK_FIRST})


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a professional said after a stop sign, as typed; the gate adds when and about which signs.

    Parameters
    ----------
    examined_by : str
        Role of the person.
    examined_on : date
        Day of the examination.
    said : str
        What the runner may do, in own words.
    allowed : Allowed
        The same, as the gate understands it.
    until : date
        Last day on which it holds.
    """

    examined_by: str
    examined_on: date
    said: str
    allowed: Allowed
    until: date


@dataclass(frozen=True, slots=True)
class Safety:
    """The use cases around the safety check.

    Parameters
    ----------
    gate : Gate
        The one gate.
    records : Records
        Where everything about it is kept.
    runner : callable
        Gives the runner as known on a day.
    country_of : CountryFinder
        The country of the home zone, for the number to call.
    """

    gate: Gate
    records: Records
    runner: Callable[[date], Runner]
    country_of: CountryFinder

    @fact
    def questions(self, now: datetime) -> Sequence[Question]:
        """Return the questions that are asked at the runner's age, emergency ones first."""
        return questions_for(self.gate.age_years(now.date()))

    @fact
    def answer(self, raw: Mapping[str, object], now: datetime) -> GateReading:
        """Keep a set of answers and return where the gate stands after it.

        Parameters
        ----------
        raw : Mapping
            Identifiers with ``yes``, ``no``, ``not_sure`` or ``rather_not_say``; or ``{"none_of_these": True}``.
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        UnknownQuestion
            If an identifier is none of the check's; nothing is kept then.
        AnswerNotOffered
            If an answer is none of those offered; nothing is kept then.
        """
        age = self.gate.age_years(now.date())
        check = SafetyCheck(with_offset(now), read_answers(raw, age), age)
        with self.records.transaction():
            self.records.add_to_gate(check)
            if not missing(check):
                # whoever was asked everything just now has been asked on this day, whatever a wrong clock said before
                self.records.put_last_seen(now.date())
        return self.gate.reading(now)

    @fact
    def state(self, now: datetime) -> GateReading:
        """Return where the gate stands."""
        return self.gate.reading(now)

    @fact
    def latest(self) -> SafetyCheck | None:
        """Return the check that was answered last, complete or not."""
        return latest_check(self.gate.record())

    @fact
    def still_open(self, now: datetime) -> Sequence[Question]:
        """Return the questions that the last check left open; all of them before the first."""
        check = self.latest()
        return self.questions(now) if check is None else missing(check)

    @fact
    def last_answers(self) -> Mapping[str, Answer]:
        """Return the answers of the last check."""
        check = self.latest()
        return {} if check is None else check.answers

    @fact
    def cause(self, now: datetime) -> Trigger | None:
        """Return the latest thing that made the questions due again since they were answered."""
        check = self.latest()
        since = [one for one in self.gate.record().triggers if check is None or one.at >= check.answered_at]
        return max((one for one in since if one.at <= now + timedelta(minutes=1)), key=lambda one: one.at, default=None)

    @fact
    def card(self, now: datetime) -> EmergencyCard | None:
        """Return the stop card where an emergency sign stands, with the number of the country the runner is in."""
        found = self.gate.reading(now)
        if found.state is not GateState.EMERGENCY:
            return None
        return emergency_card(found.signs, self.country(now))

    @fact
    def country(self, now: datetime) -> str | None:
        """Return the country whose emergency number is shown: the one the runner told, else the home zone's."""
        return country_to_call_in(self.runner(now.date()), self.country_of)

    @fact
    def numbers(self, now: datetime) -> tuple[str, ...]:
        """Return the emergency numbers that would be shown; every usual one where the country is not known."""
        return emergency_numbers(self.country(now))

    @fact
    def unlock(self, spoken: Spoken, now: datetime) -> GateReading:
        """Keep what a professional said after a stop sign, and return where the gate stands after it.

        It speaks about every check whose sign nobody has spoken about yet.

        Parameters
        ----------
        spoken : Spoken
            Who, when, what, until when.
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        NothingToUnlock
            If no stop sign stands.
        UnlockRefused
            If something about it stands against taking it; holds a finding per field, and nothing is kept.
        """
        standing = self._standing(now)
        if not standing:
            raise NothingToUnlock
        signs = tuple(dict.fromkeys(sign for check in standing for sign in flagged(check)))
        unlock = Unlock(
            with_offset(now), spoken.examined_on, spoken.examined_by, spoken.said, spoken.allowed, spoken.until, signs
        )
        found = {(one.code, one.where): one for check in standing for one in unlock_findings(unlock, check)}
        if found:
            raise UnlockRefused(tuple(found.values()))
        self.records.add_to_gate(unlock)
        return self.gate.reading(now)

    def _standing(self, now: datetime) -> Sequence[SafetyCheck]:
        """Return the checks with a sign nobody has spoken about, and the last one, which may be spoken about anew."""
        record = self.gate.record()
        latest = latest_check(record)
        signed = [check for check in record.checks if flagged(check)]
        alone = {id(check): reading(replace(record, checks=(check,)), now.date()).state for check in signed}
        return [check for check in signed if check is latest or alone[id(check)] in _LOCKING]

    @fact
    def limits(self) -> ClinicianLimits | None:
        """Return what a clinician allows; the limits typed last bind, expired or not, until new ones are typed."""
        return current_limits(self.gate.record().limits)

    @fact
    def tell_limits(self, limits: ClinicianLimits) -> GateReading:
        """Keep what a clinician allows, and return where the gate stands after it.

        Raises
        ------
        LimitsRefused
            If something about them is wrong; holds a finding per field, and nothing is kept.
        """
        if found := limits_findings(limits):
            raise LimitsRefused(found)
        self.records.add_to_gate(limits)
        return self.gate.reading(limits.recorded_at)


class NothingToUnlock(ValueError):
    """An unlock was told while no stop sign stands."""

    def __init__(self) -> None:
        super().__init__("no stop sign stands, so there is nothing to unlock; 'backstride check' shows where it stands")


class LimitsRefused(ValueError):
    """Limits with something wrong about them."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        super().__init__(f"the limits were not kept: {', '.join(f'{one.where} ({one.code})' for one in findings)}")


class AnswersUnreadable(ValueError):
    """A file of answers that holds none."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f'{file} holds no answers; write JSON such as {{"bladder_change": "no"}} or {{"none_of_these": true}}'
        )
