"""The answer of `backstride report --json`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, FileName, Part


class BlockOut(Part):
    """One section of the page."""

    name: str
    title: str
    lines: list[str]
    head: list[str] = Field(description="Headings of its table; empty for none.")
    rows: list[list[str]]
    pictures: list[str] = Field(description="What each of its charts shows, in words.")


class ReportAnswer(Answer):
    """The page for the physiotherapist, as text."""

    schema_name: Literal["backstride/report/1"] = Field(default="backstride/report/1", alias="schema")
    made_at: str = Field(description="ISO 8601 with offset.")
    simulated: bool
    gate: str = Field(description="Where the safety check stands.")
    flag: list[str] = Field(description="What stands first on the page about the safety check and its limits.")
    blocks: list[BlockOut]
    methods: list[str]
    file: FileName | None = Field(description="Where the PDF was written, if it was.")
