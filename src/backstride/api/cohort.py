"""The answer of `backstride cohort --json`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnOut:
    """One column of the data dictionary.

    Parameters
    ----------
    table : Literal[runners, runs, days]
        runners, runs or days.
    name : str
        Its name.
    unit : str
        Unit of its numbers; empty for words.
    rounded_to : float
        Numbers are whole multiples of it, in `unit`; 0 for words.
    smallest_cell : float
        Fewest runners that anything shown of it is shared by.
    lowest, highest : float or None
        Numbers beyond these are left out, because fewer runners reach them; None for words, or where none is shown.
    meaning : str
        What it says, in words.
    """

    table: Literal["runners", "runs", "days"]
    name: str
    unit: str
    rounded_to: float
    smallest_cell: float
    lowest: float | None
    highest: float | None
    meaning: str


@dataclass(frozen=True, kw_only=True)
class CohortAnswer(Answer):
    """Many runners side by side, without anything that names somebody.

    Parameters
    ----------
    dictionary : sequence of ColumnOut
        What every column means.
    smallest_cell : int
        Fewest runners that anything shown is shared by.
    runners : sequence of Mapping of str to str | float | None
        One row for each runner; `failed` says why one could not be read.
    runs : sequence of Mapping of str to str | float | None or None
        One row for each activity; None where the tables were written to files.
    days : sequence of Mapping of str to str | float | None or None
        One row for each known day of a runner; None where the tables were written to files.
    findings : sequence of Finding
        Homes that could not be read, and why.
    """

    schema: Literal["backstride/cohort/2"] = "backstride/cohort/2"
    dictionary: Sequence[ColumnOut]
    smallest_cell: int
    runners: Sequence[Mapping[str, str | float | None]]
    runs: Sequence[Mapping[str, str | float | None]] | None
    days: Sequence[Mapping[str, str | float | None]] | None
    findings: Sequence[Finding]
