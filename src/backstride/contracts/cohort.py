"""The answer of `backstride cohort --json`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, FindingOut, Part


class ColumnOut(Part):
    """One column of the data dictionary."""

    table: Literal["runners", "runs", "days"]
    name: str
    unit: str = Field(description="Unit of its numbers; empty for words.")
    rounded_to: float = Field(description="Numbers are whole multiples of it, in `unit`; 0 for words.")
    meaning: str


class CohortAnswer(Answer):
    """Many runners side by side, without anything that names somebody."""

    schema_name: Literal["backstride/cohort/1"] = Field(default="backstride/cohort/1", alias="schema")
    dictionary: list[ColumnOut] = Field(description="What every column means.")
    runners: list[dict[str, str | float | None]] = Field(description="One row for each runner.")
    runs: list[dict[str, str | float | None]] = Field(description="One row for each activity.")
    days: list[dict[str, str | float | None]] = Field(description="One row for each known day of a runner.")
    findings: list[FindingOut] = Field(description="Homes that could not be read, and why.")
