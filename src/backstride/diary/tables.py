"""Entries as rows of a table, out and in, and foreign tables with a mapping of their columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from enum import StrEnum
from math import isfinite
from typing import Any

from backstride.bounds import day_within
from backstride.diary.entries import OWN_WORDS, TOLD, Entry
from backstride.diary.fields import EntryKind
from backstride.diary.reading import Draft, Frame, read_entry
from backstride.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Target:
    """Where a foreign column goes.

    Parameters
    ----------
    field : str
        The field of the diary.
    low, high : float or None
        Ends of the foreign scale, laid on 0 to 10 and rounded to the nearest whole; as it is when None.
    reversed : bool
        On the foreign scale more is less.
    missing : frozenset of str
        Cells that stand for nothing told, such as a 0 on a scale from 1 to 5.
    """

    field: str
    low: float | None = None
    high: float | None = None
    reversed: bool = False
    missing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """How the columns of a foreign table are read.

    Parameters
    ----------
    when : tuple of str
        One column with a date or a time, or three with day, month and year.
    columns : Mapping
        Target per foreign column.
    kind : EntryKind
        What the rows become.
    only : tuple of (str, frozenset of str) or None
        For tables with one score per row: the column that says what is scored, and the values that are meant.
    hour : int
        Hour of the day for dates without a time. [h]
    when_else : str
        A column with a date or a time for rows in which `when` cannot be read; empty when there is none.
    """

    when: tuple[str, ...]
    columns: Mapping[str, Target] = field(default_factory=dict)
    kind: EntryKind = EntryKind.MORNING
    only: tuple[str, frozenset[str]] | None = None
    hour: int = 8
    when_else: str = ""


def entry_row(entry: Entry, *, own_words: bool = False) -> dict[str, str]:
    """Return an entry as a row of text; what was not told is empty.

    Parameters
    ----------
    entry : Entry
        The entry.
    own_words : bool
        Whether own words go along; they are left out of every table unless asked for.
    """
    row = {"kind": str(entry.kind), "at": entry.at.isoformat(), "recorded_at": entry.recorded_at.isoformat()}
    return row | {name: _cell(getattr(entry, name)) for name in TOLD if own_words or name not in OWN_WORDS}


def read_own_row(row: Mapping[str, str], entry_id: str, runner_id: str, now: datetime) -> Draft:
    """Return the entry of a row that `entry_row` wrote, or what stands against it at each field."""
    kinds = {str(kind): kind for kind in EntryKind}
    if row.get("kind") not in kinds:
        return Draft(
            None, (Finding("diary-kind-unknown", Severity.ERROR, "kind", {"value": str(row.get("kind"))}),), row
        )
    told = {name: value for name, value in row.items() if name not in {"kind", "recorded_at"}}
    return read_entry(Frame(entry_id, runner_id, kinds[str(row["kind"])], now, imported=True), told)


def read_foreign_row(
    row: Mapping[str, str], columns: ColumnMap, frame: Frame, zone: tzinfo, row_number: int
) -> Draft | None:
    """Return the entry of a foreign row, or None where the row is about something else.

    Parameters
    ----------
    row : Mapping
        Cells by column.
    columns : ColumnMap
        How its columns are read.
    frame : Frame
        Who and now; its kind is taken from `columns`.
    zone : tzinfo
        Where the person lived, for times without an offset.
    row_number : int
        Row of the table, told in findings.
    """
    if columns.only is not None and row.get(columns.only[0], "").strip() not in columns.only[1]:
        return None
    moment = _moment(row, columns.when, columns.hour, zone)
    if moment is None and columns.when_else:
        moment = _moment(row, (columns.when_else,), columns.hour, zone)
    if moment is None:
        unread = Finding("diary-row-without-date", Severity.ERROR, f"row {row_number}", {"row": row_number})
        return Draft(None, (unread,), row)
    cells = {target.field: _scaled(row.get(name, ""), target) for name, target in columns.columns.items()}
    framed = replace(frame, kind=columns.kind, imported=True)
    draft = _without_faults(framed, {"at": moment, **cells})
    return replace(draft, findings=tuple(_at_row(draft.findings, row_number)), typed=row)


def _without_faults(frame: Frame, typed: Mapping[str, Any]) -> Draft:
    """Return the entry without the cells at fault, which are told; one bad cell does not cost a foreign row."""
    draft = read_entry(frame, typed)
    at_fault = {one.where for one in draft.findings}
    if draft.entry is not None or "at" in at_fault or not at_fault - {""}:
        return draft
    kept = read_entry(frame, {name: cell for name, cell in typed.items() if name not in at_fault})
    left = (
        draft.findings
        if kept.entry is None
        else tuple(replace(one, severity=Severity.WARNING) for one in draft.findings)
    )
    return replace(kept, findings=left)


def _at_row(findings: Sequence[Finding], row_number: int) -> Iterable[Finding]:
    for one in findings:
        yield replace(one, where=f"row {row_number}, {one.where}" if one.where else f"row {row_number}")


def _moment(row: Mapping[str, str], names: Sequence[str], hour: int, zone: tzinfo) -> datetime | None:
    cells = [row.get(name, "").strip() for name in names]
    try:
        if len(cells) == 1:
            moment = datetime.fromisoformat(cells[0])
            timed = len(cells[0]) > len("2026-11-22")
        else:
            day, month, year = map(int, cells)
            moment, timed = datetime(year, month, day), False  # noqa: DTZ001 - the zone is set just below
        day_within(moment.date())
    except (ValueError, OverflowError):
        return None
    moment = moment if timed else moment.replace(hour=hour)
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def _scaled(cell: str, target: Target) -> str:
    if cell.strip() in target.missing:
        return ""
    if target.low is None or target.high is None or not cell.strip():
        return cell
    try:
        share = (float(cell) - target.low) / (target.high - target.low)
    except ValueError:
        return cell
    if not isfinite(share):
        return cell
    return str(round(10 * (1 - share if target.reversed else share)))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return ";".join(sorted(str(one) for one in value))
    return (
        value.isoformat() if isinstance(value, datetime) else str(value.value if isinstance(value, StrEnum) else value)
    )
