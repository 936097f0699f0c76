"""The gate in front of every advice: what the record of safety checks says today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from backstride.diary.check import SafetyCheck, conditions, emergency_signs, missing, open_questions, soon_signs
from backstride.diary.limits import ClinicianLimits, current_limits
from backstride.diary.moments import DATE_LINE_DAYS
from backstride.diary.questions import Question, questions_by_identifier
from backstride.diary.triggers import JUMPS_OF_PAIN, Trigger
from backstride.diary.unlock import Allowed, Unlock, flagged, unlock_findings

STALE_AFTER_DAYS: Final = 28
"""A check speaks for this many days. [days]"""
GENTLE_DAYS: Final = 14
"""After a jump of pain a clear check opens the gentle mode for this long. [days]"""


class GateState(StrEnum):
    """Where the gate stands; only go and gentle open anything."""

    NEVER_ASKED = "never_asked"
    GO = "go"
    GENTLE = "gentle"
    ASK_FIRST = "ask_first"
    SEE_SOMEONE = "see_someone"
    EMERGENCY = "emergency"
    STALE = "stale"


STOPPED: Final = frozenset({GateState.EMERGENCY, GateState.SEE_SOMEONE})
"""While one of these signs stands, nothing is judged."""


class Why(StrEnum):
    """Why the gate stands where it stands."""

    NOT_ANSWERED = "not_answered"
    INCOMPLETE = "incomplete"
    SIGN = "sign"
    OPEN_QUESTION = "open_question"
    TOO_OLD = "too_old"
    TRIGGERED = "triggered"
    CLOCK_SET_BACK = "clock_set_back"
    UNLOCK_ENDED = "unlock_ended"
    REVIEW_DUE = "review_due"
    AFTER_A_JUMP = "after_a_jump"
    PROFESSIONAL_SAID = "professional_said"
    NOTHING_TICKED = "nothing_ticked"


@dataclass(frozen=True, slots=True)
class GateRecord:
    """Everything one runner's gate is decided from; append only.

    Parameters
    ----------
    runner_id : str
        Whose record it is; nobody inherits another's.
    checks : tuple of SafetyCheck
        All checks, complete or not.
    unlocks : tuple of Unlock
        What professionals said after stop signs.
    triggers : tuple of Trigger
        What made the questions due again.
    limits : tuple of ClinicianLimits
        Limits a professional gave.
    last_seen : date or None
        The latest local day on which this home was used; never moves back.
    """

    runner_id: str
    checks: tuple[SafetyCheck, ...] = ()
    unlocks: tuple[Unlock, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    limits: tuple[ClinicianLimits, ...] = ()
    last_seen: date | None = None


@dataclass(frozen=True, slots=True)
class GateReading:
    """The state of the gate on a day, with what it rests on.

    Parameters
    ----------
    state : GateState
        Where the gate stands.
    why : Why
        The reason.
    signs : tuple of str
        Identifiers of the questions it rests on.
    since : date or None
        Day of the check or trigger it rests on.
    until : date or None
        Last day on which an open gate stays open by itself.
    """

    state: GateState
    why: Why
    signs: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


def state(record: GateRecord, today: date) -> GateState:
    """Return where the gate stands on a day.

    Parameters
    ----------
    record : GateRecord
        The runner's record.
    today : date
        The local day.
    """
    return reading(record, today).state


def opens(gate: GateState) -> bool:
    """Whether advice may be given in a state."""
    return gate in {GateState.GO, GateState.GENTLE}


def reading(record: GateRecord, today: date) -> GateReading:
    """Return the state of the gate on a day with its reason.

    An emergency or see-someone sign stands until a professional's word, however old; nothing else can hide it, a
    clock set back and a half-answered newer check included.

    Parameters
    ----------
    record : GateRecord
        The runner's record.
    today : date
        The local day.
    """
    decided = (*_standing(record), *_incomplete(record), *_out_of_date(record, today), *_professional(record, today))
    return decided[0] if decided else _clear(record, today)


def latest_check(record: GateRecord) -> SafetyCheck | None:
    """Return the check that was answered last, complete or not; of several at one instant the strictest."""
    return max(_last_checks(record), key=_strictness, default=None)


def known_conditions(record: GateRecord) -> tuple[Question, ...]:
    """Return the conditions told (or not sure) in the last check; they narrow exercises even when the gate is open."""
    told = (question for check in _last_checks(record) for question in conditions(check))
    return tuple({question.identifier: question for question in told}.values())


def _last_checks(record: GateRecord) -> Sequence[SafetyCheck]:
    """Return the check answered last, or all of them where several were answered at one instant."""
    last = max((one.answered_at for one in record.checks), default=None)
    return [one for one in record.checks if one.answered_at == last]


def _strictness(check: SafetyCheck) -> tuple[int, int, int]:
    """Return what of two checks answered at one instant holds: more left open, more signs, more conditions."""
    return len(missing(check)), len(flagged(check)), len(conditions(check))


def cleared(record: GateRecord, today: date) -> frozenset[str]:
    """Return the lasting facts, such as a cancer long ago, that a professional has answered for until now.

    Parameters
    ----------
    record : GateRecord
        The runner's record.
    today : date
        The local day.
    """
    known = questions_by_identifier()
    spoken = [one for one in record.unlocks if one.allowed is Allowed.USUAL and today <= one.until]
    return frozenset(sign for one in spoken for sign in one.signs if known[sign].standing)


def own_record(records: Iterable[GateRecord], runner_id: str) -> GateRecord:
    """Return one runner's record out of several in a home; whoever has none has never been asked."""
    mine = [record for record in records if record.runner_id == runner_id]
    return mine[-1] if mine else GateRecord(runner_id)


def with_last_seen(record: GateRecord, today: date) -> date:
    """Return the latest day this home was used, which a clock set back cannot lower."""
    return max(filter(None, (record.last_seen, today)))


def _standing(record: GateRecord) -> Iterable[GateReading]:
    """Return the stop signs nobody has spoken about yet, the gravest first."""
    found = [reading for check in record.checks for reading in _signs(check, record)]
    gravity = (GateState.EMERGENCY, GateState.SEE_SOMEONE, GateState.ASK_FIRST)
    return sorted(found, key=lambda one: gravity.index(one.state))[:1]


def unanswered_signs(record: GateRecord) -> tuple[SafetyCheck, ...]:
    """Return every stop sign that nobody has answered for yet, as checks that hold these answers alone."""
    left = ((check, [name for one in _signs(check, record) for name in one.signs]) for check in record.checks)
    return tuple(
        replace(check, answers=MappingProxyType({name: check.answers[name] for name in names}))
        for check, names in left
        if names
    )


def _signs(check: SafetyCheck, record: GateRecord) -> Iterable[GateReading]:
    day = check.answered_at.date()
    for gate, why, signs in (
        (GateState.EMERGENCY, Why.SIGN, emergency_signs(check)),
        (GateState.SEE_SOMEONE, Why.SIGN, soon_signs(check)),
        (GateState.ASK_FIRST, Why.OPEN_QUESTION, open_questions(check)),
    ):
        left = tuple(q.identifier for q in signs if not _answered_for(q, gate, check, record))
        if left:
            yield GateReading(gate, why, left, day)


def _answered_for(question: Question, gate: GateState, check: SafetyCheck, record: GateRecord) -> bool:
    """Whether a professional, or for an open question a later clear answer, has answered for a sign."""
    latest = _last_word(question, check, record)
    said = latest is not None and latest.allowed is not Allowed.NOTHING_YET
    return said or (gate is GateState.ASK_FIRST and _answered_later(question, check, record))


def _last_word(question: Question, check: SafetyCheck, record: GateRecord) -> Unlock | None:
    """Return the last thing a professional said about a sign of a check."""
    spoken = [one for one in record.unlocks if question.identifier in one.signs and _speaks_to(one, question, check)]
    return max(spoken, key=lambda one: (one.recorded_at, *_caution(one)), default=None)


def _caution(unlock: Unlock) -> tuple[int, int]:
    """Return what of two words spoken at one instant holds: the narrower one, then the one that ends first."""
    return -tuple(Allowed).index(unlock.allowed), -unlock.until.toordinal()


def _speaks_to(unlock: Unlock, question: Question, check: SafetyCheck) -> bool:
    """Whether an unlock is about this check: typed after it and whole, or still holding for a standing fact."""
    if unlock.recorded_at > check.answered_at:
        return not unlock_findings(unlock, check)
    return question.standing and check.answered_at.date() <= unlock.until


def _answered_later(question: Question, check: SafetyCheck, record: GateRecord) -> bool:
    later = (one for one in record.checks if one.answered_at > check.answered_at)
    return any(question.identifier in one.answers and question not in open_questions(one) for one in later)


def _incomplete(record: GateRecord) -> Iterable[GateReading]:
    check = latest_check(record)
    if check is None:
        yield GateReading(GateState.NEVER_ASKED, Why.NOT_ANSWERED)
    elif left := tuple(question.identifier for question in missing(check)):
        complete_before = any(not missing(one) for one in record.checks)
        gate = GateState.STALE if complete_before else GateState.NEVER_ASKED
        yield GateReading(gate, Why.INCOMPLETE, left, check.answered_at.date())


def _out_of_date(record: GateRecord, today: date) -> Iterable[GateReading]:
    check = latest_check(record)
    if check is None:
        return
    answered = check.answered_at.date()
    if (_latest_day(record) - today).days > DATE_LINE_DAYS:
        yield GateReading(GateState.STALE, Why.CLOCK_SET_BACK, since=answered)
    if since := [one for one in record.triggers if one.at >= check.answered_at]:
        yield GateReading(GateState.STALE, Why.TRIGGERED, since[0].signs, since[0].at.date())
    if (today - answered).days > STALE_AFTER_DAYS:
        yield GateReading(GateState.STALE, Why.TOO_OLD, since=answered)


def _latest_day(record: GateRecord) -> date:
    moments = [check.answered_at for check in record.checks]
    moments += [unlock.recorded_at for unlock in record.unlocks] + [trigger.at for trigger in record.triggers]
    moments += [limits.recorded_at for limits in record.limits]
    return max([moment.date() for moment in moments] + ([record.last_seen] if record.last_seen else []))


def _professional(record: GateRecord, today: date) -> Iterable[GateReading]:
    """Return what a professional's word makes of an otherwise open gate."""
    limits = current_limits(record.limits)
    if limits and limits.are_due(today):
        yield GateReading(GateState.ASK_FIRST, Why.REVIEW_DUE, since=limits.review_on)
    check = latest_check(record)
    for unlock in _words_about(record, (check,) if check else ()):
        if today > unlock.until:
            yield GateReading(GateState.STALE, Why.UNLOCK_ENDED, unlock.signs, unlock.until)
    for unlock in _words_about(record, record.checks):
        if unlock.allowed is Allowed.GENTLE and today <= unlock.until:
            yield GateReading(GateState.GENTLE, Why.PROFESSIONAL_SAID, unlock.signs, until=unlock.until)


def _words_about(record: GateRecord, checks: Iterable[SafetyCheck]) -> Sequence[Unlock]:
    """Return the last words of professionals about the signs of some checks, those that end first before the others."""
    known = questions_by_identifier()
    words = [_last_word(known[sign], check, record) for check in checks for sign in flagged(check)]
    distinct = {id(word): word for word in words if word is not None}.values()
    return sorted(distinct, key=lambda one: one.until)


def _clear(record: GateRecord, today: date) -> GateReading:
    check = latest_check(record)
    answered = check.answered_at.date() if check else today
    last_day = answered + timedelta(days=STALE_AFTER_DAYS)
    jumps = [one.at.date() for one in record.triggers if one.cause in JUMPS_OF_PAIN]
    if jumps and (today - max(jumps)).days < GENTLE_DAYS:
        return GateReading(GateState.GENTLE, Why.AFTER_A_JUMP, since=max(jumps), until=last_day)
    why = Why.PROFESSIONAL_SAID if check and flagged(check) else Why.NOTHING_TICKED
    return GateReading(GateState.GO, why, since=answered, until=last_day)


def require_open(record: GateRecord, today: date) -> GateReading:
    """Return the reading of an open gate.

    Raises
    ------
    GateClosed
        If the gate is not open on that day.
    """
    found = reading(record, today)
    if not opens(found.state):
        raise GateClosed(found)
    return found


class GateClosed(Exception):
    """Advice was asked for while the gate is closed."""

    def __init__(self, found: GateReading) -> None:
        self.reading = found
        signs = ", ".join(questions_by_identifier()[name].identifier for name in found.signs)
        super().__init__(f"the safety check is {found.state} ({found.why}{': ' + signs if signs else ''})")
