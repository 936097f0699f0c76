"""Strava's bulk export: what its list of activities says about each file, and activities that have no file."""

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from backstride.findings import Finding, Severity
from backstride.formats.sports import Activity, activity_of
from backstride.formats.strava_columns import columns
from backstride.formats.strava_dates import date_of, day_first
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import (
    NO_SAMPLES,
    CadenceUnit,
    Recording,
    Sport,
    Summary,
)
from backstride.units import METRES_PER_MILE

_MOST_CELL_CHARACTERS: Final = 1 << 24
_PER_LEG_BELOW_SPM: Final = 120.0
_SAME: Final = 0.02
"""Two distances that differ by less than this share are the same."""


@dataclass(frozen=True, slots=True)
class StravaRow:
    """One activity of the list.

    Parameters
    ----------
    identifier : str
        Strava's number of the activity.
    start : datetime or None
        Instant of the start, UTC; None where the cell could not be read.
    activity : Activity
        What kind it was.
    filename : str
        Path of its file within the export, empty for an activity entered by hand.
    summary : Summary
        What the list says of the whole.
    line : int
        Which row it was, from 1.
    """

    identifier: str
    start: datetime | None
    activity: Activity
    filename: str
    summary: Summary
    line: int


@dataclass(frozen=True, slots=True)
class StravaTable:
    """The list of activities of one export.

    Parameters
    ----------
    rows : tuple of StravaRow
        In the order of the file.
    findings : tuple of Finding
        What was mended or doubtful; an ERROR where it could not be read at all.
    """

    rows: tuple[StravaRow, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_strava_activities(data: bytes, where: str) -> StravaTable:
    """Return Strava's list of activities.

    Columns are found by name in seven languages, else by their place; of a doubled Distance the first counts kilometres
    and the second metres, which is checked row by row.

    Parameters
    ----------
    data : bytes
        ``activities.csv``.
    where : str
        Its path, for findings.
    """
    table = _cells(data)
    if len(table) < 1 or len(table[0]) < 3:
        return StravaTable((), (Finding("strava-list-unreadable", Severity.ERROR, where),))
    places, guessed = columns(table[0], table[1:20])
    if "date" not in places or "id" not in places:
        return StravaTable((), (Finding("strava-list-unreadable", Severity.ERROR, where),))
    findings = [Finding("strava-columns-by-place", Severity.NOTE, where)] if guessed else []
    slash = day_first([_cell(row, places, "date") for row in table[1:]])
    rows = []
    for line, cells in enumerate(table[1:], start=1):
        if any(cell.strip() for cell in cells):
            row, found = _row(cells, places, line, where, slash_day_first=slash)
            rows.append(row)
            findings += found
    return StravaTable(tuple(rows), tuple(findings))


def _cells(data: bytes) -> list[list[str]]:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            text = data.decode("utf-8", errors="replace")
    text = text.replace("\0", "")
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    csv.field_size_limit(_MOST_CELL_CHARACTERS)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return [line.split(delimiter) for line in text.splitlines()]


Places = Mapping[str, tuple[int, ...]]


def _cell(cells: Sequence[str], places: Places, key: str, nth: int = 0) -> str:
    at = places.get(key, ())
    return cells[at[nth]].strip() if nth < len(at) and at[nth] < len(cells) else ""


def _row(
    cells: Sequence[str], places: Places, line: int, where: str, *, slash_day_first: bool
) -> tuple[StravaRow, tuple[Finding, ...]]:
    def cell(key: str, nth: int = 0) -> str:
        return _cell(cells, places, key, nth)

    at = f"{where}:{line}"
    start = date_of(cell("date"), slash_day_first=slash_day_first)
    activity = activity_of(cell("type")) or Activity(Sport.CROSS_TRAINING, "unknown")
    distance_m, odd = _distance(cell("distance"), cell("distance", 1), at)
    findings = [odd] if odd else []
    if start is None:
        findings.append(Finding("strava-date-unreadable", Severity.WARNING, at, {"cell": cell("date")[:40]}))
    summary = _summary(cell, distance_m, activity)
    filename = re.sub(r"^[./\\]+", "", cell("filename").replace("\\", "/"))
    return StravaRow(cell("id"), start, activity, filename, summary, line), tuple(findings)


def _summary(cell: Callable[..., str], distance_m: float | None, activity: Activity) -> Summary:
    elapsed_s = _positive(cell("elapsed", 1)) or _seconds(cell("elapsed"))
    cadence = _positive(cell("cadence"))
    on_foot = activity.sport is not Sport.CROSS_TRAINING
    steps = _positive(cell("steps"))
    notes = [note for note in (cell("description"), cell("private_note")) if note]
    rpe = _positive(cell("rpe"))
    return Summary(
        elapsed_s=elapsed_s,
        timer_s=_positive(cell("timer")) or _positive(cell("moving")) or elapsed_s,
        distance_m=distance_m,
        steps=round(steps) if steps and on_foot else None,
        ascent_m=decimal(cell("ascent")),
        descent_m=decimal(cell("descent")),
        mean_heart_rate_bpm=_positive(cell("heart_rate")),
        mean_cadence_spm=_both_feet(cadence) if cadence and on_foot else None,
        energy_kcal=_positive(cell("calories")),
        rpe=rpe if rpe is not None and rpe <= 10 else None,
        name=cell("name") or None,
        note="\n\n".join(notes) or None,
        gear=cell("gear") or None,
        body_mass_kg=_body_mass(_positive(cell("weight"))),
    )


def _both_feet(cadence: float) -> float:
    return 2 * cadence if cadence < _PER_LEG_BELOW_SPM else cadence


def _body_mass(mass_kg: float | None) -> float | None:
    return mass_kg if mass_kg is not None and 20 <= mass_kg <= 300 else None


def _positive(text: str) -> float | None:
    value = decimal(text)
    return value if value is not None and value > 0 else None


def _seconds(text: str) -> float | None:
    parts = text.split(":")
    if len(parts) in {2, 3} and all(part.strip().isdigit() for part in parts):
        return float(sum(int(part) * 60**power for power, part in enumerate(reversed(parts)))) or None
    return _positive(text)


def decimal(text: str) -> float | None:
    """Return a number written with point or comma, with or without thousands, None where it is none.

    Examples
    --------
    >>> decimal("3.32"), decimal("3,32"), decimal("1.234,5"), decimal("1,234.5"), decimal("--")
    (3.32, 3.32, 1234.5, 1234.5, None)
    """
    bare = re.sub(r"[\s\u00a0\u202f']", "", text)
    if "," in bare and "." in bare:
        thousands = "," if bare.rfind(",") < bare.rfind(".") else "."
        bare = bare.replace(thousands, "")
    bare = bare.replace(",", ".")
    if not re.fullmatch(r"[+-]?\d+(\.\d*)?([eE][+-]?\d+)?", bare):
        return None
    value = float(bare)
    return value if abs(value) < 1e12 else None


def _distance(first: str, second: str, at: str) -> tuple[float | None, Finding | None]:
    """Distance in metres from a first cell in kilometres and a second in metres."""
    listed, metres = _positive(first), _positive(second)
    if listed is None:
        return metres, None
    if metres is None:
        return 1000 * listed, None
    if _alike(1000 * listed, metres) or abs(1000 * listed - metres) < 10:
        return metres, None
    unit = "m" if _alike(listed, metres) else "mi" if _alike(listed * METRES_PER_MILE, metres) else None
    if unit is not None:
        return metres, None
    return metres, Finding("strava-distances-differ", Severity.WARNING, at, {"km": listed, "m": metres})


def _alike(a: float, b: float) -> bool:
    return abs(a - b) <= _SAME * max(a, b)


def recording_of(row: StravaRow, part: int = 0) -> Recording | None:
    """Return an activity without file as a recording without samples, None where its start is not known."""
    if row.start is None or row.summary.elapsed_s is None:
        return None
    return Recording(
        sport=row.activity.sport,
        activity=row.activity.word,
        start=row.start,
        summary=row.summary,
        samples=NO_SAMPLES,
        format=FileFormat.STRAVA,
        part=part,
        cadence_unit=CadenceUnit.STEPS,
        treadmill=row.activity.treadmill,
    )
