"""What came of every import, file by file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from backstride.services.classified import fact
from backstride.services.ports import Records
from backstride.services.records import ImportLogRow, ImportOutcome


@dataclass(frozen=True, slots=True)
class OneImport:
    """One import.

    Parameters
    ----------
    at : datetime
        When it began; UTC.
    counts : Mapping of ImportOutcome to int
        How many files ended how; archives themselves are not counted.
    """

    at: datetime
    counts: Mapping[ImportOutcome, int]

    @property
    def files(self) -> int:
        """How many files there were."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class ImportLog:
    """The use cases of looking back at imports.

    Parameters
    ----------
    records : Records
        Where the log is kept.
    """

    records: Records

    @fact
    def imports(self) -> Sequence[OneImport]:
        """Return every import, the last one first."""
        return [OneImport(at, _without_archives(counts)) for at, counts in self.records.import_moments()]

    @fact
    def files(
        self, at: datetime, outcome: ImportOutcome | None = None, *, first: int = 0, most: int = 200
    ) -> Sequence[ImportLogRow]:
        """Return some files of one import.

        Parameters
        ----------
        at : datetime
            When it began.
        outcome : ImportOutcome or None
            Only those that ended so.
        first, most : int
            From which on, and how many at most.
        """
        return self.records.import_files(at, outcome, first, most)


def _without_archives(counts: Mapping[ImportOutcome, int]) -> Mapping[ImportOutcome, int]:
    return {outcome: count for outcome, count in counts.items() if outcome is not ImportOutcome.CONTAINER}
