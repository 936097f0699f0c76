"""How imports ended, as JSON answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer, shape
from backstride.services.importing.held import Held
from backstride.services.importing.import_runs import ImportReport
from backstride.services.records import ImportLogRow


@dataclass(frozen=True, kw_only=True)
class ImportAnswer(ImportReport, Answer):
    """How an import ended. The six counts add up to the number of files that are no containers.

    Parameters
    ----------
    imported : int
        Files that brought something new.
    merged : int
        Files whose activity joined a run that was already there.
    same : int
        Files whose bytes were known.
    skipped : int
        Files that are no activity.
    salvaged : int
        Damaged files of which a part was saved.
    failed : int
        Files that could not be used.
    held : Held
        What the home holds now.
    """

    schema: Literal["backstride/import/1"] = "backstride/import/1"
    imported: int
    merged: int
    same: int
    skipped: int
    salvaged: int
    failed: int
    held: Held


@dataclass(frozen=True, kw_only=True)
class ImportLogAnswer(Answer):
    """The log of all imports, oldest first.

    Parameters
    ----------
    lines : sequence of ImportLogRow
        One line a file and import.
    """

    schema: Literal["backstride/import-log/1"] = "backstride/import-log/1"
    lines: Sequence[ImportLogRow]


def import_answer(report: ImportReport, held: Held) -> ImportAnswer:
    """Return how an import ended, with how many files ended how, and what the home holds now."""
    counts = {outcome.value: count for outcome, count in report.counts.items()}
    return ImportAnswer(**shape(report) | counts, held=held)
