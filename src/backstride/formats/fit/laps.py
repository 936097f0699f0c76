"""The laps of a session, from the lap messages of a file."""

from typing import Final

import numpy as np

from backstride.formats.fit.part import Part
from backstride.formats.fit.profile import name_of
from backstride.formats.fit.sessions import Stretch
from backstride.formats.fit.table import Table
from backstride.runs.recording import Lap

SLACK_S: Final = 2.0
"""A lap may begin so long before the first record of its session: watches round. Chosen. [s]"""


def laps(part: Part, stretch: Stretch, start: float) -> tuple[Lap, ...]:
    """Return the laps that begin within a session, in the order of time.

    Parameters
    ----------
    part : Part
        The decoded file.
    stretch : Stretch
        The session with its records.
    start : float
        When the recording begins, on FIT's clock. [s]
    """
    table = part.table("lap")
    lasts = table.column("total_elapsed_time")
    begins, ends = table.column("start_time"), table.column("timestamp")
    begins = np.where(np.isnan(begins), ends - lasts, begins)
    ends = np.where(np.isnan(lasts), ends, begins + lasts)
    last = _end(stretch)
    inside = (begins >= start - SLACK_S) & (ends > begins) & ((begins < last) if last is not None else True)
    rows = np.flatnonzero(inside).tolist()
    found = [_lap(table, row, float(begins[row]) - start, float(ends[row]) - start) for row in rows]
    return tuple(sorted(found, key=lambda lap: lap.start_s))


def _end(stretch: Stretch) -> float | None:
    """Return when a session ended, by its last record, else by what it says of itself. [s]"""
    if len(stretch.records):
        return float(stretch.records.column("timestamp")[-1])
    begin, lasts = stretch.told("start_time"), stretch.told("total_elapsed_time")
    return None if begin is None or lasts is None else begin + lasts


def _lap(table: Table, row: int, begin_s: float, end_s: float) -> Lap:
    kind = table.number(row, "intensity")
    return Lap(
        start_s=max(begin_s, 0.0),
        end_s=end_s,
        timer_s=table.number(row, "total_timer_time"),
        distance_m=table.number(row, "total_distance"),
        intensity="" if kind is None else name_of("intensity", kind) or "",
    )
