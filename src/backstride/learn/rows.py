"""Rows of anybody's daily table, checked against the contract; what is wrong comes back as findings."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

import numpy as np

from backstride.findings import Finding, Severity
from backstride.learn.columns import COLUMNS
from backstride.learn.composite import with_composite
from backstride.learn.table import DailyTable

Cell = str | float | int | None
Row = Mapping[str, Cell]

LONGEST_TABLE_DAYS: Final = 366 * 40
"""A table longer than this holds a wrong date. [d]"""
WANTED: Final = MappingProxyType(
    {
        **dict.fromkeys(("km", "distance", "distance_km", "run_km", "miles", "distance_m"), "run_min"),
        **dict.fromkeys(("minutes", "min", "duration", "duration_min", "run_minutes", "run", "running"), "run_min"),
        **dict.fromkeys(("pain", "back", "back_pain", "score", "nrs", "pain_morning", "lbp"), "back_morning"),
        **dict.fromkeys(("walk", "walking", "walk_minutes"), "walk_min"),
        **dict.fromkeys(("strength", "gym", "weights"), "strength_min"),
        **dict.fromkeys(("sleep", "sleep_hours", "hours_slept"), "sleep_h"),
    }
)
"""What columns of other tables are often called, and the column that is wanted instead."""
_OTHER_DATE: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./]\d{1,2}[./]\d{1,2}")
_PERSON: Final = ("person", "runner_id", "participant")


@dataclass(frozen=True, slots=True)
class TableRead:
    """A table, if there is one, and what was wrong with its rows."""

    table: DailyTable | None
    findings: tuple[Finding, ...]


def read_rows(rows: Sequence[Row]) -> TableRead:
    """Return the daily table that rows describe.

    Each row has a ``date`` (ISO 8601, the runner's local day) and columns of the contract; empty cells are unknown.
    Days without a row become unknown days. Unknown columns are left out with a finding, numbers outside their range
    become unknown with a finding. Two rows for one day, or more than one person, give no table.

    Parameters
    ----------
    rows : sequence of mappings
        In any order.

    Returns
    -------
    TableRead
        Numbers in the unit of their column; None as table where there is none, always with the findings that say why.

    Examples
    --------
    >>> found = read_rows([{"date": "2026-01-05", "run_min": "45"}, {"date": "2026-01-07", "run_min": 0}])
    >>> found.table.column("run_min").tolist()
    [45.0, nan, 0.0]
    """
    people = {str(row[name]) for row in rows for name in _PERSON if row.get(name) not in (None, "")}
    if len(people) > 1:
        return _nothing("table-two-people", people=len(people))
    dated, findings = _dated(rows)
    if not dated:
        return TableRead(None, (*findings, Finding("table-empty", Severity.ERROR)))
    days = [day for day, _ in dated]
    if len(set(days)) < len(days):
        twice = len(days) - len(set(days))
        return TableRead(None, (*findings, Finding("table-day-twice", Severity.ERROR, values={"days": twice})))
    if (max(days) - min(days)).days >= LONGEST_TABLE_DAYS:
        span = {"first": str(min(days)), "last": str(max(days))}
        return TableRead(None, (*findings, Finding("table-dates-far-apart", Severity.ERROR, values=span)))
    return _filled(dated, findings)


def _nothing(code: str, **values: int) -> TableRead:
    return TableRead(None, (Finding(code, Severity.ERROR, values=values),))


def _dated(rows: Sequence[Row]) -> tuple[list[tuple[date, Row]], tuple[Finding, ...]]:
    out, findings = [], []
    for number, row in enumerate(rows, start=1):
        try:
            out.append((date.fromisoformat(str(row.get("date", "")).strip()[:10]), row))
        except ValueError:
            findings.append(_no_date(row, number))
    return out, tuple(findings)


def _no_date(row: Row, number: int) -> Finding:
    found = str(row.get("date", "")).strip()
    if _OTHER_DATE.fullmatch(found):
        return Finding("table-date-form", Severity.WARNING, f"row {number}", {"found": found})
    if "date" not in row:
        return Finding("table-no-date-column", Severity.WARNING, f"row {number}")
    return Finding("table-no-date", Severity.WARNING, f"row {number}")


def _filled(dated: Sequence[tuple[date, Row]], findings: Iterable[Finding]) -> TableRead:
    names = {name for _, row in dated for name in row}
    known = [name for name in COLUMNS if name in names]
    problems = [*findings, *(_unknown(name) for name in sorted(names - set(COLUMNS) - {"date", *_PERSON}))]
    if not known:
        return TableRead(None, (*problems, Finding("table-no-columns", Severity.ERROR)))
    start = min(day for day, _ in dated)
    count = (max(day for day, _ in dated) - start).days + 1
    columns = {name: np.full(count, np.nan) for name in known}
    for day, row in dated:
        for name in known:
            value, problem = _number(name, row.get(name), day)
            columns[name][(day - start).days] = value
            problems.extend(problem)
    return TableRead(with_composite(DailyTable(start, columns)), tuple(problems))


def _unknown(name: str) -> Finding:
    wanted = WANTED.get(name.strip().lower())
    if wanted is not None:
        values = {"column": name, "wanted": wanted, "unit": COLUMNS[wanted].unit}
        return Finding("table-column-wanted", Severity.WARNING, name, values)
    return Finding("table-unknown-column", Severity.NOTE, name, {"column": name})


def _number(name: str, cell: Cell, day: date) -> tuple[float, tuple[Finding, ...]]:
    if cell is None or str(cell).strip() == "":
        return math.nan, ()
    where = f"{day} {name}"
    try:
        value = float(cell)
    except ValueError:
        return math.nan, (Finding("table-not-a-number", Severity.WARNING, where, {"found": str(cell)}),)
    if math.isnan(value):
        return math.nan, ()
    column = COLUMNS[name]
    if not column.low <= value <= column.high:
        facts: dict[str, str | int | float | bool | None] = {
            "found": value,
            "low": column.low,
            "high": column.high,
            "unit": column.unit,
        }
        return math.nan, (Finding("table-out-of-range", Severity.WARNING, where, facts),)
    return value, ()
