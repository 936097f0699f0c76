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
    meaning : str
        What it says, in words.
    """

    table: Literal["runners", "runs", "days"]
    name: str
    unit: str
    rounded_to: float
    meaning: str


@dataclass(frozen=True, kw_only=True)
class CohortAnswer(Answer):
    """Many runners side by side, without anything that names somebody.

    Parameters
    ----------
    dictionary : sequence of ColumnOut
        What every column means.
    runners : sequence of Mapping of str to str | float | None
        One row for each runner.
    runs : sequence of Mapping of str to str | float | None
        One row for each activity.
    days : sequence of Mapping of str to str | float | None
        One row for each known day of a runner.
    findings : sequence of Finding
        Homes that could not be read, and why.
    """

    schema: Literal["backstride/cohort/1"] = "backstride/cohort/1"
    dictionary: Sequence[ColumnOut]
    runners: Sequence[Mapping[str, str | float | None]]
    runs: Sequence[Mapping[str, str | float | None]]
    days: Sequence[Mapping[str, str | float | None]]
    findings: Sequence[Finding]
