"""Times of messages, the compressed ones resolved against the last whole timestamp before them."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from backstride.formats.fit.scan import IntArray, Rows
from backstride.formats.fit.values import raw_numbers
from backstride.runs.recording import FloatArray

TIMESTAMP: Final = 253
_ROLLOVER = 32


def timestamps(data: bytes, groups: Sequence[Rows]) -> Sequence[FloatArray]:
    """Return the time of every row of every group, in seconds of FIT's epoch; NaN where a message has none.

    Parameters
    ----------
    data : bytes
        The file.
    groups : sequence of Rows
        All rows of one FIT file: a compressed time counts from whatever message came before.
    """
    whole = [_whole(data, rows) for rows in groups]
    if all(rows.ticks is None for rows in groups):
        return whole
    order = np.concatenate([rows.offsets for rows in groups])
    ticks = np.concatenate([_no_ticks(rows) if rows.ticks is None else rows.ticks for rows in groups])
    resolved = np.empty(len(order))
    along = np.argsort(order, kind="stable")
    resolved[along] = _resolved(np.concatenate(whole)[along], ticks[along])
    return np.split(resolved, np.cumsum([len(rows.offsets) for rows in groups])[:-1])


def _no_ticks(rows: Rows) -> IntArray:
    return np.full(len(rows.offsets), -1, dtype=np.int64)


def _whole(data: bytes, rows: Rows) -> FloatArray:
    for place in rows.layout.places:
        if place.number == TIMESTAMP and place.developer is None:
            found = raw_numbers(data, rows, place)
            if found is not None:
                return found
    return np.full(len(rows.offsets), np.nan)


def _resolved(whole: FloatArray, ticks: IntArray) -> FloatArray:
    """Return times in file order: a tick is the low five bits, and time never runs back between two of them."""
    times = whole.copy()
    last = np.nan
    for row in range(len(times)):
        if ticks[row] >= 0 and not np.isnan(last):
            last += (int(ticks[row]) - int(last)) % _ROLLOVER
            times[row] = last
        elif not np.isnan(times[row]):
            last = times[row]
    return times
