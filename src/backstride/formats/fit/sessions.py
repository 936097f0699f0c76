"""Which records belong to which session of a file."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from backstride.formats.fit.part import Part
from backstride.formats.fit.samples import last_distance
from backstride.formats.fit.table import NO_ROWS, Table
from backstride.runs.recording import FloatArray

_MULTISPORT = 18.0


@dataclass(frozen=True, eq=False, slots=True)
class Stretch:
    """One activity inside a file: its session, where it has one, and the records in its time."""

    sessions: Table
    row: int | None
    records: Table
    already_m: float = 0.0

    def told(self, name: str) -> float | None:
        """Return a number of the session; None where it is missing."""
        return None if self.row is None else self.sessions.number(self.row, name)


def stretches(part: Part, records: Table) -> Iterator[Stretch]:
    """Return the sessions of a file in the order of time, each with its records."""
    sessions, starts = _sessions(part)
    if not len(sessions):
        yield from [Stretch(NO_ROWS, None, records)] if len(records) else []
        return
    owners = np.searchsorted(starts, records.column("timestamp"), side="right") - 1
    already_m = 0.0
    for row in range(len(sessions)):
        own = records if len(sessions) == 1 else records.where(np.flatnonzero(np.maximum(owners, 0) == row))
        yield Stretch(sessions, row, own, already_m)
        already_m = max(already_m, last_distance(own))


def _sessions(part: Part) -> tuple[Table, FloatArray]:
    """Return the sessions sorted by start and their starts; one that only sums up the others is left out."""
    sessions = part.table("session")
    starts = sessions.column("start_time")
    starts = np.where(np.isnan(starts), sessions.column("timestamp") - sessions.column("total_elapsed_time"), starts)
    order = np.argsort(starts, kind="stable")
    sums_up = sessions.column("sport")[order] == _MULTISPORT
    twice = np.concatenate(([False], np.diff(starts[order]) == 0))[: len(order)]
    kept = order[~(twice | (sums_up & (len(order) > 1)))]
    return sessions.where(kept), starts[kept]
