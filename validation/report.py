"""The rows of the validation page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Row:
    """One check: what, on which data, the aim, what was measured, whether the aim was reached (None: no pass mark)."""

    check: str
    on: str
    aim: str
    measured: str
    reached: bool | None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: rows, remarks, and the figures that belong to it."""

    title: str
    rows: Sequence[Row] = ()
    remarks: Sequence[str] = ()
    figures: Sequence[tuple[str, str]] = field(default=())


def page(title: str, intro: Sequence[str], sections: Sequence[Section]) -> str:
    """Return the page as Markdown."""
    return "\n".join([f"# {title}", "", *intro, *(line for section in sections for line in _section(section))]) + "\n"


def lines(sections: Sequence[Section]) -> str:
    """Return every check as one line for a terminal: aim, measured, reached."""
    words = {True: "reached", False: "NOT REACHED", None: "reported"}
    rows = [(section.title, row) for section in sections for row in section.rows]
    return "".join(
        f"{title} | {row.check}, {row.on} | aim: {row.aim} | measured: {row.measured} | {words[row.reached]}\n"
        for title, row in rows
    )


def _section(section: Section) -> Iterator[str]:
    yield from ("", f"## {section.title}", "")
    if section.rows:
        yield from ("| check | on | aim | measured | reached |", "| --- | --- | --- | --- | --- |")
        for row in section.rows:
            word = {True: "yes", False: "**no**", None: "reported"}[row.reached]
            yield f"| {row.check} | {row.on} | {row.aim} | {row.measured} | {word} |"
        yield ""
        yield from (f"- {row.check}: {row.remark}" for row in section.rows if row.remark)
    yield from (f"- {remark}" for remark in section.remarks)
    for name, words in section.figures:
        yield from ("", f"![{words}]({name})")
