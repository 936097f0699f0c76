"""Unlocking after a stop sign: who examined, when, what is allowed, until when; never one click."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from backstride.diary.check import SafetyCheck, emergency_signs, open_questions, soon_signs
from backstride.diary.moments import with_offset
from backstride.diary.questions import questions_by_identifier
from backstride.findings import Finding, Severity
from backstride.plain_text import hold_lines, hold_text

EMERGENCY_WAIT: Final = timedelta(hours=1)
"""An emergency sign cannot be unlocked sooner: nobody reaches and leaves an emergency department in that time."""
LONGEST_DAYS: Final = 366
"""A professional's word is asked for again after a year at the latest. [days]"""
LASTING_DAYS: Final = 50 * 366
"""A word about facts that stay true, such as a cancer or an operation long ago, may hold for life. [days]"""


class Allowed(StrEnum):
    """What the professional allows, as the gate understands it."""

    NOTHING_YET = "nothing_yet"
    GENTLE = "gentle"
    USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Unlock:
    """What a professional said after a stop sign, as the runner typed it.

    Parameters
    ----------
    recorded_at : datetime
        When it was typed; local time with its offset.
    examined_on : date
        Day of the examination.
    examined_by : str
        Role of the person, e.g. "GP" or "physiotherapist".
    said : str
        What the runner may do, in own words.
    allowed : Allowed
        The same, as the gate understands it.
    until : date
        Last day on which it holds.
    signs : tuple of str
        Identifiers of the stop signs it speaks about.
    """

    recorded_at: datetime
    examined_on: date
    examined_by: str
    said: str
    allowed: Allowed
    until: date
    signs: tuple[str, ...]

    def __post_init__(self) -> None:
        with_offset(self.recorded_at)
        hold_lines(self, "examined_by", "signs")
        hold_text(self, "said")


def flagged(check: SafetyCheck) -> tuple[str, ...]:
    """Return the identifiers that lock the gate after a check."""
    signs = (*emergency_signs(check), *soon_signs(check), *open_questions(check))
    return tuple(question.identifier for question in signs)


def unlock_findings(unlock: Unlock, check: SafetyCheck) -> tuple[Finding, ...]:
    """Return what stands against an unlock, one finding per field; nothing when it can be taken.

    Parameters
    ----------
    unlock : Unlock
        What the runner typed.
    check : SafetyCheck
        The check that locked.
    """
    return tuple(_findings(unlock, check))


def _findings(unlock: Unlock, check: SafetyCheck) -> Iterable[Finding]:
    if not unlock.examined_by.strip():
        yield _finding("unlock-who-missing", "examined_by")
    if not unlock.said.strip():
        yield _finding("unlock-said-missing", "said")
    yield from _examined_findings(unlock, check)
    if emergency_signs(check) and unlock.recorded_at - check.answered_at < EMERGENCY_WAIT:
        yield _finding("unlock-same-hour", "recorded_at", {"minutes": int(EMERGENCY_WAIT.total_seconds() // 60)})
    most = _longest_days(unlock)
    if not unlock.recorded_at.date() <= unlock.until <= unlock.recorded_at.date() + timedelta(days=most):
        yield _finding("unlock-until-outside", "until", {"until": unlock.until.isoformat(), "days": most})
    if left := sorted(set(flagged(check)) - set(unlock.signs)):
        yield _finding("unlock-sign-left-out", "signs", {"signs": ", ".join(left)})


def _longest_days(unlock: Unlock) -> int:
    """Return how long a word may hold: for life where it speaks of lasting facts only, none of them an emergency."""
    known = questions_by_identifier()
    is_lasting = all(name in known and known[name].standing for name in unlock.signs)
    return LASTING_DAYS if unlock.signs and is_lasting and unlock.allowed is Allowed.USUAL else LONGEST_DAYS


def _examined_findings(unlock: Unlock, check: SafetyCheck) -> Iterable[Finding]:
    if unlock.examined_on < check.answered_at.date():
        told = {"examined": unlock.examined_on.isoformat(), "flagged": check.answered_at.date().isoformat()}
        yield _finding("unlock-before-flag", "examined_on", told)
    if unlock.examined_on > unlock.recorded_at.date():
        yield _finding("unlock-in-future", "examined_on", {"examined": unlock.examined_on.isoformat()})


def _finding(code: str, where: str, values: Mapping[str, str | int] | None = None) -> Finding:
    return Finding(code, Severity.ERROR, where, dict(values or {}))


class UnlockRefused(ValueError):
    """An unlock that lacks what makes it more than a click."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        super().__init__(f"the gate stays locked: {', '.join(f'{one.where} ({one.code})' for one in findings)}")
