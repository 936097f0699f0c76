"""The page for the physiotherapist: its sections, and the answer of `backstride report --json`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from backstride.api.schema import Answer, stands_for


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with its title.

    Parameters
    ----------
    title : str
        What it shows.
    svg : str
        A standalone SVG document; empty where nothing is known.
    description : str
        What a person sees in it.
    """

    title: str
    svg: str
    description: str


@stands_for(Picture)
def picture_out(told: Picture) -> str:
    """Return what a person sees in a chart."""
    return told.description


@dataclass(frozen=True, slots=True)
class Block:
    """One section.

    Parameters
    ----------
    name : str
        Identifier, in lower case.
    title : str
        Its heading.
    lines : sequence of str
        Sentences.
    head, rows : sequence
        Headings and rows of its table; empty for none.
    pictures : sequence of Picture
        Its charts.
    """

    name: str
    title: str
    lines: Sequence[str]
    head: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    pictures: Sequence[Picture] = field(default=())


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
    blocks : sequence of Block
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
    blocks: Sequence[Block]
    methods: Sequence[str]
    file: str | None
