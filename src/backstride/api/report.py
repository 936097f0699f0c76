"""The answer of `backstride report --json`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockOut:
    """One section of the page.

    Parameters
    ----------
    name : str
        Its name.
    title : str
        Its title for people.
    lines : sequence of str
        Its sentences.
    head : sequence of str
        Headings of its table; empty for none.
    rows : sequence of Sequence[str]
        Rows of its table.
    pictures : sequence of str
        What each of its charts shows, in words.
    """

    name: str
    title: str
    lines: Sequence[str]
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    pictures: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineOut:
    """One line of the note.

    Parameters
    ----------
    about : str
        What is spoken of.
    said : str
        What is said.
    """

    about: str
    said: str


@dataclass(frozen=True, kw_only=True)
class ReportAnswer(Answer):
    """The page for the physiotherapist, as text.

    Parameters
    ----------
    made_at : str
        ISO 8601 with offset.
    simulated : bool
        Whether the runner is made up.
    gate : str
        Where the safety check stands.
    flag : sequence of str
        What stands first on the page about the safety check and its limits.
    headline : sequence of HeadlineOut
        What a referral note says in half a minute.
    blocks : sequence of BlockOut
        Its sections.
    methods : sequence of str
        How the figures were made.
    file : str or None
        Where the PDF was written, if it was.
    """

    schema: Literal["backstride/report/1"] = "backstride/report/1"
    made_at: str
    simulated: bool
    gate: str
    flag: Sequence[str]
    headline: Sequence[HeadlineOut]
    blocks: Sequence[BlockOut]
    methods: Sequence[str]
    file: str | None
