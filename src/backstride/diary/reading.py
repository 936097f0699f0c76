"""From what somebody typed to an entry: every fault is found at its field, and nothing typed is lost."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from backstride.bounds import FIRST_DAY, LAST_DAY, SCORE
from backstride.diary.entries import OWN_WORDS, TOLD, Entry
from backstride.diary.fields import (
    FIELDS,
    HOURS,
    EntryKind,
    Field,
    Holds,
)
from backstride.findings import Finding, FindingValue, Severity
from backstride.plain_text import TextNotPlain, TextTooLong, file_name, first_not_plain, plain_line, plain_lines

BACK_DATING_DAYS: Final = 7
"""How far back an entry may be made by hand; memory for a score does not reach further. [days]"""
CLOCK_TOLERANCE: Final = timedelta(minutes=5)
"""How far a moment may lie ahead of this machine's clock."""
EMPTY: Final[tuple[object, ...]] = (None, "", [], ())


@dataclass(frozen=True, slots=True)
class Draft:
    """What came of something typed.

    Parameters
    ----------
    entry : Entry or None
        The entry, when nothing stood against it.
    findings : tuple of Finding
        What stood against it, `where` naming the field.
    typed : Mapping
        What was typed, unchanged, to be shown again.
    """

    entry: Entry | None
    findings: tuple[Finding, ...]
    typed: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Frame:
    """What an entry is made with beside what was typed.

    Parameters
    ----------
    entry_id, runner_id : str
        Which entry, and whose.
    kind : EntryKind
        When it is made.
    now : datetime
        This moment, with offset.
    imported : bool
        From a file, so that it may reach back further than memory.
    """

    entry_id: str
    runner_id: str
    kind: EntryKind
    now: datetime
    imported: bool = False


class _Fault(Exception):
    def __init__(self, code: str, **values: FindingValue) -> None:
        self.code, self.values = code, values
        super().__init__(code)


def read_entry(frame: Frame, typed: Mapping[str, Any]) -> Draft:
    """Return the entry that was typed, or what stands against it at each field.

    Parameters
    ----------
    frame : Frame
        Who, what kind, and now.
    typed : Mapping
        Field names with text, numbers, truth values or lists; ``at`` is the local time it speaks about, with offset,
        and this moment when left out. Empty values are not told.
    """
    findings: list[Finding] = []
    told: dict[str, Any] = {}
    for name, value in typed.items():
        if value in EMPTY:
            continue
        try:
            told[name] = _at(frame, _plain(value)) if name == "at" else _value(frame, name, _plain(value))
        except _Fault as fault:
            findings.append(Finding(fault.code, Severity.ERROR, file_name(name), fault.values))
    if not findings and not any(name in told for name in TOLD):
        findings.append(Finding("diary-nothing-told", Severity.ERROR))
    if findings:
        return Draft(None, tuple(findings), typed)
    at = told.pop("at", frame.now)
    return Draft(Entry(frame.entry_id, frame.runner_id, frame.kind, at, frame.now, **told), (), typed)


def _plain(value: object) -> object:
    """Return what was typed, or say which character of it cannot be kept."""
    for text in value if isinstance(value, list | tuple) else (value,):
        found = first_not_plain(text) if isinstance(text, str) else None
        if found is not None:
            raise _Fault("text-not-plain", sign=found[0], place=found[1])
    return value


def _at(frame: Frame, value: object) -> datetime:
    moment = _moment(value)
    if moment > frame.now + CLOCK_TOLERANCE:
        raise _Fault("diary-in-future", at=moment.isoformat())
    if not frame.imported and (frame.now.date() - moment.date()).days > BACK_DATING_DAYS:
        raise _Fault("diary-too-long-ago", at=moment.isoformat(), days=BACK_DATING_DAYS)
    return moment


def _value(frame: Frame, name: str, value: object) -> object:
    field = FIELDS.get(name)
    if field is None:
        raise _Fault("diary-unknown-field", name=file_name(name))
    if frame.kind not in field.kinds:
        raise _Fault("diary-field-not-asked-here", name=name, kind=frame.kind)
    read = _READERS[field.holds](field, value)
    if isinstance(read, datetime) and read > frame.now + CLOCK_TOLERANCE:
        raise _Fault("diary-in-future", at=read.isoformat())
    return read


def _score(_: Field, value: object) -> int:
    number = _number(value)
    if number != int(number):
        raise _Fault("diary-score-not-whole", value=str(value))
    if not SCORE.has(number):
        raise _Fault("diary-score-outside", value=str(value), low=SCORE.low, high=SCORE.high)
    return int(number)


def _hours(_: Field, value: object) -> float:
    number = _number(value)
    if not HOURS.has(number):
        raise _Fault("diary-hours-outside", value=str(value))
    return number


def _number(value: object) -> float:
    try:
        number = float(str(value).replace(",", ".")) if not isinstance(value, bool) else float("nan")
    except ValueError:
        raise _Fault("diary-not-a-number", value=str(value)) from None
    if number != number or number in (float("inf"), float("-inf")):  # noqa: PLR0124 - only NaN differs from itself
        raise _Fault("diary-not-a-number", value=str(value))
    return number


def _yes_no(_: Field, value: object) -> bool:
    told = {"yes": True, "no": False, "true": True, "false": False}.get(str(value).casefold())
    if told is None:
        raise _Fault("diary-not-yes-or-no", value=str(value))
    return told


def _moment(value: object) -> datetime:
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        raise _Fault("diary-not-a-time", value=str(value)) from None
    if not FIRST_DAY <= moment.date() <= LAST_DAY:
        raise _Fault("diary-not-a-time", value=str(value))
    if moment.utcoffset() is None:
        raise _Fault("diary-time-without-offset", value=str(value))
    return moment


def _text(field: Field, value: object) -> str:
    try:
        return (plain_lines if field.name in OWN_WORDS else plain_line)(str(value), field.name)
    except TextNotPlain as found:
        raise _Fault("text-not-plain", sign=found.code, place=found.place) from found
    except TextTooLong as found:
        raise _Fault("diary-text-too-long", letters=found.letters, most=found.most) from found


def _one_of(field: Field, value: object) -> StrEnum:
    offered = {str(option): option for option in field.options or ()}
    if str(value) not in offered:
        raise _Fault("diary-not-offered", value=str(value), offered=", ".join(offered))
    return offered[str(value)]


def _some_of(field: Field, value: object) -> frozenset[StrEnum]:
    several = value.split(";") if isinstance(value, str) else value
    if not isinstance(several, Iterable):
        raise _Fault("diary-not-offered", value=str(value), offered=", ".join(field.options or ()))
    return frozenset(_one_of(field, one.strip() if isinstance(one, str) else one) for one in several)


_READERS: Final[Mapping[Holds, Callable[[Field, object], object]]] = {
    Holds.SCORE: _score,
    Holds.HOURS: _hours,
    Holds.YES_NO: _yes_no,
    Holds.MOMENT: lambda _, value: _moment(value),
    Holds.TEXT: _text,
    Holds.ONE_OF: _one_of,
    Holds.SOME_OF: _some_of,
}
